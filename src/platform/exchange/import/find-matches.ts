import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { columnBase, columnsOf, quoted } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import type { CompiledTarget } from './compile-plan.ts';
import type { InterpretedRow, RowTarget } from './interpret-row.ts';
import type { KeyFilter } from './key-filter.ts';

/** Where ids of other systems are kept; parties declares it. */
export const externalIdKey = 'parties.externalId';

/** A value by which a row may be known, e.g. `emails:ann@x.example`. */
export interface MatchKey {
  /** Index in the target's `match`. */
  rank: number;
  text: string;
  values: readonly string[];
}

/** The keys of a row's target, the most telling first; a key of several fields needs all of them. */
export function keysOf(part: RowTarget): MatchKey[] {
  return part.target.plan.match.flatMap((fields, rank) => {
    const [first = ''] = fields;
    if (fields.length === 1)
      return valuesOf(part, first).map((value) => ({
        rank,
        values: [value],
        text: `${first}:${isExact(part.target, first) ? value : plain(value)}`,
      }));
    const values = fields.map((field) => valuesOf(part, field)[0]);
    if (values.some((value) => value === undefined)) return [];
    return [{ rank, values: values as string[], text: `${fields.join('+')}:${(values as string[]).map(plain).join('\u0001')}` }];
  });
}

function valuesOf(part: RowTarget, name: string): string[] {
  if (name === 'externalId') return part.externalId === undefined ? [] : [part.externalId];
  if (name === 'id') return part.id === undefined ? [] : [part.id.toLowerCase()];
  const [field = '', member] = name.split('.');
  const value = part.values[field];
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const texts: string[] = [];
    for (const each of value as readonly unknown[]) {
      const item = typeof each === 'object' && each !== null && 'value' in each ? each.value : each;
      if (member !== undefined && (typeof item !== 'object' || item === null)) continue;
      const text = textOf(member === undefined ? item : (item as Record<string, unknown>)[member]);
      if (text !== '') texts.push(text);
    }
    return texts;
  }
  return [textOf(value)];
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Values that their kind has normalised, compared letter by letter; all else is compared without case and accents. */
const isExact = ({ record }: CompiledTarget, name: string): boolean =>
  name === 'externalId' || name === 'id' || record.fields[name]?.kind === 'many' || record.fields[name]?.unique === true;

/** Whether the filter speaks for all keys of a target: then rows without a hit need no look, and chunks no order. */
export const isFiltered = (target: CompiledTarget): boolean =>
  target.plan.onMatch === 'create' || target.plan.match.every((fields) => fields.length === 1 && isExact(target, fields[0] ?? ''));

/**
 * Marks which rows may be about a record, or an earlier row, that is there already, and remembers their keys. Rows come
 * in the order of the file.
 * @returns whether any may be
 */
export function markKnown(rows: readonly InterpretedRow[], filter: KeyFilter): boolean {
  let any = false;
  for (const row of rows) {
    for (const part of row.parts) {
      if (!isFiltered(part.target)) {
        any = true;
        continue;
      }
      const keys = part.target.plan.onMatch === 'create' ? [] : keysOf(part);
      const prefix = `${part.target.record.key}/`;
      part.keys = keys;
      part.mayBeKnown = false;
      for (const key of keys) if (filter.add(prefix + key.text)) part.mayBeKnown = true;
      any ||= part.mayBeKnown;
    }
  }
  return any;
}

export interface KeyedRow {
  /** Index of the row in the chunk. */
  n: number;
  part: RowTarget;
  keys: readonly MatchKey[];
}

/**
 * Finds the records that rows are about: of those the actor may see, the oldest, by the first key that finds any. One
 * statement for each kind of key.
 * @returns record ids by index of the row
 */
export async function findMatches(ctx: Ctx, target: CompiledTarget, rows: readonly KeyedRow[]): Promise<Map<number, string>> {
  const found = new Map<number, { id: string; rank: number }>();
  for (const [rank, fields] of target.plan.match.entries()) {
    const asked = rows
      .filter(({ part }) => part.mayBeKnown !== false)
      .flatMap(({ n, keys }) =>
        keys.filter((key) => key.rank === rank && !((found.get(n)?.rank ?? Infinity) < rank)).map((key) => ({ n, values: key.values })),
      );
    if (asked.length === 0) continue;
    for (const { n, id } of await lookUp(ctx, target.record, fields, target.source, asked)) if (!found.has(n)) found.set(n, { id, rank });
  }
  return new Map([...found].map(([n, { id }]) => [n, id]));
}

/** Pages up to which reading a table whole beats an index, which the planner does not know of one that just grew. */
const smallBytes = 5000 * 8192;

async function isSmall(ctx: Ctx, record: RecordType, fields: readonly string[]): Promise<boolean> {
  if (fields.some((name) => name === 'id' || name === 'externalId' || name.includes('.'))) return false;
  const table = quoted(snake(record.name));
  const { rows } = await sql<{ size: string }>`select pg_relation_size(${table}::regclass)::text as size`.execute(ctx.db);
  return Number(rows[0]?.size ?? 0) < smallBytes;
}

