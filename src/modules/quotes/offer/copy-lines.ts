import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { quoteLine } from '../records/quote-line.ts';
import { quoteSection } from '../records/quote-section.ts';
import type { Offer } from './read-offer.ts';

/** Copies sections and lines into another quote, without prices: those are found anew. */
export async function copyLines(ctx: Ctx, offer: Offer, to: string): Promise<void> {
  const sections = new Map<string, string>();
  for (const [position, section] of offer.sections.entries()) {
    const { id: _id, ...values } = section;
    sections.set(section.id, (await createRecord(ctx, quoteSection, { ...values, quote: to, position })).id);
  }
  const classes = await taxClasses(ctx);
  const money = (amount: string | null) => (amount === null ? null : { amount, currency: offer.head.currency });
  const number = (value: string | null) => (value === null ? null : Number(value));
  for (const [position, line] of offer.lines.entries())
    await createRecord(ctx, quoteLine, {
      quote: to,
      section: line.sectionId === null ? null : (sections.get(line.sectionId) ?? null),
      kind: line.kind,
      product: line.productId,
      description: line.description,
      details: line.details,
      quantity: Number(line.quantity),
      unit: line.unit,
      position,
      isOptional: line.isOptional,
      isChosen: line.isChosen,
      mayChangeQuantity: line.mayChangeQuantity,
      minQuantity: number(line.minQuantity),
      maxQuantity: number(line.maxQuantity),
      manualPrice: money(line.manualPrice),
      manualDiscount: number(line.manualDiscount),
      reason: line.reason,
      cost: money(line.cost),
      taxClass: line.taxClassCode === null ? null : (classes.get(line.taxClassCode) ?? null),
    });
}

async function taxClasses(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; id: string }>`select code, id from tax_class where deleted_at is null`.execute(ctx.db);
  return new Map(rows.map(({ code, id }) => [code, id]));
}
