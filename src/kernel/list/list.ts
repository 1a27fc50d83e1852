import { keptStatement, type KeptStatement } from '../db/kept-statement.ts';
import { sql } from '../db/sql.ts';
import { allowed, rowsFor } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import { keptForActor } from '../access/kept-for-actor.ts';
import { typeColumns, typesPointedTo } from '../access/types-pointed-to.ts';
import type { Db } from '../context.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Sql } from '../record/kind.ts';
import { snake, type RecordType, type SystemRow } from '../record/record.ts';
import type { ParseScope } from '../record/kind.ts';
import type { Registry } from '../registry.ts';
import { filterSql, unknownField, type Filter } from './filter.ts';
import {
  defaultSortFor,
  keysetBranches,
  orderBy,
  parseSort,
  readCursor,
  underCursor,
  writeCursor,
  type Cursor,
  type SortKey,
} from './page.ts';
import { prefixQuery, searchedBy, searchSql, searchWords, tolerantQuery } from './search-query.ts';
import { fieldFor, readableFields, selectList } from './select.ts';
import { isId } from '../ids/new-id.ts';

/** What reading needs: whose eyes, which declarations, which connection. A `Ctx` is one. */
export interface ReadScope {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly db: Db;
  readonly scope: ParseScope;
}

export interface ListParams {
  readonly filter?: Filter | null;
  /** Full-text search, tolerant of typing errors when nothing matches as written. */
  readonly q?: string;
  /** E.g. `name,-createdAt`; the record's default unless said, or by relevance with `q`. */
  readonly sort?: string;
  /** 1 to 200; 50 unless said. */
  readonly size?: number;
  readonly after?: string;
  readonly fields?: readonly string[];
  readonly expand?: readonly string[];
  readonly count?: boolean;
  /** The deleted ones instead of the living. */
  readonly trash?: boolean;
}

export type Row = SystemRow & Readonly<Record<string, unknown>>;

export interface Page {
  readonly data: readonly Row[];
  readonly page: { readonly next: string | null };
  readonly count?: { readonly value: number; readonly exact: boolean };
}

export const largestPage = 200;
const countCap = 1000;
/** Relevance is judged among this many matches; whoever wants all of them sorts by a field. */
const rankedMost = 500;

/** One page of the rows that the actor may see. @throws AppError for unknown fields, bad filters, sorts and cursors. */
export async function listRecords(r: ReadScope, record: RecordType, params: ListParams): Promise<Page> {
  if (!allowed(r.registry, r.actor, record, 'read')) throw notFound('record type');
  const size = params.size ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw badRequest('page-size', `page[size] must be 1 to ${largestPage}.`, '/page/size');
  const names = listedFields(r, record, params);
  const words = params.q === undefined ? [] : searchWords(params.q);
  const where = baseWhere(r, record, params);
  const page =
    words.length > 0
      ? await searchPage(r, record, params, names, where, words, size)
      : await sortedPage(r, record, params, names, where, size);
  return params.count ? { ...page, count: await countRows(r, record, params, where, words) } : page;
}

function listedFields(r: ReadScope, record: RecordType, params: ListParams): readonly string[] {
  if (!params.fields) return [...new Set([...readableFields(r.registry, r.actor, record, false), ...(params.expand ?? [])])];
  for (const name of [...params.fields, ...(params.expand ?? [])]) {
    if (name !== 'id' && name !== 'version' && !fieldFor(r.registry, r.actor, record, name)) throw unknownField(name, record);
  }
  return params.fields;
}

/** Living (or deleted) rows that the actor may see and the filter keeps. */
export function baseWhere(r: ReadScope, record: RecordType, params: Pick<ListParams, 'filter' | 'trash'>): Sql {
  const parts = [
    sql.raw(params.trash ? 't.deleted_at is not null' : 't.deleted_at is null'),
    rowsFor(r.registry, r.actor, record, 'read', 't'),
    ...(params.filter ? [filterSql({ registry: r.registry, actor: r.actor, parse: r.scope }, record, 't', params.filter)] : []),
  ];
  return sql.join(parts, sql` and `);
}

async function sortedPage(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  where: Sql,
  size: number,
): Promise<Page> {
  const keys = parseSort(r.registry, r.actor, record, params.sort ?? defaultSortFor(r.registry, r.actor, record));
  const cursor = params.after === undefined ? null : readCursor(params.after, keys.length);
  return underCursor(cursor, () => keysetPage(r, record, params, names, where, keys, cursor, size));
}

