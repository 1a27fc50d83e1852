import type { Ctx } from '../../../kernel/context.ts';
import { columnBase, columnsOf } from '../../../kernel/db/ddl.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { PersonalData, PersonalTrace } from '../../../kernel/record/personal-data.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { personalRecords, personalTraces, personKey } from '../personal/coverage.ts';
import type { PersonalRows } from '../personal/find-personal.ts';
import { patternOf, type Needles } from './needles.ts';

export interface ErasedRows {
  readonly deleted: Readonly<Record<string, number>>;
  readonly kept: readonly { readonly record: string; readonly count: number; readonly why: string }[];
  /** Contents in the file store that no record needs any more. */
  readonly contents: readonly string[];
}

/**
 * Deletes, detaches or pseudonymises the rows that are about a person, in the transaction of `ctx`, and the person last. Emits no
 * events: they would hold what goes. The person stays, without anything that says who it was, where a kept row points to them.
 */
export async function eraseRows(ctx: Pick<Ctx, 'db' | 'registry' | 'now'>, rows: PersonalRows, keepRow = false): Promise<ErasedRows> {
  await sql`select set_config('entente.erasing', 'on', true), set_config('entente.parties_sync', 'off', true)`.execute(ctx.db);
  const declared = personalRecords(ctx.registry);
  const deleted: Record<string, number> = {};
  const kept: { record: string; count: number; why: string }[] = [];
  const contents = await contentsOf(ctx, rows);
  for (const declaration of declared.filter((d) => d.erase !== 'delete')) {
    const ids = [...(rows.get(declaration.record) ?? [])];
    if (ids.length === 0) continue;
    await pseudonymise(ctx, declaration, ids);
    if (declaration.erase === 'keep') kept.push({ record: declaration.record, count: ids.length, why: declaration.why ?? '' });
  }
  // What holds files before the files, what is held before what holds it.
  for (const declaration of declared.filter((d) => d.erase === 'delete').toSorted((a, b) => rank(a) - rank(b))) {
    const ids = [...(rows.get(declaration.record) ?? [])];
    if (ids.length === 0) continue;
    await sql`delete from ${tableOf(ctx.registry.record(declaration.record))} where id = any(${ids}::uuid[])`.execute(ctx.db);
    deleted[declaration.record] = ids.length;
  }
  const personId = [...(rows.get(personKey) ?? [])][0] ?? '';
  if (keepRow || (await isStillNamed(ctx, personId))) {
    await emptyPerson(ctx, personId);
    kept.push({ record: personKey, count: 1, why: 'Kept as a row without a name, since records that stay point to it or a rule says so.' });
  } else {
    await sql`delete from person where id = ${personId}::uuid`.execute(ctx.db);
    deleted[personKey] = 1;
  }
  return { deleted, kept, contents };
}

function rank({ record }: PersonalData): number {
  return record === 'files.file' ? 1 : 0;
}

function tableOf(record: RecordType): Sql {
  return sql.table(snake(record.name));
}

async function contentsOf(ctx: Pick<Ctx, 'db' | 'registry'>, rows: PersonalRows): Promise<readonly string[]> {
  const ids = [...(rows.get('files.file') ?? [])];
  const file = ctx.registry.find('files.file');
  if (ids.length === 0 || !file || !('sha256' in file.fields)) return [];
  const { rows: found } = await sql<{ sha256: string }>`select distinct sha256 from file where id = any(${ids}::uuid[])`.execute(ctx.db);
  return found.map((row) => row.sha256);
}

/** Empties what is to go of rows that stay. A row that is merely detached loses its links, and nothing else. */
export async function pseudonymise(
  ctx: Pick<Ctx, 'db' | 'registry' | 'now'>,
  declaration: PersonalData,
  ids: readonly string[],
): Promise<void> {
  const record = ctx.registry.record(declaration.record);
  const cleared = declaration.erase === 'detach' ? declaration.via : (declaration.clear ?? []);
  const sets = [
    ...cleared.flatMap((name) => columns(ctx, record, name).map((column) => sql`${sql.ref(column)} = null`)),
    ...Object.entries(declaration.set ?? {}).map(([name, value]) => {
      const [column = ''] = columns(ctx, record, name);
      return typeof value === 'string' ? sql`${sql.ref(column)} = replace(${value}, '{id}', id::text)` : sql`${sql.ref(column)} = ${value}`;
    }),
    sql`version = version + 1`,
    sql`updated_at = ${ctx.now}::timestamptz`,
  ];
  await sql`update ${tableOf(record)} set ${sql.join(sets)} where id = any(${[...ids]}::uuid[])`.execute(ctx.db);
}

function columns(ctx: Pick<Ctx, 'registry'>, record: RecordType, name: string): readonly string[] {
  return columnsOf(ctx.registry, name, record.fields[name] as Field)
    .filter((column) => column.generated === undefined)
    .map((column) => column.name);
}

