import { sql } from '../../../kernel/db/sql.ts';
import { columnValues, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { parseMoney } from '../../../fields/money/server.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import type { PricedLine } from '../../pricing/index.ts';
import { quote } from '../records/quote.ts';
import { quoteLine } from '../records/quote-line.ts';
import type { LinePrice } from '../rules/line-price.ts';
import { percentOf } from '../rules/margins.ts';
import { listNet, type PricedOffer } from './price-offer.ts';
import type { Offer } from './read-offer.ts';

/** Writes what a quote costs onto its lines and itself; two statements, whatever the number of lines. The quote's event tells of it. */
export async function savePrices(ctx: Ctx, offer: Offer, priced: PricedOffer): Promise<void> {
  const { cart, margin, head } = priced;
  await saveLines(ctx, offer, priced);
  const money = (amount: string) => ({ amount, currency: head.currency });
  const list = listNet(offer, priced);
  const given = new Decimal(list).minus(cart.net.length > 0 ? netOfLines(cart.lines) : '0');
  await updateRecord(ctx, quote, offer.quote.id, {
    isGross: head.isGross,
    net: money(cart.net),
    tax: money(cart.tax),
    gross: money(cart.gross),
    discount: money(cart.discount),
    discountPercent: given.gt(0) ? percentOf(given.toFixed(), list) : 0,
    margin: margin === null ? null : money(margin),
    marginPercent: margin === null ? null : percentOf(margin, netOfLines(cart.lines)),
  });
}

/** Net of the lines without delivery, which is nobody's margin. */
export const netOfLines = (lines: readonly PricedLine[]): string =>
  lines.reduce((sum, line) => sum.plus(line.net), new Decimal(0)).toFixed();

async function saveLines(ctx: Ctx, offer: Offer, { lines, head }: PricedOffer): Promise<void> {
  const money = (amount: string | null) => (amount === null ? null : parseMoney({ amount, currency: head.currency }, {}, ctx.scope));
  const rows = offer.lines
    .filter((line) => line.kind !== 'text')
    .map((line) => {
      const priced = lines.get(line.id);
      const values = columnValues(ctx, quoteLine, {
        isChosen: line.isChosen,
        quantity: line.quantity,
        unitPrice: money(priced?.unitPrice ?? null),
        net: money(priced?.net ?? null),
        tax: money(priced?.tax ?? null),
        gross: money(priced?.gross ?? null),
        margin: money(priced?.margin ?? null),
        // What was sent keeps why it cost what it did; the lock alone would say "as agreed".
        price: priced ? (offer.head.isLocked && line.price ? keptPrice(line.price, priced) : toKeep(priced)) : null,
      });
      return { id: line.id, values };
    });
  const [first] = rows;
  if (!first) return;
  const names = first.values.map((v) => v.column);
  const tuples = rows.map(({ id, values }) => sql`(${id}::uuid, ${sql.join(values.map((v) => sql`${v.value}::${sql.raw(v.type)}`))})`);
  await sql`update quote_line l set ${sql.join(names.map((n) => sql`${sql.ref(n)} = v.${sql.ref(n)}`))}, version = version + 1, updated_at = ${ctx.now}::timestamptz
    from (values ${sql.join(tuples)}) as v (id, ${sql.join(names.map((n) => sql.ref(n)))}) where l.id = v.id`.execute(ctx.db);
}

function toKeep({ key: _key, productId: _product, margin: _margin, ...kept }: PricedLine): LinePrice {
  return kept;
}

/** Another quantity of what was sent: new amounts, the same unit price and the same reasons. */
function keptPrice(sent: LinePrice, now: PricedLine): LinePrice {
  const share = new Decimal(now.quantity).div(sent.quantity);
  return {
    ...sent,
    quantity: now.quantity,
    discount: new Decimal(sent.discount).times(share).toDecimalPlaces(12).toFixed(),
    net: now.net,
    tax: now.tax,
    gross: now.gross,
    taxRate: now.taxRate,
    taxCode: now.taxCode,
  };
}
