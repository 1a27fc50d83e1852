import { sql } from '../db/sql.ts';
import type { Sql } from '../record/kind.ts';
import { snake, type RecordType } from '../record/record.ts';
import { fullGrant, grantFor, isByKey, may, type Actor, type Grant, type RowScope } from './actor.ts';
import { allRows, byOwner, type Action, type AudienceRule, type Policy, type RowScopeContext } from './policy.ts';

/** Looks up records and policies by key; the registry is one. */
export interface AccessCatalog {
  record(key: string): RecordType;
  policy(key: string): Policy | null;
  readonly records: readonly RecordType[];
}

const yes = allRows;
/** No row at all. Compared by identity: a table that is closed to the actor is then not even named, as their role may not read it. */
export const noRows: Sql = sql`false`;
const no = noRows;

/**
 * The rows of `record` on which `actor` may do `action`, as a condition over table alias `alias`.
 * The condition is `false` where there is no policy: closed by default. `pointsTo` says which types of records the row in question points
 * to, where that is known (`typesPointedTo`): the condition then asks about those alone and is planned many times faster.
 */
export function rowsFor(
  catalog: AccessCatalog,
  actor: Actor,
  record: RecordType,
  action: Action,
  alias: string,
  pointsTo?: ReadonlySet<string>,
): Sql {
  if (actor.isSystem) return yes;
  const policy = catalog.policy(record.key);
  if (!policy || !allows(policy, actor, action)) return no;
  const scope = scopeContext(catalog, actor, alias, pointsTo ?? declaredTargets(record));
  if (actor.audience !== 'staff') return policy[actor.audience]?.rows(scope, action) ?? no;
  const rows = needsNoGrant(policy, actor) ? 'all' : staffRows(grantFor(actor, record.key), action);
  if (rows === 'none') return no;
  if (policy.staff) {
    const base = policy.staff(scope, action);
    const inScope =
      rows === 'all' || !record.owner ? base : sql`(${base} and ${byOwner(`${snake(record.owner)}_id`, policy.hasQueue)(scope, rows)})`;
    return policy.beyondScope && (action === 'read' || action === 'export')
      ? sql`(${inScope} or ${policy.beyondScope(scope, action)})`
      : inScope;
  }
  return rows === 'all' ? yes : record.owner ? byOwner(`${snake(record.owner)}_id`, policy.hasQueue)(scope, rows) : no;
}

/** Whether the actor may do this at all, before looking at rows. */
export function allowed(catalog: AccessCatalog, actor: Actor, record: RecordType, action: Action): boolean {
  if (actor.isSystem) return true;
  const policy = catalog.policy(record.key);
  return policy !== null && allows(policy, actor, action);
}

/** Fields of the record that exist for the actor, by name. Null means all. */
export function visibleFields(catalog: AccessCatalog, actor: Actor, record: RecordType): ReadonlySet<string> | null {
  if (actor.isSystem) return null;
  if (actor.audience !== 'staff') return new Set(outsideRule(catalog, actor, record)?.fields ?? []);
  const hidden = grantOver(catalog, actor, record).hidden;
  return hidden.length === 0 ? null : new Set(Object.keys(record.fields).filter((f) => !hidden.includes(f)));
}

/** Fields that the actor may set on create or update. Null means all that are not read-only by declaration. */
export function writableFields(
  catalog: AccessCatalog,
  actor: Actor,
  record: RecordType,
  verb: 'create' | 'update',
): ReadonlySet<string> | null {
  if (actor.isSystem) return null;
  if (actor.audience !== 'staff') return new Set(outsideRule(catalog, actor, record)?.[verb] ?? []);
  const grant = grantOver(catalog, actor, record);
  const closed = [...grant.hidden, ...grant.readOnly];
  return closed.length === 0 ? null : new Set(Object.keys(record.fields).filter((f) => !closed.includes(f)));
}

/** An API key always goes by its grants, which are cut down to its scopes, here too. */
function needsNoGrant(policy: Policy | null, actor: Actor): boolean {
  return policy?.grant === 'all' && !isByKey(actor);
}

function grantOver(catalog: AccessCatalog, actor: Actor, record: RecordType): Grant {
  return needsNoGrant(catalog.policy(record.key), actor) ? fullGrant : grantFor(actor, record.key);
}

function outsideRule(catalog: AccessCatalog, actor: Actor, record: RecordType): AudienceRule | undefined {
  return actor.audience === 'staff' ? undefined : catalog.policy(record.key)?.[actor.audience];
}