/** Whether any row of any record type still points to the person by a ref that the database keeps. */
async function isStillNamed(ctx: Pick<Ctx, 'db' | 'registry'>, personId: string): Promise<boolean> {
  for (const declaration of personalRecords(ctx.registry).filter((d) => d.erase === 'keep')) {
    const record = ctx.registry.record(declaration.record);
    for (const name of declaration.via) {
      const field = record.fields[name] as Field & { readonly to?: string };
      if (field.kind !== 'ref' || field.to !== personKey) continue;
      const column = sql.ref(`${columnBase(name, field)}_id`);
      const { rows } = await sql`select 1 from ${tableOf(record)} where ${column} = ${personId}::uuid limit 1`.execute(ctx.db);
      if (rows.length > 0) return true;
    }
  }
  return false;
}

/** Every column of the person but those that every record has goes; custom fields too. */
async function emptyPerson(ctx: Pick<Ctx, 'db' | 'now'>, personId: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = 'person'::regclass and attnum > 0
    and not attisdropped and attgenerated = '' and not attnotnull and attname not in ('search', 'deleted_at', 'created_by_id', 'updated_by_id', 'display_name')`.execute(
    ctx.db,
  );
  const sets = rows.map(({ name }) => sql`${sql.ref(name)} = null`);
  await sql`update person set ${sql.join([...sets, sql`display_name = 'Erased person'`, sql`version = version + 1`, sql`updated_at = ${ctx.now}::timestamptz`])}
    where id = ${personId}::uuid`.execute(ctx.db);
}

/** Ids that payloads and answers may mention: of the person, of those merged into them, and of their user. */
export async function keyIds(ctx: Pick<Ctx, 'db'>, rows: PersonalRows): Promise<readonly string[]> {
  const merges = [...(rows.get('parties.merge') ?? [])];
  const { rows: sources } = await sql<{ id: string }>`select source_id as id from merge where id = any(${merges}::uuid[])`.execute(ctx.db);
  return [...new Set([...(rows.get(personKey) ?? []), ...(rows.get('identity.user') ?? []), ...sources.map((row) => row.id)])];
}

/** Payloads, answers and images in tables that are no record types: the rows that hold the person go. @returns how many */
export async function eraseTraces(ctx: Pick<Ctx, 'db' | 'registry'>, needles: Needles, ids: readonly string[]): Promise<number> {
  const pattern = patternOf([...needles.texts, ...ids], true);
  let gone = await eraseImports(ctx, needles, ids);
  if (pattern === null) return gone;
  for (const trace of personalTraces(ctx.registry)) {
    if (!(await exists(ctx, trace))) continue;
    const where = sql.join(
      trace.columns.map((column) => sql`${sql.ref(`t.${column}`)}::text ~* ${pattern}`),
      sql` or `,
    );
    const change =
      trace.erase === 'delete'
        ? sql`delete from ${sql.table(trace.table)} t where ${where} returning 1`
        : sql`update ${sql.table(trace.table)} t set ${sql.join(trace.erase.clear.map((column) => sql`${sql.ref(column)} = null`))} where ${where} returning 1`;
    const { rows } = await sql<{ n: number }>`with done as (${change}) select count(*)::int as n from done`.execute(ctx.db);
    gone += rows[0]?.n ?? 0;
  }
  return gone;
}

async function exists(ctx: Pick<Ctx, 'db'>, { table }: PersonalTrace): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(ctx.db);
  return rows[0]?.there === true;
}

/**
 * The uploaded file of an import that brought the person in, changed them, or refused a row with them; its other rows are in the
 * records they became. Files that are no plain text can't be looked into, so whether the import dealt with the person decides.
 */
async function eraseImports(ctx: Pick<Ctx, 'db' | 'registry'>, needles: Needles, ids: readonly string[]): Promise<number> {
  if (!ctx.registry.find('exchange.import')) return 0;
  const own = [...ids];
  const pattern = patternInCells(needles.texts) ?? noText;
  const { rows } = await sql<{ n: number }>`
    with about as (
      select import_id from import_created where ids && ${own}::uuid[]
      union select import_id from import_changed where record_id = any(${own}::uuid[])
      union select import_id from import_problem where cells::text ~* ${pattern} or reasons::text ~* ${pattern}
      union select import_id from import_part p where encode(bytes, 'escape') ~* ${pattern}
        or exists (select 1 from unnest(${[...needles.texts]}::text[]) t where position(convert_to(t, 'UTF8') in p.bytes) > 0)),
    parts as (delete from import_part where import_id in (select import_id from about) returning 1),
    problems as (delete from import_problem where cells::text ~* ${pattern} or reasons::text ~* ${pattern} returning 1),
    names as (update import_created set ids = array(select id from unnest(ids) id where id <> all(${own}::uuid[])) where ids && ${own}::uuid[] returning 1)
    select (select count(*) from parts)::int + (select count(*) from problems)::int as n`.execute(ctx.db);
  return rows[0]?.n ?? 0;
}

/** Matches nothing. */
const noText = '(?!)';

/** As `patternOf`, where the parts of a name may stand in cells of their own. */
function patternInCells(texts: readonly string[]): string | null {
  return patternOf(texts)?.replaceAll('\\s+', '[\\s,;"|]+') ?? null;
}