/** All keys against all rows by hashing: each value is computed once. */
async function joinAll(
  ctx: Ctx,
  record: RecordType,
  fields: readonly string[],
  asked: readonly { n: number; values: readonly string[] }[],
): Promise<{ n: number; id: string }[]> {
  const keys = JSON.stringify(asked.map(({ n, values }) => ({ n, ...Object.fromEntries(values.map((value, at) => [`v${at}`, value])) })));
  const expressions = fields.map((name, at) => {
    const field = record.fields[name] as Field;
    const column = sql.ref(`t.${columnsOf(ctx.registry, name, field)[0]?.name ?? name}`);
    if (field.kind === 'many')
      return {
        from: sql`cross join lateral jsonb_array_elements(${column}) ${sql.ref(`e${at}`)}`,
        value: sql`${sql.ref(`e${at}`)}->>'value'`,
        isExact: true,
      };
    return {
      from: sql``,
      value: field.unique ? sql`${column}::text` : sql`entente_plain(${column}::text)`,
      isExact: field.unique === true,
    };
  });
  const values = sql.join(expressions.map(({ value }, at) => sql`${value} as ${sql.ref(`w${at}`)}`));
  const same = sql.join(
    expressions.map(({ isExact: exact }, at) =>
      exact ? sql`r.${sql.ref(`w${at}`)} = k.${sql.ref(`v${at}`)}` : sql`r.${sql.ref(`w${at}`)} = k.${sql.ref(`p${at}`)}`,
    ),
    sql` and `,
  );
  const plains = sql.join(fields.map((_field, at) => sql`entente_plain(${sql.ref(`v${at}`)}) as ${sql.ref(`p${at}`)}`));
  const result = await sql<{ n: number; id: string }>`
    with k as materialized (select j.*, ${plains} from json_to_recordset(${keys}::json) as j(n int, ${sql.raw(fields.map((_field, at) => `v${at} text`).join(', '))})),
    r as materialized (select t.id, t.created_at, ${values} from ${sql.table(snake(record.name))} t ${sql.join(
      expressions.map(({ from }) => from),
      sql` `,
    )}
      where t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')})
    select k.n, (array_agg(r.id order by r.created_at, r.id))[1] as id from k join r on ${same} group by k.n`.execute(ctx.db);
  return result.rows;
}

/** The oldest by array_agg, as with a limit the planner likes to walk along an index of dates until it meets a match. */
async function lookUp(
  ctx: Ctx,
  record: RecordType,
  fields: readonly string[],
  source: string,
  asked: readonly { n: number; values: readonly string[] }[],
): Promise<{ n: number; id: string }[]> {
  if (await isSmall(ctx, record, fields)) return joinAll(ctx, record, fields, asked);
  const keys = JSON.stringify(asked.map(({ n, values }) => ({ n, ...Object.fromEntries(values.map((value, at) => [`v${at}`, value])) })));
  const columns = sql.raw(fields.map((_field, at) => `v${at} text`).join(', '));
  const conditions = sql.join(
    fields.map((field, at) => condition(ctx, record, field, source, sql.ref(`k.v${at}`))),
    sql` and `,
  );
  const table = sql.table(snake(record.name));
  const result = await sql<{ n: number; id: string }>`
    select k.n, m.id from json_to_recordset(${keys}::json) as k(n int, ${columns})
    cross join lateral (select (array_agg(t.id order by t.created_at, t.id))[1] as id from ${table} t where t.deleted_at is null and ${conditions} and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')}) m
    where m.id is not null`.execute(ctx.db);
  return result.rows;
}

function condition(ctx: Ctx, record: RecordType, name: string, source: string, key: Sql): Sql {
  if (name === 'id') return sql`t.id = ${key}::uuid`;
  if (name === 'externalId')
    return sql`t.id = (select e.subject_id from external_id e where e.source = ${source} and e.value = ${key} and e.subject_type = ${record.key})`;
  const [fieldName = '', member] = name.split('.');
  const field = record.fields[fieldName] as Field;
  const column = sql.ref(`t.${columnsOf(ctx.registry, fieldName, field)[0]?.name ?? columnBase(fieldName, field)}`);
  if (field.kind === 'many') {
    return member === undefined
      ? sql`${column} @> jsonb_build_array(jsonb_build_object('value', ${key}))`
      : sql`entente_plain(${column}->0->'value'->>${member}) = entente_plain(${key})`;
  }
  return field.unique ? sql`${column}::text = ${key}` : sql`entente_plain(${column}::text) = entente_plain(${key})`;
}

/** Whether ids of other systems can be kept in this program. */
export const hasExternalIds = (ctx: Pick<Ctx, 'registry'>): boolean => ctx.registry.find(externalIdKey) !== null;

/** Puts the exact keys of all records that are there into the filter, in one pass; or of those with the given ids. */
export async function loadKeys(
  db: Db,
  ctx: Pick<Ctx, 'registry'>,
  target: CompiledTarget,
  filter: KeyFilter,
  ids?: readonly string[],
): Promise<void> {
  const { record } = target;
  const among = (id: Sql): Sql => (ids ? sql`and ${id} = any(${[...ids]}::uuid[])` : sql``);
  for (const fields of target.plan.match) {
    const [name = ''] = fields;
    if (fields.length > 1 || !isExact(target, name)) continue;
    const field = record.fields[name];
    const table = sql.table(snake(record.name));
    const column = field ? sql.ref(columnsOf(ctx.registry, name, field)[0]?.name ?? '') : sql`id`;
    const query =
      name === 'externalId'
        ? sql<{
            key: string;
          }>`select value as key from external_id where source = ${target.source} and subject_type = ${record.key} ${among(sql`subject_id`)}`
        : field?.kind === 'many'
          ? sql<{
              key: string;
            }>`select v->>'value' as key from ${table}, jsonb_array_elements(${column}) v where deleted_at is null and ${column} is not null ${among(sql`id`)}`
          : sql<{
              key: string;
            }>`select ${column}::text as key from ${table} where deleted_at is null and ${column} is not null ${among(sql`id`)}`;
    // Batch by batch: to wait for each row of a generator costs ten times as much as to remember it.
    const prefix = `${record.key}/${name}:`;
    for await (const { rows } of db.getExecutor().stream<{ key: string }>(query.compiled(), 5000))
      for (const { key } of rows) filter.add(prefix + key);
  }
}
