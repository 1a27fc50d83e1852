import { sql } from '../../../kernel/db/sql.ts';
import { transact, type App } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { eventType } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnBase } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import type { Progress } from '../../../kernel/jobs/progress.ts';
import { linkTables } from './run-chunk.ts';
import { requestIdOf } from './run-import.ts';

export interface UndoResult {
  removed: number;
  restored: number;
  /** Records that somebody changed after the import, or that others' records belong to; left as they are unless forced. */
  kept: number;
}

/**
 * Takes an import back, its chunks last to first, each in a transaction of its own: what it created goes for good, what
 * it changed is again as it was, to the column (with links, version and dates). A crash goes on with the next chunk.
 */
export async function undoImport(
  app: App,
  actor: Actor,
  importId: string,
  isForced: boolean,
  progress?: Pick<Progress, 'report'>,
  signal?: AbortSignal,
): Promise<UndoResult> {
  const total: UndoResult = { removed: 0, restored: 0, kept: 0 };
  const options = { actor, requestId: `import-undo:${importId}` };
  // What an earlier undo left is tried again first, all at once: it is little.
  await transact(app, options, (ctx) => undoKept(ctx, importId, isForced));
  const { rows } = await sql<{
    n: number;
  }>`select n from import_chunk where import_id = ${importId}::uuid and not is_undone order by n desc`.execute(app.db);
  for (const [at, { n }] of rows.entries()) {
    signal?.throwIfAborted();
    await transact(app, options, (ctx) => undoChunk(ctx, importId, n, isForced));
    await progress?.report(at + 1);
  }
  const { rows: sums } = await sql<{
    kept: number;
  }>`select count(*)::int as kept from import_kept where import_id = ${importId}::uuid`.execute(app.db);
  const { rows: events } = await sql<{ type: string; count: number }>`
    select case when type like '%Deleted' then 'removed' else 'restored' end as type, count(*)::int as count from event where request_id = ${`import-undo:${importId}`} and seq > coalesce((select max(seq) from event where type = 'exchange.importUndoStarted' and record_id = ${importId}::uuid), 0)
    and (type like '%Deleted' or type like '%Updated') group by 1`.execute(app.db);
  for (const { type, count } of events) total[type as 'removed' | 'restored'] = count;
  total.kept = sums[0]?.kept ?? 0;
  return total;
}

/** Records that an undo left as they were, by record key. */
type Kept = ReadonlyMap<string, ReadonlySet<string>>;

async function undoKept(ctx: Ctx, importId: string, isForced: boolean): Promise<void> {
  const { rows } = await sql<{ record: string; ids: string[] }>`
    with gone as (delete from import_kept where import_id = ${importId}::uuid returning record, record_id) select record, array_agg(record_id) as ids from gone group by record`.execute(
    ctx.db,
  );
  if (rows.length === 0) return;
  const kept: Kept = new Map(rows.map(({ record, ids }) => [record, new Set(ids)]));
  const chunks = await sql<{
    n: number;
  }>`select n from import_chunk where import_id = ${importId}::uuid and is_undone order by n desc`.execute(ctx.db);
  for (const { n } of chunks.rows) await undoChunk(ctx, importId, n, isForced, kept);
}

/** Undoes a chunk, or of one that was undone, what was kept. */
async function undoChunk(ctx: Ctx, importId: string, n: number, isForced: boolean, kept?: Kept): Promise<void> {
  // Triggers that keep records in step with each other have nothing to do: the images already agree.
  await sql`select set_config('entente.parties_sync', 'off', true)`.execute(ctx.db);
  const wanted = (key: string, ids: readonly string[]): string[] => ids.filter((id) => !kept || kept.get(key)?.has(id));
  const changed = await sql<{
    record: string;
    ids: string[];
  }>`select record, array_agg(record_id) as ids from import_changed where import_id = ${importId}::uuid and n = ${n} group by record`.execute(
    ctx.db,
  );
  for (const { record: key, ids } of changed.rows) await restore(ctx, importId, n, ctx.registry.record(key), wanted(key, ids), isForced);
  // Last made, first removed: a record goes before what it links to.
  const created = await sql<{
    record: string;
    ids: string[];
  }>`select record, ids from import_created where import_id = ${importId}::uuid and n = ${n} order by place desc`.execute(ctx.db);
  for (const { record: key, ids } of created.rows) await remove(ctx, importId, ctx.registry.record(key), wanted(key, ids), isForced);
  await sql`update import_chunk set is_undone = true where import_id = ${importId}::uuid and n = ${n}`.execute(ctx.db);
}

/** Ids that a person, not the import or its undoing, has changed since. */
async function touchedByOthers(ctx: Ctx, importId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.record_id as id from event e
    where e.record_id = any(${[...ids]}::uuid[]) and ${foreign(importId)}
      and e.seq > (select coalesce(min(seq), 0) from event where record_id = ${importId}::uuid and type = 'exchange.importStarted')`.execute(
    ctx.db,
  );
  return new Set(rows.map((row) => row.id));
}

/** Another import that was undone left everything as it was: it counts for nothing. */
const foreign = (importId: string): Sql =>
  sql`e.via <> 'system' and e.request_id is distinct from ${requestIdOf(importId)} and e.request_id is distinct from ${`import-undo:${importId}`}
    and not exists (select 1 from import i where i.state = 'undone' and e.request_id in ('import:' || i.id, 'import-undo:' || i.id))`;

async function keep(ctx: Ctx, importId: string, record: RecordType, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into import_kept (import_id, record, record_id, reason) select ${importId}::uuid, ${record.key}, id, ${reason} from unnest(${[...ids]}::uuid[]) id on conflict do nothing`.execute(
    ctx.db,
  );
}

