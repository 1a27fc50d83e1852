import { may, type Actor, type Grant } from '../../kernel/access/actor.ts';
import { fullGrant, grantFor } from '../../kernel/access/actor.ts';
import type { Policy, RowScopeContext } from '../../kernel/access/policy.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Sql } from '../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';
import { withSources, titleFields } from './actors.ts';
import type { World } from './world.ts';

/** What an actor may see, found without the machinery that is under test: the predicates asked directly, by the superuser. */
export interface Oracle {
  /** Ids of the living rows of a record. */
  rows(key: string): ReadonlySet<string>;
  /** Whether the record type exists for the actor at all. */
  exists(key: string): boolean;
  mayExport(key: string): boolean;
  /** Fields that rows may have. */
  fields(key: string): ReadonlySet<string>;
  /** Fields whose values may be found anywhere: those, what they are computed from, and the title. */
  traces(key: string): ReadonlySet<string>;
}

export async function oracleFor(world: World, actor: Actor): Promise<Oracle> {
  const { registry } = world.app;
  const rows = new Map<string, ReadonlySet<string>>();
  const isOpen = (record: RecordType): boolean => isAllowed(registry.policy(record.key), actor, 'read');
  /** `deep`: seen from the predicate of another record, where "anywhere" means records that point nowhere themselves. */
  const find = async (record: RecordType, deep: boolean): Promise<ReadonlySet<string>> => {
    const key = `${record.key} ${deep}`;
    const known = rows.get(key);
    if (known) return known;
    const policy = registry.policy(record.key);
    const found = policy && isOpen(record) ? await ask(record, policy, deep) : new Set<string>();
    rows.set(key, found);
    return found;
  };
  const ask = async (record: RecordType, policy: Policy, deep: boolean): Promise<ReadonlySet<string>> => {
    const anywhere = (throughOthers: boolean): readonly RecordType[] =>
      world.records.filter((r) => !r.internal && isOpen(r) && ((throughOthers && !deep) || !pointsAnywhere(r)));
    // The predicate is asked twice: first for which other records it wants to know, then with the answers.
    const others = new Map<string, ReadonlySet<string>>();
    const scope = (among: (key: string, id: Sql) => Sql): RowScopeContext => ({
      actor,
      col: (name) => sql.ref(`t.${name}`),
      visible: among,
      visibleAny: (type, id, more) => {
        const parts = anywhere(more?.throughOthers === true).map((r) => sql`(${type} = ${r.key} and ${among(r.key, id)})`);
        return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
      },
    });
    const wanted: string[] = [];
    predicate(
      policy,
      actor,
      scope((key) => (wanted.push(key), sql`true`)),
    );
    for (const key of new Set(wanted)) others.set(key, await find(registry.record(key), true));
    const answered = scope((key, id) => sql`${id} = any(${[...(others.get(key) ?? [])]}::uuid[])`);
    const beyond = actor.audience === 'staff' && policy.beyondScope ? policy.beyondScope(answered, 'read') : sql`false`;
    const { rows: found } = await sql<{ id: string; owner: string | null; isBase: boolean; isBeyond: boolean }>`
      select * from (select t.id, ${record.owner ? sql.ref(`t.${snake(record.owner)}_id`) : sql`null`} as owner, ${predicate(policy, actor, answered)} as "isBase", ${beyond} as "isBeyond"
        from ${sql.table(snake(record.name))} t where t.deleted_at is null) q where "isBase" or "isBeyond"`.execute(world.admin);
    return new Set(found.filter((row) => row.isBeyond || (row.isBase && isInScope(policy, record, actor, row.owner))).map((row) => row.id));
  };
  for (const record of world.records) await find(record, false);
  const fields = (key: string): ReadonlySet<string> => visible(registry.record(key), registry.policy(key), actor);
  return {
    rows: (key) => rows.get(`${key} false`) ?? new Set(),
    exists: (key) => isOpen(registry.record(key)),
    mayExport: (key) => isAllowed(registry.policy(key), actor, 'export'),
    fields,
    traces: (key) =>
      new Set(
        [...fields(key), 'createdBy'].flatMap((name) => withSources(registry.record(key), name)).concat(titleFields(registry.record(key))),
      ),
  };
}

function pointsAnywhere(record: RecordType): boolean {
  return Object.values(record.fields).some((f) => f.kind === 'anyRef');
}

function predicate(policy: Policy, actor: Actor, scope: RowScopeContext): Sql {
  if (actor.audience !== 'staff') return policy[actor.audience]?.rows(scope, 'read') ?? sql`false`;
  return policy.staff ? policy.staff(scope, 'read') : sql`true`;
}

/** What belongs to working with the program as such takes no role, and is not for keys. */
function grantOver(policy: Policy | null, actor: Actor): Grant {
  return policy?.grant === 'all' && actor.via !== 'apiKey' ? fullGrant : grantFor(actor, policy?.record.key ?? '');
}

/** Row scopes in plain words: own rows, those of the team, all. Records without an owner are seen by their predicate, or not at all. */
function isInScope(policy: Policy, record: RecordType, actor: Actor, owner: string | null): boolean {
  if (actor.audience !== 'staff') return true;
  const scope = grantOver(policy, actor).read;
  if (scope === 'all') return true;
  if (!record.owner) return policy.staff !== null && scope !== 'none';
  if (scope === 'own') return owner !== null && owner === actor.userId;
  if (owner === null) return scope === 'team' && policy.hasQueue === true;
  return scope === 'team' && actor.teamUserIds.includes(owner);
}

function isAllowed(policy: Policy | null, actor: Actor, action: 'read' | 'export'): boolean {
  if (!policy) return false;
  // Exports are for staff.
  if (actor.audience !== 'staff') return action === 'read' && policy[actor.audience] !== undefined;
  const grant = grantOver(policy, actor);
  if (policy.staffPermission?.read && !may(actor, policy.staffPermission.read)) return false;
  return grant.read !== 'none' && (action === 'read' || grant.export);
}

function visible(record: RecordType, policy: Policy | null, actor: Actor): ReadonlySet<string> {
  const all = Object.keys(record.fields).filter((name) => !record.fields[name]?.secret);
  if (actor.audience !== 'staff') return new Set(policy?.[actor.audience]?.fields ?? []);
  const { hidden } = grantOver(policy, actor);
  return new Set(all.filter((name) => !hidden.includes(name)));
}
