import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { followOffer } from '../../sales/index.ts';
import { quoteEvents } from '../events.ts';
import { quoteMail } from '../mail/quote-mail.ts';
import { quote } from '../records/quote.ts';
import { counts } from '../rules/offer.ts';
import { expiresAt } from '../rules/expires-at.ts';
import { hashOf, linkOf, tokenOf } from './link.ts';
import type { PricedOffer } from './price-offer.ts';
import type { Offer } from './read-offer.ts';
import { savePrices } from './save-prices.ts';

/** Locks the prices, opens the link, queues the mail and lets the deal follow; all of it commits together. @returns the link */
export async function sendQuote(
  ctx: Ctx,
  offer: Offer,
  priced: PricedOffer,
  { to, message }: { readonly to: string | null; readonly message: string | null },
): Promise<{ readonly url: string }> {
  const row = offer.quote;
  await savePrices(ctx, offer, priced);
  const ends = expiresAt(String(row.validUntil), ctx.services.company?.timeZone ?? 'UTC');
  const sent = await updateRecord(ctx, quote, row.id, {
    state: 'sent',
    sentAt: ctx.now,
    expiresAt: ends,
    tokenHash: hashOf(tokenOf(ctx, row)),
    ...(to ? { email: to } : {}),
  });
  ctx.enqueue('quotes.expire', { quote: row.id }, { key: `quotes.expire ${row.id}`, runAt: ends });
  const url = linkOf(ctx, row);
  // The demo company writes to nobody.
  if (to && ctx.requestId !== 'demo')
    await queueMail(ctx, { to, key: `quote ${row.id} sent`, ...(await quoteMail(ctx, 'sent', sent, { url, message })) });
  if (row.opportunity) await tellDeal(ctx, row.opportunity.id, offer, priced);
  ctx.emit({
    type: quoteEvents.sent,
    recordType: quote.key,
    recordId: row.id,
    data: {
      number: row.number,
      revision: row.revision,
      gross: priced.cart.gross,
      currency: priced.head.currency,
      validUntil: row.validUntil,
      byMail: to !== null,
    },
  });
  return { url };
}

/** The deal is worth what its newest quote says. */
export async function tellDeal(ctx: Ctx, dealId: string, offer: Pick<Offer, 'lines'>, priced: PricedOffer): Promise<void> {
  const { currency } = priced.head;
  await followOffer(ctx, dealId, {
    currency,
    net: priced.cart.net,
    lines: offer.lines.filter(counts).flatMap((line) => {
      const one = priced.lines.get(line.id);
      if (!one) return [];
      const unitPrice = new Decimal(one.net).div(one.quantity).toDecimalPlaces(minorUnits(currency)).toFixed();
      return [{ productId: line.productId, description: line.description, quantity: Number(one.quantity), unitPrice, total: one.net }];
    }),
  });
}
