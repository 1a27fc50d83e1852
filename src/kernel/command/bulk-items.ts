import { sql } from '../db/sql.ts';
import type { Ctx, Db } from '../context.ts';
import type { Filter } from '../list/filter.ts';
import { baseWhere } from '../list/list.ts';
import { prefixQuery, searchedBy, searchSql, searchWords, tolerantQuery } from '../list/search-query.ts';
import type { Sql } from '../record/kind.ts';
import { snake, type RecordType } from '../record/record.ts';

/** One record of a bulk run in the background, in the order of the work. */
export interface BulkItem {
  readonly n: number;
  readonly id: string;
}

export interface BulkFailure extends BulkItem {
  readonly code: string;
  readonly message: string;
}

export const bulkSchema: readonly string[] = [
  // What a bulk run in the background still has to do, and what it could not: fixed when it begins, so that what it changes
  // changes nothing about which records it is for.
  `create table bulk_item (
    job uuid not null references job_progress (id) on delete cascade,
    n integer not null,
    record_id uuid not null,
    code text,
    message text,
    primary key (job, n)
  )`,
  `grant select, insert, update, delete on bulk_item to entente_app`,
];

export async function addIds(tx: Db, job: string, ids: readonly string[]): Promise<void> {
  await sql`insert into bulk_item (job, n, record_id) select ${job}::uuid, n, id from unnest(${[...ids]}::uuid[]) with ordinality as i(id, n)`.execute(
    tx,
  );
}

/** Adds all records that the filter and the search find under the eyes of `ctx.actor`, in the order of their ids. One statement. */
export async function addMatching(
  ctx: Ctx,
  job: string,
  record: RecordType,
  selection: { filter: Filter | null; q: string | null; trash: boolean },
): Promise<void> {
  const where = baseWhere(ctx, record, selection);
  const words = selection.q === null ? [] : searchWords(selection.q);
  const table = sql.table(snake(record.name));
  const search = words.length === 0 ? sql`true` : await searchCondition(ctx, record, where, words);
  await sql`insert into bulk_item (job, n, record_id)
    select ${job}::uuid, row_number() over (order by t.id), t.id from ${table} t where ${where} and ${search}`.execute(ctx.db);
}

/** As lists search: with tolerance for typing errors only when nothing matches as written. */
async function searchCondition(ctx: Ctx, record: RecordType, where: Sql, words: readonly string[]): Promise<Sql> {
  const searched = searchedBy(ctx.registry, ctx.actor, record);
  const exact = searchSql('t', prefixQuery(words), searched);
  const found = await sql`select 1 from ${sql.table(snake(record.name))} t where ${where} and ${exact} limit 1`.execute(ctx.db);
  return found.rows.length > 0 ? exact : searchSql('t', await tolerantQuery(ctx.db, words), searched);
}

export async function countItems(db: Db, job: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0) as n from bulk_item where job = ${job}::uuid`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function nextItems(db: Db, job: string, after: number, count: number): Promise<readonly BulkItem[]> {
  const { rows } =
    await sql<BulkItem>`select n, record_id as id from bulk_item where job = ${job}::uuid and n > ${after} order by n limit ${count}`.execute(
      db,
    );
  return rows;
}

/** Notes what failed, and drops the answers that made it safe to do these rows twice: from now on the work goes on behind them. */
export async function settleItems(
  db: Db,
  job: string,
  actor: string,
  items: readonly BulkItem[],
  failures: readonly BulkFailure[],
): Promise<void> {
  if (failures.length > 0) {
    await sql`update bulk_item b set code = f.code, message = f.message
      from unnest(${failures.map((f) => f.n)}::integer[], ${failures.map((f) => f.code)}::text[], ${failures.map((f) => f.message)}::text[]) as f(n, code, message)
      where b.job = ${job}::uuid and b.n = f.n`.execute(db);
  }
  await sql`delete from idempotency_key where actor = ${actor} and key = any(${items.map((i) => rowKey(job, i.id))})`.execute(db);
}

export function rowKey(job: string, id: string): string {
  return `bulk:${job}:${id}`;
}

/** Keeps the failures only. @returns how many there are */
export async function keepFailures(db: Db, job: string): Promise<number> {
  await sql`delete from bulk_item where job = ${job}::uuid and code is null`.execute(db);
  const { rows } = await sql<{ count: number }>`select count(*) as count from bulk_item where job = ${job}::uuid`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Failures in the order of the work, a page at a time. */
export async function* readFailures(db: Db, job: string): AsyncGenerator<BulkFailure> {
  const page = 1000;
  for (let after = 0, goesOn = true; goesOn;) {
    const { rows } = await sql<BulkFailure>`select n, record_id as id, code, message from bulk_item
      where job = ${job}::uuid and n > ${after} and code is not null order by n limit ${page}`.execute(db);
    yield* rows;
    after = rows.at(-1)?.n ?? after;
    goesOn = rows.length === page;
  }
}

/** Drops lists of failures that are older than a month. */
export async function tidyBulk(db: Db): Promise<void> {
  await sql`delete from bulk_item where job in (select distinct b.job from bulk_item b join job_progress p on p.id = b.job where p.finished_at < now() - interval '30 days')`.execute(
    db,
  );
}
