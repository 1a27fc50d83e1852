import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { discountApproval, discountLimits, type DiscountVerdict } from '../../pricing/index.ts';
import { quote } from '../records/quote.ts';
import { listNet, priceOffer, type PricedOffer } from './price-offer.ts';
import { readOffer, type Offer } from './read-offer.ts';
import { netOfLines, savePrices } from './save-prices.ts';

export interface Repriced {
  readonly offer: Offer;
  readonly priced: PricedOffer;
  readonly verdict: DiscountVerdict;
}

/** Prices a draft anew and writes what came out, with why somebody has to approve it, if so. */
export async function reprice(ctx: Ctx, quoteId: string): Promise<Repriced> {
  const offer = await readOffer(ctx, quoteId);
  const priced = await priceOffer(ctx, offer);
  await savePrices(ctx, offer, priced);
  const verdict = await judge(ctx, offer, priced);
  await updateRecord(ctx, quote, quoteId, { approvalNeeded: verdict.isNeeded ? verdict.reasons.join(' ').slice(0, 500) : null });
  return { offer, priced, verdict };
}

/** Whether whoever acts may give these prices, by the company's limits for their roles. */
export async function judge(ctx: Ctx, offer: Pick<Offer, 'lines'>, priced: PricedOffer): Promise<DiscountVerdict> {
  return discountApproval({
    roleIds: await rolesOf(ctx),
    listNet: listNet(offer, priced),
    net: netOfLines(priced.cart.lines),
    margin: priced.margin,
    limits: await discountLimits(ctx, priced.head.currency),
  });
}

async function rolesOf(ctx: Ctx): Promise<readonly string[]> {
  if (ctx.actor.userId === null) return [];
  const { rows } = await sql<{ id: string }>`select role_id as id from user_role where user_id = ${ctx.actor.userId}::uuid`.execute(ctx.db);
  return rows.map((row) => row.id);
}
