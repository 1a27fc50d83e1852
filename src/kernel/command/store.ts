import { isPointedTo } from '../db/pointed-to.ts';
import { sql } from '../db/sql.ts';
import { noRows, rowsFor } from '../access/access.ts';
import type { Ctx } from '../context.ts';
import { writtenFields, type WrittenField } from '../db/written-columns.ts';
import { AppError, invalid, notFound } from '../errors.ts';
import { clearCustomLinks } from './clear-custom-links.ts';
import { diff, type Changes } from '../event/event.ts';
import { newId } from '../ids/new-id.ts';
import { getRecord, type Row } from '../list/list.ts';
import { readableFields, selectList } from '../list/select.ts';
import { systemActor } from '../access/actor.ts';
import type { Sql } from '../record/kind.ts';
import { parseInput } from '../record/parse-input.ts';
import '../services/mentions.ts';
import { snake, type PatchOf, type RecordType, type RowOf } from '../record/record.ts';
import type { Field } from '../record/field.ts';

/**
 * Writing records inside a command: checks values by the declaration, writes the row, and adds the event with what
 * changed. Commands are trusted: read-only fields may be set, and row policies were checked by the runner for the
 * command's own record.
 */
export async function createRecord<R extends RecordType>(ctx: Ctx, record: R, input: PatchOf<R>): Promise<RowOf<R>> {
  const values = parseInput(ctx.registry, ctx.registry.record(record.key).fields, input, ctx.scope, {
    writable: null,
    complete: true,
    trusted: true,
  });
  return (await insertRow(ctx, ctx.registry.record(record.key), values)) as unknown as RowOf<R>;
}

/** Changes fields of one record. @throws AppError not-found. */
export async function updateRecord<R extends RecordType>(ctx: Ctx, record: R, id: string, patch: PatchOf<R>): Promise<RowOf<R>> {
  const current = ctx.registry.record(record.key);
  const values = parseInput(ctx.registry, current.fields, patch, ctx.scope, { writable: null, complete: false, trusted: true });
  const before = await getRecord({ ...ctx, actor: systemActor }, current, id, { lock: true });
  return (await updateRow(ctx, current, before, values)) as unknown as RowOf<R>;
}

/** To the trash, or for good where the record is declared so. @throws AppError not-found. */
export async function deleteRecord(ctx: Ctx, record: RecordType, id: string): Promise<void> {
  const current = ctx.registry.record(record.key);
  await deleteRow(ctx, current, await getRecord({ ...ctx, actor: systemActor }, current, id, { lock: true }));
}

/** Reads one record with the system's eyes, for use inside commands. @throws AppError not-found. */
export async function readRecord<R extends RecordType>(
  ctx: Ctx,
  record: R,
  id: string,
  options: { lock?: boolean } = {},
): Promise<RowOf<R>> {
  return (await getRecord({ ...ctx, actor: systemActor }, ctx.registry.record(record.key), id, options)) as unknown as RowOf<R>;
}

/** Type of the event that the generic verbs emit: `parties.personCreated`. */
export function eventType(record: RecordType, what: string): string {
  return `${record.module}.${record.name}${what}`;
}

interface ColumnValue {
  readonly column: string;
  readonly value: unknown;
  readonly type: string;
}

/** Database columns of parsed values. */
export function columnValues(ctx: Pick<Ctx, 'registry'>, record: RecordType, values: Readonly<Record<string, unknown>>): ColumnValue[] {
  const written = writtenFields(ctx.registry, record.fields);
  return Object.keys(values).flatMap((name) => {
    const { field, kind, columns } = written.get(name) as WrittenField;
    const given = kind.write(field, values[name]);
    return columns.map((c, i) => ({ column: c.name, value: given[i] ?? null, type: c.type }));
  });
}

const param = (v: ColumnValue): Sql => sql`${v.value}::${sql.raw(v.type)}`;

