import { idOf } from '../../../kernel/record/id-of.ts';
import { money, number, percent, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import type { MoneyInput } from '../../../fields/money/field.ts';
import { product } from '../../catalog/records/product.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunityLine } from '../records/opportunity-line.ts';
import { lineTotal, sumOf } from '../rules/line-total.ts';

const amounts = {
  quantity: number({ label: 'Quantity', decimals: 3, min: 0, default: 1 }),
  unitPrice: money({ label: 'Unit price', min: '0', help: 'The list price unless said.' }),
  discount: percent({ label: 'Discount', min: 0, max: 100 }),
  description: text({ label: 'Description', max: 300 }),
};

const addLine = defineCommand({
  name: 'add-line',
  label: 'Add product',
  description: 'The total of the lines becomes the amount of the deal.',
  on: opportunity,
  input: { product: ref({ label: 'Product', to: product.key, required: true }), ...amounts },
  emits: ['sales.opportunityLineCreated'],
  allowed: (row) => (row.state === 'open' ? true : 'The deal is closed.'),
  run: async (ctx, row, input) => {
    const chosen = await readRecord(ctx, product, idOf(input.product) ?? '');
    const price = input.unitPrice ?? (await listPriceOf(ctx, chosen));
    if (!price) throw invalid([{ pointer: '/unitPrice', code: 'required', message: 'is required: the product has no list price' }]);
    await checkCurrency(ctx, row.id, price.currency, null);
    const quantity = input.quantity ?? 1;
    const line = await createRecord(ctx, opportunityLine, {
      opportunity: row.id,
      product: chosen.id,
      description: input.description ?? chosen.name,
      quantity,
      unitPrice: price,
      discount: input.discount,
      total: total(quantity, price, input.discount ?? null),
      position: await nextPosition(ctx, row.id),
    });
    await writeAmount(ctx, row.id);
    return { lineId: line.id };
  },
});

const changeLine = defineCommand({
  name: 'change',
  label: 'Change',
  on: opportunityLine,
  input: amounts,
  emits: ['sales.opportunityLineUpdated'],
  run: async (ctx, row, input) => {
    await lockDeal(ctx, row.opportunity.id);
    const price = input.unitPrice ?? row.unitPrice;
    const quantity = input.quantity ?? row.quantity;
    const discount = input.discount === undefined ? row.discount : input.discount;
    await checkCurrency(ctx, row.opportunity.id, price.currency, row.id);
    await updateRecord(ctx, opportunityLine, row.id, {
      quantity,
      unitPrice: { amount: price.amount, currency: price.currency },
      discount,
      total: total(quantity, price, discount),
      ...(input.description === undefined ? {} : { description: input.description }),
    });
    await writeAmount(ctx, row.opportunity.id);
  },
});

const removeLine = defineCommand({
  name: 'remove',
  label: 'Remove',
  on: opportunityLine,
  bulk: true,
  emits: ['sales.opportunityLineDeleted'],
  run: async (ctx, row) => {
    await lockDeal(ctx, row.opportunity.id);
    await deleteRecord(ctx, opportunityLine, row.id);
    await writeAmount(ctx, row.opportunity.id);
  },
});

/** A variant costs what its product does unless it has a price of its own. */
async function listPriceOf(ctx: Ctx, { listPrice, parent }: RowOf<typeof product>): Promise<MoneyInput | null> {
  return listPrice ?? (parent ? (await readRecord(ctx, product, parent.id)).listPrice : null);
}

export const lineCommands: readonly Command[] = [addLine, changeLine, removeLine];

const total = (quantity: number, price: MoneyInput, discount: number | null): MoneyInput => ({
  amount: lineTotal({ quantity, unitPrice: price.amount, currency: price.currency, discount }),
  currency: price.currency,
});

/** Two who change lines of one deal at once go one after the other. */
async function lockDeal(ctx: Ctx, id: string): Promise<void> {
  const deal = await readRecord(ctx, opportunity, id, { lock: true });
  if (deal.state !== 'open') throw invalid([{ pointer: '/opportunity', code: 'closed', message: 'is closed' }]);
}

async function checkCurrency(ctx: Ctx, dealId: string, currency: string, except: string | null): Promise<void> {
  const { rows } = await sql<{ currency: string }>`
    select unit_price_currency as currency from opportunity_line
    where opportunity_id = ${dealId}::uuid and deleted_at is null and id is distinct from ${except}::uuid limit 1`.execute(ctx.db);
  const used = rows[0]?.currency;
  if (used !== undefined && used !== currency)
    throw invalid([
      { pointer: '/unitPrice/currency', code: 'currency', message: `must be ${used}, the currency of the deal's other lines` },
    ]);
}

async function nextPosition(ctx: Ctx, dealId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0)::int + 1 as next from opportunity_line where opportunity_id = ${dealId}::uuid`.execute(ctx.db);
  return rows[0]?.next ?? 1;
}

/** The deal is worth what its lines are; one without lines keeps the amount that was set by hand. */
async function writeAmount(ctx: Ctx, dealId: string): Promise<void> {
  const { rows } = await sql<{ total: string; currency: string }>`
    select total::text as total, total_currency as currency from opportunity_line where opportunity_id = ${dealId}::uuid and deleted_at is null`.execute(
    ctx.db,
  );
  const [first] = rows;
  if (!first) return;
  await updateRecord(ctx, opportunity, dealId, { amount: { amount: sumOf(rows.map((r) => r.total)), currency: first.currency } });
}