async function keysetPage(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  where: Sql,
  keys: readonly SortKey[],
  cursor: Cursor | null,
  size: number,
  query?: string,
): Promise<Page> {
  const table = sql.table(snake(record.name));
  const branches = keysetBranches(keys, cursor, 't');
  // Only ids and keys go through the union; the selected columns are computed for the rows of the page alone.
  const keyColumns = sql.join([sql`t.id`, ...keys.map((k, i) => sql`${sql.ref(`t.${k.column}`)} as ${sql.ref(`k${i}`)}`)]);
  const parts = branches.map(
    (b) => sql`(select ${keyColumns} from ${table} t where ${where} and ${b.where} order by ${b.order} limit ${size + 1})`,
  );
  const aliased = keys.map((k, i) => ({ ...k, column: `k${i}` }));
  const found = parts.length === 1 ? sql`${parts[0]}` : sql`(select * from (${sql.join(parts, sql` union all `)}) u limit ${size + 1})`;
  const rows = await readRows(r, record, params, names, sql`${found} as p`, orderBy(aliased, 'p'), keyTexts(keys));
  return toPage(rows, size, keys, (last) => ({
    values: keys.map((_k, i) => (last[`_k${i}`] as string | null) ?? null),
    id: last.id,
    ...(query === undefined ? {} : { q: query }),
  }));
}

/**
 * The columns of the rows that `page` (named p) found by their ids, in this order. Where they may point anywhere, what they do point to is
 * asked first: a statement that could look for a title in each table takes PostgreSQL longer to plan than all else takes to run.
 */