export async function insertRow(ctx: Ctx, record: RecordType, values: Readonly<Record<string, unknown>>, id = newId()): Promise<Row> {
  await checkRefs(ctx, record, values);
  const columns = columnValues(ctx, record, values);
  const names = sql.join(
    ['id', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id', ...columns.map((c) => c.column)].map((c) => sql.ref(c)),
  );
  const by = ctx.actor.userId;
  const written = sql.join([
    sql`${id}::uuid`,
    sql`${ctx.now}::timestamptz`,
    sql`${by}::uuid`,
    sql`${ctx.now}::timestamptz`,
    sql`${by}::uuid`,
    ...columns.map(param),
  ]);
  const row = await writing(record, () =>
    sql<Row>`
    with t as (insert into ${sql.table(snake(record.name))} (${names}) values (${written}) returning *)
    select ${allColumns(ctx, record, values)} from t`.execute(ctx.db),
  );
  const created = row.rows[0] as Row;
  await ctx.services.mentions?.written(ctx, record, created, null);
  ctx.emit({
    type: eventType(record, 'Created'),
    recordType: record.key,
    recordId: id,
    changes: publicChanges(record, diff({}, created, stored(record))),
  });
  return created;
}

/** Nothing is written, and no event told, when no value differs. */
export async function updateRow(ctx: Ctx, record: RecordType, before: Row, given: Readonly<Record<string, unknown>>): Promise<Row> {
  const written = writtenFields(ctx.registry, record.fields);
  const values = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => !written.get(name)?.kind.isSame?.(before[name] ?? null, value)),
  );
  const columns = columnValues(ctx, record, values);
  if (columns.length === 0) return before;
  await checkRefs(ctx, record, values);
  const result = await writing(record, () =>
    sql<Row>`
    with t as (
      update ${sql.table(snake(record.name))} set ${sql.join(columns.map((c) => sql`${sql.ref(c.column)} = ${param(c)}`))},
        version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid
      where id = ${before.id}::uuid and (${sql.join(
        columns.map((c) => sql`${sql.ref(c.column)} is distinct from ${param(c)}`),
        sql` or `,
      )})
      returning *)
    select ${allColumns(ctx, record, { ...before, ...values })} from t`.execute(ctx.db),
  );
  const after = result.rows[0];
  if (!after) return before;
  await ctx.services.mentions?.written(ctx, record, after, before);
  ctx.emit({
    type: eventType(record, 'Updated'),
    recordType: record.key,
    recordId: before.id,
    // With what the database made of it: a deal's state follows from its stage.
    changes: publicChanges(record, diff(before, after, stored(record))),
  });
  return after;
}

export async function deleteRow(ctx: Ctx, record: RecordType, before: Row): Promise<void> {
  const table = sql.table(snake(record.name));
  if (record.hardDelete) await deleteForGood(ctx, record, before.id);
  else
    await writing(record, () =>
      sql`update ${table} set deleted_at = ${ctx.now}::timestamptz, version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid where id = ${before.id}::uuid`.execute(
        ctx.db,
      ),
    );
  ctx.emit({ type: eventType(record, 'Deleted'), recordType: record.key, recordId: before.id, data: { title: before[record.title] } });
}

/** @throws AppError in-use when a record that points to it is meant to keep it */
async function deleteForGood(ctx: Ctx, record: RecordType, id: string): Promise<void> {
  await clearCustomLinks(ctx, record, id);
  const refused = (error: unknown): never => {
    if (!isPointedTo(error)) throw error;
    const { table } = error as { table?: string };
    const by = ctx.registry.records.find((r) => snake(r.name) === table)?.label ?? 'other records';
    throw new AppError(409, 'in-use', `This ${record.label.toLowerCase()} is still used: ${by}.`);
  };
  await writing(record, () => sql`delete from ${sql.table(snake(record.name))} where id = ${id}::uuid`.execute(ctx.db).catch(refused));
}

/** Back from the trash. */
export async function restoreRow(ctx: Ctx, record: RecordType, before: Row): Promise<Row> {
  await writing(record, () =>
    sql`update ${sql.table(snake(record.name))} set deleted_at = null, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${before.id}::uuid`.execute(
      ctx.db,
    ),
  );
  ctx.emit({ type: eventType(record, 'Restored'), recordType: record.key, recordId: before.id });
  return getRecord({ ...ctx, actor: systemActor }, record, before.id);
}