async function restore(
  ctx: Ctx,
  importId: string,
  n: number,
  record: RecordType,
  ids: readonly string[],
  isForced: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  const touched = isForced ? new Set<string>() : await touchedByOthers(ctx, importId, ids);
  await keep(
    ctx,
    importId,
    record,
    ids.filter((id) => touched.has(id)),
    'Changed after the import.',
  );
  const wanted = ids.filter((id) => !touched.has(id));
  if (wanted.length === 0) return;
  const table = snake(record.name);
  const isImage = sql`c.import_id = ${importId}::uuid and c.n = ${n} and c.record = ${record.key} and c.record_id = any(${wanted}::uuid[])`;
  for (const { table: linked, column } of linkTables(ctx, record)) {
    const columns = await writtenColumns(ctx, linked);
    const rowImages = sql`(select i.* from import_changed c cross join lateral jsonb_populate_recordset(null::${sql.table(linked)}, c.links->${linked}) i where ${isImage})`;
    await sql`delete from ${sql.table(linked)} l where ${sql.ref(`l.${column}`)} = any(${wanted}::uuid[]) and l.id not in (select id from ${rowImages} i)`.execute(
      ctx.db,
    );
    await sql`insert into ${sql.table(linked)} (id, ${names(columns)}) select i.id, ${names(columns, 'i')} from ${rowImages} i
      on conflict (id) do update set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}`.execute(ctx.db);
  }
  const columns = await writtenColumns(ctx, table);
  const result = await sql<{ id: string }>`
    update ${sql.table(table)} t set (${names(columns)}) = (select ${names(columns, 'i')} from jsonb_populate_record(t, c.before) i)
    from import_changed c where ${isImage} and t.id = c.record_id returning t.id`.execute(ctx.db);
  for (const { id } of result.rows)
    ctx.emit({ type: eventType(record, 'Updated'), recordType: record.key, recordId: id, data: { undoneImport: importId } });
}

const names = (columns: readonly string[], alias?: string): Sql =>
  sql.join(columns.map((name) => sql.ref(alias ? `${alias}.${name}` : name)));

/** Columns that hold something of their own: neither computed by the database nor the search document. */
async function writtenColumns(ctx: Ctx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table === 'user' ? '"user"' : table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('id', 'search') order by attnum`.execute(
    ctx.db,
  );
  return rows.map((row) => row.name);
}

async function remove(ctx: Ctx, importId: string, record: RecordType, ids: readonly string[], isForced: boolean): Promise<void> {
  if (ids.length === 0) return;
  const reasons = new Map<string, string>();
  if (!isForced) {
    for (const id of await touchedByOthers(ctx, importId, ids)) reasons.set(id, 'Changed after the import.');
    for (const id of await neededByOthers(ctx, importId, record, ids))
      if (!reasons.has(id)) reasons.set(id, 'Other records belong to it by now.');
    for (const [reason, group] of Map.groupBy(reasons, ([, text]) => text))
      await keep(
        ctx,
        importId,
        record,
        group.map(([id]) => id),
        reason,
      );
  }
  const wanted = ids.filter((id) => !reasons.has(id));
  if (wanted.length === 0) return;
  for (const { table, column, type } of pointersTo(ctx, record)) {
    // What points here by kind and id has no foreign key that would take it along.
    if (type)
      await sql`delete from ${sql.table(table)} where ${sql.ref(type)} = ${record.key} and ${sql.ref(column)} = any(${wanted}::uuid[])`.execute(
        ctx.db,
      );
  }
  const { rows } = await sql<{
    id: string;
  }>`delete from ${sql.table(snake(record.name))} where id = any(${wanted}::uuid[]) returning id`.execute(ctx.db);
  for (const { id } of rows)
    ctx.emit({ type: eventType(record, 'Deleted'), recordType: record.key, recordId: id, data: { undoneImport: importId } });
}

interface Pointer {
  table: string;
  column: string;
  type: string | null;
  key: string;
}

/** Every column of the program that may point to a record of this kind. */
function pointersTo(ctx: Ctx, record: RecordType): Pointer[] {
  return ctx.registry.records.flatMap((other) =>
    Object.entries(other.fields).flatMap(([name, field]): Pointer[] => {
      const base = columnBase(name, field);
      const { to } = field as Field & { to?: string | readonly string[] };
      if (field.kind === 'ref' && to === record.key)
        return [{ table: snake(other.name), column: `${base}_id`, type: null, key: other.key }];
      if (field.kind === 'anyRef' && (!Array.isArray(to) || to.length === 0 || to.includes(record.key)))
        return [{ table: snake(other.name), column: `${base}_id`, type: `${base}_type`, key: other.key }];
      return [];
    }),
  );
}

/** Ids that records point to which somebody, not this import, made or changed. Asked of all tables at once: nearly always none has any. */
async function neededByOthers(ctx: Ctx, importId: string, record: RecordType, ids: readonly string[]): Promise<Set<string>> {
  const pointers = pointersTo(ctx, record);
  if (pointers.length === 0) return new Set();
  // From the ids to the rows: asked the other way round, a table of links is read whole for each chunk.
  const found = pointers.map(
    ({ table, column, type }) => sql`
      select ${sql.ref(`o.${column}`)} as id, o.id as by from wanted w join ${sql.table(table)} o on ${sql.ref(`o.${column}`)} = w.id
      ${type ? sql`and ${sql.ref(`o.${type}`)} = ${record.key}` : sql``} where o.id not in (select id from wanted)`,
  );
  const { rows } = await sql<{ id: string }>`
    with wanted as materialized (select id from unnest(${[...ids]}::uuid[]) id)
    select distinct p.id from (${sql.join(found, sql` union all `)}) p where exists (select 1 from event e where e.record_id = p.by and ${foreign(importId)})`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
}
