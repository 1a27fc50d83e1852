import { idOf } from '../../../kernel/record/id-of.ts';
import { readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { quoteLine } from '../records/quote-line.ts';
import { quoteSection } from '../records/quote-section.ts';

/** A line of this very quote. @throws AppError invalid for one of another */
export async function lineOf(ctx: Ctx, quoteId: string, value: unknown): Promise<RowOf<typeof quoteLine>> {
  const line = await readRecord(ctx, quoteLine, idOf(value) ?? '');
  if (line.quote.id !== quoteId) throw invalid([{ pointer: '/line', code: 'ref', message: 'is not a line of this quote' }]);
  return line;
}

/** Id of a section of this very quote, or null for none. @throws AppError invalid for one of another */
export async function sectionOf(ctx: Ctx, quoteId: string, value: unknown): Promise<string | null> {
  const id = idOf(value);
  if (id === null) return null;
  const section = await readRecord(ctx, quoteSection, id);
  if (section.quote.id !== quoteId) throw invalid([{ pointer: '/section', code: 'ref', message: 'is not a section of this quote' }]);
  return id;
}

/** Puts a line into a section before another, or at its end, and numbers the lines of that section anew. */
export async function placeLine(
  ctx: Ctx,
  quoteId: string,
  lineId: string,
  { section, before }: { readonly section: string | null; readonly before: string | null },
): Promise<void> {
  await updateRecord(ctx, quoteLine, lineId, { section });
  const { rows } = await sql<{ id: string }>`
    select id from quote_line where quote_id = ${quoteId}::uuid and section_id is not distinct from ${section}::uuid and id <> ${lineId}::uuid and deleted_at is null
    order by position, created_at, id`.execute(ctx.db);
  await number(
    ctx,
    'quote_line',
    inserted(
      rows.map((row) => row.id),
      lineId,
      before,
    ),
  );
}

/** Puts a section before another, or at the end. */
export async function placeSection(ctx: Ctx, quoteId: string, sectionId: string, before: string | null): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from quote_section where quote_id = ${quoteId}::uuid and id <> ${sectionId}::uuid and deleted_at is null order by position, created_at, id`.execute(
    ctx.db,
  );
  await number(
    ctx,
    'quote_section',
    inserted(
      rows.map((row) => row.id),
      sectionId,
      before,
    ),
  );
}

function inserted(ids: readonly string[], id: string, before: string | null): readonly string[] {
  const at = before === null ? -1 : ids.indexOf(before);
  return at === -1 ? [...ids, id] : ids.toSpliced(at, 0, id);
}

async function number(ctx: Ctx, table: 'quote_line' | 'quote_section', ids: readonly string[]): Promise<void> {
  await sql`update ${sql.table(table)} t set position = n.position - 1 from unnest(${[...ids]}::uuid[]) with ordinality as n (id, position)
    where t.id = n.id and t.position is distinct from n.position - 1`.execute(ctx.db);
}