/** All columns of a row with these values: what its links that may point anywhere lead to is known, so their titles are looked up there alone. */
function allColumns(ctx: Ctx, record: RecordType, values: Readonly<Record<string, unknown>>): Sql {
  const pointsTo = Object.entries(record.fields).flatMap(([name, { kind }]) =>
    kind === 'anyRef' && values[name] ? [(values[name] as { type: string }).type] : [],
  );
  return selectList(
    ctx.registry,
    systemActor,
    record,
    't',
    readableFields(ctx.registry, systemActor, record, true).filter((n) => record.fields[n]?.kind !== 'links'),
    [],
    new Set(pointsTo),
  );
}

/** Fields that are kept, not computed from others. */
const stored = (record: RecordType): string[] =>
  Object.entries(record.fields).flatMap(([name, { kind }]) => (kind === 'links' || kind === 'formula' || kind === 'rollup' ? [] : [name]));

function publicChanges(record: RecordType, changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !record.fields[name]?.secret));
}

/** A ref must point to a record that the actor may see, or an id could be probed by linking to it. */
async function checkRefs(ctx: Ctx, record: RecordType, values: Readonly<Record<string, unknown>>): Promise<void> {
  const refs = Object.entries(values).flatMap(([name, value]) => {
    const field = record.fields[name] as Field & { to?: string | readonly string[] };
    if (value === null) return [];
    if (field.kind === 'ref') return [{ name, key: String(field.to), id: String(value) }];
    if (field.kind === 'file') return [{ name, key: 'files.file', id: String(value) }];
    if (field.kind === 'anyRef') return [{ name, key: (value as { type: string }).type, id: (value as { id: string }).id }];
    return [];
  });
  if (refs.length === 0) return;
  const checks = refs.map(({ name, key, id }) => {
    const target = ctx.registry.find(key);
    if (!target) throw invalid([{ pointer: `/${name}`, code: 'ref', message: 'points to no such record type' }]);
    const rows = rowsFor(ctx.registry, ctx.actor, target, 'read', 't');
    if (rows === noRows) return sql`select ${name}::text as name`;
    return sql`select ${name}::text as name where not exists (select 1 from ${sql.table(snake(target.name))} t where t.id = ${id}::uuid and t.deleted_at is null and ${rows})`;
  });
  const missing = await sql<{ name: string }>`${sql.join(checks, sql` union all `)}`.execute(ctx.db);
  if (missing.rows.length > 0) {
    throw invalid(
      missing.rows.map(({ name }) => ({
        pointer: `/${name}`,
        code: 'ref',
        message: 'points to a record that does not exist or that you may not see',
      })),
    );
  }
}

/** Turns what the database refuses into errors that name the field. */
async function writing<T>(record: RecordType, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { code, constraint, column, message } = error as { code?: string; constraint?: string; column?: string; message?: string };
    if (code === refusedByRule)
      throw invalid([{ pointer: `/${fieldOfColumn(record, column ?? '')}`, code: 'rule', message: message ?? 'is refused' }]);
    if (code === '23505' && constraint) throw uniqueError(record, constraint);
    if (code === '23502' && column) throw invalid([{ pointer: `/${column}`, code: 'required', message: 'is required' }]);
    if (code === '23503' && constraint) {
      // What it points to went away after it was looked for.
      const column = constraint.slice(snake(record.name).length + 1).replace(/_fkey$/, '');
      throw invalid([
        {
          pointer: `/${fieldOfColumn(record, column)}`,
          code: 'ref',
          message: 'points to a record that does not exist or that you may not see',
        },
      ]);
    }
    if (code === '42501') throw notFound(record.label.toLowerCase());
    throw error;
  }
}

/** SQLSTATE of what a module's trigger refuses, with the column at fault: the rules of a record that hold whichever way it is changed. */
export const refusedByRule = 'E0422';

/** `close_on`, `owner_id` -> `closeOn`, `owner`. */
export function fieldOfColumn(record: RecordType, column: string): string {
  const names = Object.keys(record.fields);
  return names.find((name) => snake(name) === column) ?? names.find((name) => column.startsWith(`${snake(name)}_`)) ?? column;
}

function uniqueError(record: RecordType, constraint: string): AppError {
  const name = Object.keys(record.fields).find((f) => constraint.includes(`_${snake(f)}_`)) ?? record.title;
  return invalid([{ pointer: `/${name}`, code: 'unique', message: `another ${record.label.toLowerCase()} has this value already` }]);
}
