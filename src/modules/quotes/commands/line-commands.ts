import { idOf } from '../../../kernel/record/id-of.ts';
import { ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { productNames } from '../../catalog/index.ts';
import { product } from '../../catalog/records/product.ts';
import { reprice } from '../offer/reprice.ts';
import { quote } from '../records/quote.ts';
import { quoteLine } from '../records/quote-line.ts';
import { onlyDrafts } from '../rules/states.ts';
import { lineInput, newLineInput, whichLine } from './line-input.ts';
import { checkLine } from './check-line.ts';
import { lineOf, placeLine, sectionOf } from './line-places.ts';

const addLine = defineCommand({
  name: 'add-line',
  label: 'Add line',
  description: 'A product, something made for this quote alone, or words.',
  on: quote,
  input: { ...newLineInput, before: ref({ label: 'Before', to: quoteLine.key }) },
  emits: ['quotes.quoteLineCreated'],
  allowed: onlyDrafts,
  run: async (ctx, row, { before, ...input }) => {
    const kind = input.kind ?? 'product';
    const productId = kind === 'product' ? idOf(input.product) : null;
    if (kind === 'product' && productId === null) throw invalid([{ pointer: '/product', code: 'required', message: 'is required' }]);
    const chosen = productId === null ? null : await readRecord(ctx, product, productId);
    const values = {
      ...input,
      kind,
      product: productId,
      quantity: input.quantity ?? 1,
      description: input.description ?? (await nameOf(ctx, productId, row.language)),
      unit: input.unit ?? chosen?.unit ?? null,
      isOptional: input.isOptional ?? false,
      // What is offered on top is not taken until the buyer says so.
      isChosen: input.isChosen ?? input.isOptional !== true,
      mayChangeQuantity: input.mayChangeQuantity ?? false,
      section: await sectionOf(ctx, row.id, input.section),
    };
    checkLine(values, row.currency);
    const line = await createRecord(ctx, quoteLine, { ...values, quote: row.id, position: await lastPosition(ctx, row.id) });
    if (before) await placeLine(ctx, row.id, line.id, { section: values.section, before: idOf(before) });
    if (kind !== 'text') await reprice(ctx, row.id);
    return { lineId: line.id };
  },
});

/** As the buyer knows it. */
const nameOf = async (ctx: Ctx, productId: string | null, language: string | null): Promise<string> =>
  productId === null ? '' : ((await productNames(ctx, [productId], language)).get(productId) ?? '');

const changeLine = defineCommand({
  name: 'change-line',
  label: 'Change line',
  on: quote,
  input: { line: whichLine, ...lineInput },
  emits: ['quotes.quoteLineUpdated'],
  allowed: onlyDrafts,
  run: async (ctx, row, { line, section, ...input }) => {
    const before = await lineOf(ctx, row.id, line);
    const patch = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    checkLine({ ...before, ...patch }, row.currency);
    await updateRecord(ctx, quoteLine, before.id, {
      ...patch,
      ...(section === undefined ? {} : { section: await sectionOf(ctx, row.id, section) }),
    });
    if (before.kind !== 'text') await reprice(ctx, row.id);
  },
});

const removeLine = defineCommand({
  name: 'remove-line',
  label: 'Remove line',
  on: quote,
  input: { line: whichLine },
  emits: ['quotes.quoteLineDeleted'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => {
    await deleteRecord(ctx, quoteLine, (await lineOf(ctx, row.id, input.line)).id);
    await reprice(ctx, row.id);
  },
});

const moveLine = defineCommand({
  name: 'move-line',
  label: 'Move line',
  on: quote,
  input: {
    line: whichLine,
    section: lineInput.section,
    before: ref({ label: 'Before', to: quoteLine.key, help: 'At the end unless said.' }),
  },
  emits: ['quotes.quoteLineUpdated'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => {
    const line = await lineOf(ctx, row.id, input.line);
    await placeLine(ctx, row.id, line.id, { section: await sectionOf(ctx, row.id, input.section), before: idOf(input.before) });
  },
});

export const lineCommands: readonly Command[] = [addLine, changeLine, removeLine, moveLine];

async function lastPosition(ctx: Ctx, quoteId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), -1)::int + 1 as next from quote_line where quote_id = ${quoteId}::uuid`.execute(ctx.db);
  return rows[0]?.next ?? 0;
}
