import { createRecord, deleteRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunityLine } from '../records/opportunity-line.ts';

/** A line as it was offered or ordered. Amounts are net, decimal text, in one currency. */
export interface OfferedLine {
  readonly productId: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly total: string;
}

/**
 * Makes an open deal say what its newest quote, or the order that wins it, says: its lines, and their total (`net`, with delivery) as its
 * amount. A deal that has closed stays what it was.
 * @returns whether the deal follows
 */
export async function followOffer(
  ctx: Ctx,
  dealId: string,
  { currency, net, lines }: { readonly currency: string; readonly net: string; readonly lines: readonly OfferedLine[] },
): Promise<boolean> {
  const deal = await readRecord(ctx, opportunity, dealId, { lock: true });
  if (deal.state !== 'open') return false;
  const { rows } = await sql<{
    id: string;
  }>`select id from opportunity_line where opportunity_id = ${dealId}::uuid and deleted_at is null order by id`.execute(ctx.db);
  for (const { id } of rows) await deleteRecord(ctx, opportunityLine, id);
  for (const [index, line] of lines.entries())
    await createRecord(ctx, opportunityLine, {
      opportunity: dealId,
      product: line.productId,
      description: line.description,
      quantity: line.quantity,
      unitPrice: { amount: line.unitPrice, currency },
      total: { amount: line.total, currency },
      position: index + 1,
    });
  await updateRecord(ctx, opportunity, dealId, { amount: { amount: net, currency } });
  return true;
}
