import { noRows, rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import type { Changes } from '../../../kernel/event/event.ts';
import { filterSql, parseFilter, type Condition, type Filter } from '../../../kernel/list/filter.ts';
import { columnOf, fieldFor, selectScope } from '../../../kernel/list/select.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { labelOf, snake, type RecordType } from '../../../kernel/record/record.ts';
import type { Conditions } from '../rules/definition.ts';
import { wanted, wordsOf } from './words.ts';

/** A record that a rule looks at, with the change that made it look. */
export interface Candidate {
  readonly id: string;
  readonly changes: Changes | null;
}

export interface Verdict {
  /** Whether the record exists and `ctx.actor` may see it. */
  readonly isVisible: boolean;
  readonly holds: boolean;
  /** Why not, in words; null when it holds. */
  readonly reason: string | null;
}

type Reads = Pick<Ctx, 'db' | 'registry' | 'actor' | 'scope'>;

/**
 * Judges conditions for many records in one statement, with the list engine's own SQL and with the eyes of `ctx.actor`.
 * Conditions on `before.field` and `after.field` are judged by the same SQL over what the change was from and to.
 *
 * @returns one verdict for each candidate, in their order
 * @throws AppError for conditions that have no meaning or name fields that the actor may not see
 */
export async function evaluate(
  ctx: Reads,
  record: RecordType,
  conditions: Conditions | null,
  candidates: readonly Candidate[],
  options: { readonly evenDeleted?: boolean } = {},
): Promise<Verdict[]> {
  if (candidates.length === 0) return [];
  const tree = conditions === null ? null : parseFilter(conditions);
  const leaves = tree === null ? [] : leavesOf(tree);
  const changed = changedColumns(ctx, record, leaves);
  const rows = rowsFor(ctx.registry, ctx.actor, record, 'read', 't');
  if (rows === noRows) return candidates.map(() => hidden(record));
  const given = JSON.stringify(candidates.map((c, n) => givenRow(ctx, record, changed, c, n)));
  const shape = sql.raw(
    ['n int', 'id uuid', 'changed text[]', ...changed.flatMap((c) => [...c.before, ...c.after]).map((c) => `"${c.name}" ${c.type}`)].join(
      ', ',
    ),
  );
  const found = await sql<{ n: number; visible: boolean; holds: boolean; leaves: boolean[]; actual: unknown[] }>`
    select g.n, coalesce(t.id is not null and ${rows}, false) as visible, ${tree === null ? sql`true` : sql`coalesce(${treeSql(ctx, record, tree)}, false)`} as holds,
      array[${sql.join(leaves.map((leaf) => sql`coalesce(${leafSql(ctx, record, leaf)}, false)`))}]::boolean[] as leaves,
      jsonb_build_array(${sql.join(leaves.map((leaf) => actualSql(ctx, record, leaf)))}) as actual
    from (select * from json_to_recordset(${given}::json) as r(${shape})) g
    left join ${sql.table(snake(record.name))} t on t.id = g.id ${sql.raw(options.evenDeleted ? '' : 'and t.deleted_at is null')}
    left join lateral (select ${sideOf(changed, 'before')}) b on true
    left join lateral (select ${sideOf(changed, 'after')}) a on true
    order by g.n`.execute(ctx.db);
  const titles = await titlesOf(ctx, record, leaves, found.rows);
  return found.rows.map((row) => {
    if (!row.visible) return hidden(record);
    if (row.holds || tree === null) return { isVisible: true, holds: row.holds, reason: null };
    return { isVisible: true, holds: false, reason: explain(ctx, record, tree, leaves, row.leaves, row.actual, titles) };
  });
}

/** SQL of conditions over table alias `t`, for rules that look for records by themselves. @throws AppError as `evaluate` */
export function conditionsSql(ctx: Reads, record: RecordType, conditions: Conditions): Sql {
  const tree = parseFilter(conditions);
  if (leavesOf(tree).some((leaf) => sideAndField(leaf).side !== 't'))
    throw badRequest('conditions', 'Conditions on what changed have no meaning here, as nothing did.', '/conditions');
  return treeSql(ctx, record, tree);
}

function hidden(record: RecordType): Verdict {
  return {
    isVisible: false,
    holds: false,
    reason: `The ${record.label.toLowerCase()} is gone, or whose rights the rule has may not see it.`,
  };
}

function leavesOf(tree: Filter): Condition[] {
  if ('field' in tree) return [tree];
  return ('and' in tree ? tree.and : tree.or).flatMap(leavesOf);
}

function treeSql(ctx: Reads, record: RecordType, tree: Filter): Sql {
  if ('field' in tree) return leafSql(ctx, record, tree);
  const [parts, by, none] = 'and' in tree ? [tree.and, ' and ', 'true'] : [tree.or, ' or ', 'false'];
  return parts.length === 0
    ? sql.raw(none)
    : sql`(${sql.join(
        parts.map((part) => treeSql(ctx, record, part)),
        sql.raw(by),
      )})`;
}

/** Which values a condition is about: the record's own now (`t`), or those before (`b`) or after (`a`) the change. */
function sideAndField({ field }: Condition): { side: 't' | 'a' | 'b'; field: string } {
  if (field.startsWith('before.')) return { side: 'b', field: field.slice(7) };
  if (field.startsWith('after.')) return { side: 'a', field: field.slice(6) };
  return { side: 't', field };
}

function leafSql(ctx: Reads, record: RecordType, leaf: Condition): Sql {
  const { side, field } = sideAndField(leaf);
  const inside = filterSql({ registry: ctx.registry, actor: ctx.actor, parse: ctx.scope }, record, side, { ...leaf, field });
  return side === 't' ? inside : sql`(${field.split('.')[0]} = any(g.changed) and ${inside})`;
}

/** The value that a condition was judged by, as readers get it; null for values of linked records. */
function actualSql(ctx: Reads, record: RecordType, leaf: Condition): Sql {
  const { side, field: name } = sideAndField(leaf);
  const field = name === 'id' ? null : fieldFor(ctx.registry, ctx.actor, record, name);
  if (!field || field.kind === 'links') return sql`null`;
  return sql`to_jsonb(${ctx.registry.kind(field).select(field, columnOf(side, name, field), selectScope(ctx.registry, ctx.actor))})`;
}

interface ChangedField {
  readonly field: string;
  readonly before: readonly { name: string; type: string; column: string }[];
  readonly after: readonly { name: string; type: string; column: string }[];
}

function changedColumns(ctx: Reads, record: RecordType, leaves: readonly Condition[]): ChangedField[] {
  const names = new Set(leaves.map(sideAndField).flatMap(({ side, field }) => (side === 't' ? [] : [field.split('.')[0] ?? ''])));
  return [...names].flatMap((name) => {
    const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
    if (!field) return [];
    const columns = columnsOf(ctx.registry, name, field);
    const side = (prefix: string) => columns.map((c) => ({ name: `${prefix}_${c.name}`, type: c.type, column: c.name }));
    return [{ field: name, before: side('b'), after: side('a') }];
  });
}

function sideOf(changed: readonly ChangedField[], side: 'before' | 'after'): Sql {
  const columns = changed.flatMap((c) => c[side]);
  return columns.length === 0 ? sql`1` : sql.join(columns.map((c) => sql`${sql.ref(`g.${c.name}`)} as ${sql.ref(c.column)}`));
}

/** One candidate as JSON, the values of its change as the columns of their fields. */
function givenRow(
  ctx: Reads,
  record: RecordType,
  changed: readonly ChangedField[],
  { id, changes }: Candidate,
  n: number,
): Record<string, unknown> {
  const row: Record<string, unknown> = { n, id, changed: Object.keys(changes ?? {}) };
  for (const { field: name, before, after } of changed) {
    const change = changes?.[name];
    if (!change) continue;
    const field = record.fields[name] as Field;
    for (const [columns, value] of [
      [before, change.from],
      [after, change.to],
    ] as const) {
      written(ctx, field, value).forEach((cell, i) => {
        const column = columns[i];
        if (column) row[column.name] = column.type === 'jsonb' && typeof cell === 'string' ? (JSON.parse(cell) as unknown) : cell;
      });
    }
  }
  return row;
}

/** The columns of a value that the log told of. What no longer fits its field counts as no value. */
function written(ctx: Reads, field: Field, told: unknown): readonly unknown[] {
  const kind = ctx.registry.kind(field);
  if (told === null || told === undefined) return kind.write(field, null);
  try {
    return kind.write(field, kind.parse(field, told, ctx.scope));
  } catch {
    return kind.write(field, null);
  }
}

/** Which conditions failed, in words: the first of those that must all hold, each of those of which one must. */
function explain(
  ctx: Reads,
  record: RecordType,
  tree: Filter,
  leaves: readonly Condition[],
  truth: readonly boolean[],
  actual: readonly unknown[],
  titles: ReadonlyMap<string, string>,
): string {
  const holds = (node: Filter): boolean =>
    'field' in node ? truth[leaves.indexOf(node)] === true : 'and' in node ? node.and.every(holds) : node.or.some(holds);
  const walk = (node: Filter): string => {
    if ('field' in node) return leafWords(ctx, record, node, actual[leaves.indexOf(node)], titles);
    if ('and' in node) {
      const failed = node.and.find((part) => !holds(part));
      return failed ? walk(failed) : '';
    }
    return node.or.length === 0 ? 'No condition is given' : node.or.map(walk).join('; ');
  };
  return walk(tree);
}

function leafWords(ctx: Reads, record: RecordType, leaf: Condition, actual: unknown, titles: ReadonlyMap<string, string>): string {
  const { side, field: path } = sideAndField(leaf);
  const { label, field } = describePath(ctx, record, path);
  const name = side === 'b' ? `${label} before the change` : side === 'a' ? `${label} after the change` : label;
  const wants = field ? wanted(ctx.registry, field, leaf.op, leaf.value, titles) : 'something else';
  if (path.includes('.')) return `${name} does not fit, the rule wants ${wants}`;
  const has = field ? wordsOf(ctx.registry, field, actual) : null;
  return `${name} is ${has === null ? 'empty' : has.length > 80 ? `${has.slice(0, 79)}…` : has}, the rule wants ${wants}`;
}

/** Label and field at the end of `organization.segment`: "Organization: Segment". */
export function describePath(
  ctx: Pick<Ctx, 'registry' | 'actor'>,
  record: RecordType,
  path: string,
): { label: string; field: Field | null } {
  const labels: string[] = [];
  let at: RecordType | null = record;
  let field: Field | null = null;
  for (const name of path.split('.')) {
    field = at ? fieldFor(ctx.registry, ctx.actor, at, name) : null;
    labels.push(field ? labelOf(name, field) : name);
    at = field?.kind === 'ref' ? ctx.registry.find(String((field as Field & { to: string }).to)) : null;
  }
  return { label: labels.join(': '), field };
}

/** Titles of the records that conditions name, for the words of those that failed. */
async function titlesOf(
  ctx: Reads,
  record: RecordType,
  leaves: readonly Condition[],
  rows: readonly { holds: boolean }[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  if (rows.every((row) => row.holds)) return titles;
  for (const leaf of leaves) {
    const { field } = describePath(ctx, record, sideAndField(leaf).field);
    if (field?.kind !== 'ref' || leaf.op === 'empty') continue;
    const scope = selectScope(ctx.registry, ctx.actor);
    const ids = (Array.isArray(leaf.value) ? leaf.value : [leaf.value]).map(String).filter((id) => /^[0-9a-f-]{36}$/i.test(id));
    const found = await sql<{ ref: { id: string; title: string | null } }>`
      select ${scope.ref(String((field as Field & { to: string }).to), sql`i.id`)} as ref from unnest(${ids}::uuid[]) as i(id)`.execute(
      ctx.db,
    );
    for (const { ref } of found.rows) if (ref.title !== null) titles.set(ref.id, ref.title);
  }
  return titles;
}