function allows(policy: Policy, actor: Actor, action: Action): boolean {
  if (actor.audience !== 'staff') return outsideAllows(policy[actor.audience], action);
  const needed = action === 'read' || action === 'export' ? policy.staffPermission?.read : policy.staffPermission?.write;
  if (needed && !may(actor, needed)) return false;
  if (needsNoGrant(policy, actor)) return true;
  const grant = grantFor(actor, policy.record.key);
  if (typeof action === 'object') return grant.commands === 'all' || grant.commands.includes(action.command);
  if (action === 'create') return grant.create;
  if (action === 'export') return grant.export && grant.read !== 'none';
  return grant[action] !== 'none';
}

function outsideAllows(rule: AudienceRule | undefined, action: Action): boolean {
  if (!rule) return false;
  if (typeof action === 'object') return rule.commands?.includes(action.command) ?? false;
  if (action === 'read' || action === 'export') return true;
  if (action === 'create') return (rule.create?.length ?? 0) > 0;
  return action === 'update' && (rule.update?.length ?? 0) > 0;
}

function staffRows(grant: Grant, action: Action): RowScope {
  if (action === 'delete') return grant.delete;
  if (action === 'read' || action === 'export') return grant.read;
  if (action === 'create') return grant.create ? 'all' : 'none';
  // A command on a row is a change of that row.
  return grant.update;
}

function scopeContext(catalog: AccessCatalog, actor: Actor, alias: string, pointsTo?: ReadonlySet<string>): RowScopeContext {
  const isInner = alias.endsWith('_v');
  const lookUp = (key: string, id: Sql, asValue: boolean): Sql => {
    const target = catalog.record(key);
    const inner = `${alias}_v`;
    const rows = rowsFor(catalog, actor, target, 'read', inner);
    if (rows === no) return no;
    const found = sql`from ${sql.table(snake(target.name))} as ${sql.ref(inner)} where ${sql.ref(`${inner}.id`)} = ${id} and ${sql.ref(`${inner}.deleted_at`)} is null and ${rows}`;
    // PostgreSQL may make a join of "exists", and plans it several ways; a value, of one row at most, it only looks up.
    return asValue ? sql`(select true ${found})` : sql`exists (select 1 ${found})`;
  };
  return {
    actor,
    col: (name) => sql.ref(`${alias}.${name}`),
    visible: (key, id) => lookUp(key, id, isInner),
    visibleAny: (type, id, more) => {
      // One step further at most, or a file that belongs to a file would lead in a circle.
      const throughOthers = more?.throughOthers === true && !isInner;
      const candidates = catalog.records.filter(
        (r) =>
          !r.internal &&
          (pointsTo === undefined || pointsTo.has(r.key)) &&
          (throughOthers || !pointsAnywhere(r)) &&
          allowed(catalog, actor, r, 'read'),
      );
      // A subquery for each type costs PostgreSQL time even where it never runs: most actors see all of most types.
      const open = candidates.filter((r) => seesAll(catalog, actor, r));
      const branches = candidates
        .filter((r) => !open.includes(r))
        .map((r) => sql`(${type} = ${sql.lit(r.key)} and ${lookUp(r.key, id, true)})`);
      if (open.length > 0) branches.unshift(sql`${type} in (${sql.join(open.map((r) => sql.lit(r.key)))})`);
      return branches.length === 0 ? no : sql`(${sql.join(branches, sql` or `)})`;
    },
  };
}

/** Whether a member of staff sees every row of a record: by their grants, or as each is seen with a parent of which they see every row. */
function seesAll(catalog: AccessCatalog, actor: Actor, record: RecordType, steps = 3): boolean {
  const policy = catalog.policy(record.key);
  if (actor.audience !== 'staff' || steps === 0 || !policy || !allows(policy, actor, 'read')) return false;
  const isForAll = needsNoGrant(policy, actor) || staffRows(grantFor(actor, record.key), 'read') === 'all';
  if (!policy.staff || !isForAll) return isForAll && !policy.staff;
  // The predicate is asked what is left of it when parents that are open to the actor count as seen.
  const visible = (key: string): Sql => (seesAll(catalog, actor, catalog.record(key), steps - 1) ? yes : no);
  return policy.staff({ actor, col: (name) => sql.ref(name), visible, visibleAny: () => no }, 'read') === yes;
}

/** Types that a record can point to by fields that may point to several, where each of them says which. */
function declaredTargets(record: RecordType): ReadonlySet<string> | undefined {
  const targets = Object.values(record.fields).flatMap((f) => (f.kind === 'anyRef' ? [(f as { to?: readonly string[] }).to ?? []] : []));
  return targets.length > 0 && targets.every((to) => to.length > 0) ? new Set(targets.flat()) : undefined;
}

/** Records that are themselves seen through what they point to would lead in a circle. */
function pointsAnywhere(record: RecordType): boolean {
  return Object.values(record.fields).some((f) => f.kind === 'anyRef');
}
