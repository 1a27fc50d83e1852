import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';

export type Image = Readonly<Record<string, unknown>>;

/** The merge and its undo write affiliations themselves, exactly; the triggers that keep people in step would interfere. */
export async function switchSyncOff(ctx: Ctx): Promise<void> {
  await sql`select set_config('entente.parties_sync', 'off', true)`.execute(ctx.db);
}

/** A whole row as JSON, all columns, custom fields included; the search document is computed anew when it is written back. */
export async function rowImage(ctx: Ctx, record: RecordType, id: string): Promise<Image> {
  const found = await sql<{
    image: Image;
  }>`select parties_image(to_jsonb(t)) as image from ${sql.table(snake(record.name))} t where id = ${id}::uuid`.execute(ctx.db);
  return found.rows[0]?.image ?? {};
}

/** Puts rows back as they were. Columns that went since are left out; those that came since get their default. */
export async function insertImages(ctx: Ctx, table: string, rows: readonly Image[], onConflict: 'fail' | 'skip' = 'fail'): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = (await writableColumns(ctx, table)).filter((column) => column in first);
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${list}) select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    ${onConflict === 'skip' ? sql`on conflict do nothing` : sql``}`.execute(ctx.db);
}

/** Sets the named columns of living rows to what the images say. */
export async function restoreImages(ctx: Ctx, table: string, rows: readonly Image[], only?: readonly string[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = (await writableColumns(ctx, table)).filter(
    (column) => column in first && column !== 'id' && (!only || only.includes(column)),
  );
  if (columns.length === 0) return;
  const sets = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`s.${column}`)}`));
  await sql`update ${sql.table(table)} t set ${sets} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) s where t.id = s.id`.execute(
    ctx.db,
  );
}

/** Columns that may be written: not generated ones, and not the search document, which a trigger makes. */
export async function writableColumns(ctx: Ctx, table: string): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'search'`.execute(ctx.db);
  return found.rows.map((row) => row.name);
}