async function readRows(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  page: Sql,
  order: Sql,
  keys: Sql = sql``,
): Promise<readonly Row[]> {
  const table = sql.table(snake(record.name));
  const types = typeColumns(record, 't', names);
  if (types.length === 0) {
    const columns = selectList(r.registry, r.actor, record, 't', names, params.expand);
    const result = await sql<Row>`select ${columns}${keys} from ${page} join ${table} t on t.id = p.id order by ${order}`.execute(r.db);
    return result.rows;
  }
  const found = await sql<{ id: string; _types: readonly (string | null)[] }>`
    select t.id${keys}, array[${sql.join(types)}] as "_types" from ${page} join ${table} t on t.id = p.id order by ${order}`.execute(r.db);
  const pointsTo = new Set(found.rows.flatMap((row) => row._types).filter((type) => type !== null));
  const columns = selectList(r.registry, r.actor, record, 't', names, params.expand, pointsTo);
  const ids = found.rows.map((row) => row.id);
  const { rows } = await sql<Row>`select ${columns} from ${table} t where t.id = any(${ids}::uuid[])`.execute(r.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.rows.flatMap(({ _types, ...sorted }) => {
    const row = byId.get(sorted.id);
    return row ? [{ ...row, ...sorted }] : [];
  });
}

function keyTexts(keys: readonly SortKey[]): Sql {
  return keys.length === 0 ? sql`` : sql`, ${sql.join(keys.map((_k, i) => sql`${sql.ref(`p.k${i}`)}::text as ${sql.ref(`_k${i}`)}`))}`;
}

function toPage(rows: readonly Row[], size: number, keys: readonly SortKey[], cursorOf: (last: Row) => Cursor): Page {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = rows.length > size && last ? writeCursor(cursorOf(last)) : null;
  return { data: keys.length === 0 ? shown : shown.map((row) => withoutKeys(row, keys.length)), page: { next } };
}

function withoutKeys(row: Row, count: number): Row {
  const copy: Record<string, unknown> = { ...row };
  for (let i = 0; i < count; i += 1) delete copy[`_k${i}`];
  return copy as Row;
}

async function searchPage(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  where: Sql,
  words: readonly string[],
  size: number,
): Promise<Page> {
  const keys = params.sort === undefined ? [] : parseSort(r.registry, r.actor, record, params.sort);
  const cursor = params.after === undefined ? null : readCursor(params.after, keys.length);
  const searched = searchedBy(r.registry, r.actor, record);
  const run = (query: string): Promise<Page> => {
    const matching = sql`${where} and ${searchSql('t', query, searched)}`;
    return keys.length > 0
      ? keysetPage(r, record, params, names, matching, keys, cursor, size, query)
      : rankedPage(r, record, params, names, matching, searched?.document('t') ?? sql`null::tsvector`, query, cursor, size);
  };
  if (cursor?.q !== undefined) return underCursor(cursor, () => run(cursor.q ?? ''));
  const exact = await run(prefixQuery(words));
  // The vocabulary is made from all records: only staff search with it.
  if (exact.data.length > 0 || r.actor.audience !== 'staff') return exact;
  return run(await tolerantQuery(r.db, words));
}

async function rankedPage(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  where: Sql,
  document: Sql,
  query: string,
  cursor: Cursor | null,
  size: number,
): Promise<Page> {
  const table = sql.table(snake(record.name));
  const offset = cursor?.offset ?? 0;
  const found = sql`(select m.id, ts_rank(m.search, to_tsquery('simple', entente_plain(${query}))) as rank
          from (select t.id, ${document} as search from ${table} t where ${where} limit ${rankedMost}) m
          order by rank desc, m.id desc offset ${offset} limit ${size + 1}) p`;
  const rows = await readRows(r, record, params, names, found, sql`p.rank desc, p.id desc`);
  return toPage(rows, size, [], (last) => ({ values: [], id: last.id, q: query, offset: offset + size }));
}

/** Exact up to 1,000; beyond, the planner's estimate for the whole table, or "more than 1,000". Never counts a million rows. */
async function countRows(
  r: ReadScope,
  record: RecordType,
  params: ListParams,
  where: Sql,
  words: readonly string[],
): Promise<{ value: number; exact: boolean }> {
  const table = sql.table(snake(record.name));
  const matching =
    words.length > 0 ? sql`${where} and ${searchSql('t', prefixQuery(words), searchedBy(r.registry, r.actor, record))}` : where;
  const capped = await sql<{
    n: number;
  }>`select count(*)::int as n from (select 1 from ${table} t where ${matching} limit ${countCap + 1}) c`.execute(r.db);
  const n = capped.rows[0]?.n ?? 0;
  if (n <= countCap) return { value: n, exact: true };
  if (params.filter || words.length > 0 || params.trash || !(r.actor.isSystem || r.actor.isAdmin)) return { value: countCap, exact: false };
  const estimate = await sql<{
    n: number;
  }>`select reltuples::float8 as n from pg_class where oid = ${snake(record.name)}::regclass`.execute(r.db);
  return { value: Math.max(countCap, Math.round(estimate.rows[0]?.n ?? 0)), exact: false };
}

export interface GetOptions {
  readonly expand?: readonly string[];
  /** Lock the row until the transaction ends. */
  readonly lock?: boolean;
  readonly trash?: boolean;
  /** Rows on which the actor may do this; reading unless said. */
  readonly action?: Parameters<typeof rowsFor>[3];
}

/** One record as the actor sees it. @throws AppError not-found, also where it exists and the actor may not see it. */
export async function getRecord(r: ReadScope, record: RecordType, id: string, options: GetOptions = {}): Promise<Row> {
  const row = await findRecord(r, record, id, options);
  if (!row) throw notFound(record.label.toLowerCase());
  return row;
}

const sightings = keptForActor<KeptStatement<unknown>>();

/** As `getRecord`, for those who need to know only that the actor sees it. @throws AppError not-found */
export async function mustSee(r: ReadScope, record: RecordType, id: string): Promise<void> {
  if (typeColumns(record, 't').length > 0) return void (await getRecord(r, record, id));
  if (!allowed(r.registry, r.actor, record, 'read') || !isId(id)) throw notFound(record.label.toLowerCase());
  const look = sightings(r, record, () =>
    keptStatement(
      sql`select 1 from ${sql.table(snake(record.name))} t where t.id = ${sql.given(1)}::uuid and ${baseWhere(r, record, {})}`,
      1,
    ),
  );
  if ((await look(r.db, id)).rows.length === 0) throw notFound(record.label.toLowerCase());
}

export async function findRecord(r: ReadScope, record: RecordType, id: string, options: GetOptions = {}): Promise<Row | null> {
  if (!allowed(r.registry, r.actor, record, 'read') || !isId(id)) return null;
  const usual = options.expand || options.lock || options.trash || options.action ? null : usualStatement(r, record);
  if (usual) return (await usual(r.db, id)).rows[0] ?? null;
  const pointsTo = await typesPointedTo(r.db, record, id);
  const read = rowsFor(r.registry, r.actor, record, 'read', 't', pointsTo);
  const rows = options.action ? sql`(${read} and ${rowsFor(r.registry, r.actor, record, options.action, 't', pointsTo)})` : read;
  const result = await sql<Row>`
    select ${detailColumns(r, record, options.expand, pointsTo)} from ${sql.table(snake(record.name))} t
    where t.id = ${id}::uuid and ${sql.raw(options.trash ? 't.deleted_at is not null' : 't.deleted_at is null')} and ${rows}
    ${options.lock ? sql`for update of t` : sql``}`.execute(r.db);
  return result.rows[0] ?? null;
}

function detailColumns(r: ReadScope, record: RecordType, expand?: readonly string[], pointsTo?: ReadonlySet<string>): Sql {
  return selectList(r.registry, r.actor, record, 't', readableFields(r.registry, r.actor, record, true), expand, pointsTo);
}

const usualStatements = keptForActor<KeptStatement<Row> | null>();

/** Everybody's usual question, put together once for as long as the actor has the same rights. Null where it depends on what the row points to. */
function usualStatement(r: ReadScope, record: RecordType): KeptStatement<Row> | null {
  return usualStatements(r, record, () =>
    typeColumns(record, 't').length > 0
      ? null
      : keptStatement(
          sql<Row>`select ${detailColumns(r, record)} from ${sql.table(snake(record.name))} t
            where t.id = ${sql.given(1)}::uuid and ${baseWhere(r, record, {})}`,
          1,
        ),
  );
}
