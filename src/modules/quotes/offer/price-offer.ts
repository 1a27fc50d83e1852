import type { Ctx } from '../../../kernel/context.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { buyerOf, type Buyer } from '../../catalog/index.ts';
import { price, type PricedCart, type PricedLine } from '../../pricing/index.ts';
import type { OfferHead, OfferLine } from '../rules/offer.ts';
import { customMargin, sumOfMargins } from '../rules/margins.ts';
import { quotePricing } from '../rules/pricing-request.ts';
import type { Offer } from './read-offer.ts';

export interface PricedOffer {
  /** As it was priced: with or without tax as this buyer sees prices. */
  readonly head: OfferHead;
  readonly buyer: Buyer;
  /** What is chosen. */
  readonly cart: PricedCart;
  /** Every line that has a price, chosen or not, by its id. */
  readonly lines: ReadonlyMap<string, PricedLine>;
  /** Of what is chosen, net; null where a cost is not known. */
  readonly margin: string | null;
  /** Lines without a price: a quote with one cannot be sent. */
  readonly unpriced: readonly string[];
}

/**
 * Prices a quote by the one pricing function, as of now: a draft by lists, promotions and the rep's own prices; what was sent as it stands.
 * At most four statements, whatever the number of lines.
 */
export async function priceOffer(ctx: Ctx, offer: Pick<Offer, 'quote' | 'head' | 'lines'>): Promise<PricedOffer> {
  const buyer = await buyerOf(ctx, { personId: offer.quote.person?.id ?? null, organizationId: offer.quote.organization?.id ?? null });
  const head = offer.head.isLocked ? offer.head : { ...offer.head, isGross: !buyer.isBusiness };
  const asked = (which: 'chosen' | 'left') => quotePricing(head, offer.lines, { buyer, at: ctx.now, which });
  const cart = await price(ctx, asked('chosen'));
  const rest = asked('left');
  const left = rest.lines.length === 0 ? null : await price(ctx, rest);
  const byId = new Map(offer.lines.map((line) => [line.id, line]));
  const known = (line: PricedLine): PricedLine => withCustomMargin(line, byId.get(line.key));
  const chosen = cart.lines.map(known);
  return {
    head,
    buyer,
    cart: { ...cart, lines: chosen },
    lines: new Map([...chosen, ...(left?.lines ?? []).map(known)].map((line) => [line.key, line])),
    margin: sumOfMargins(chosen.map((line) => line.margin)),
    unpriced: [...cart.unpriced, ...(left?.unpriced ?? [])],
  };
}

/** The pricing function knows costs of products; what a one-off costs stands on its line. */
function withCustomMargin(priced: PricedLine, line: OfferLine | undefined): PricedLine {
  return line?.kind === 'custom' ? { ...priced, margin: customMargin(priced.net, line.cost, priced.quantity) } : priced;
}

/** What the lists ask for the chosen lines and what was given by hand off it, net: what an approver has to know. */
export function listNet(offer: Pick<Offer, 'lines'>, priced: PricedOffer): string {
  const byId = new Map(offer.lines.map((line) => [line.id, line]));
  return priced.cart.lines
    .reduce((sum, line) => sum.plus(listNetOf(line, byId.get(line.key), priced.head.isGross)), new Decimal(0))
    .toFixed();
}

/** A line without a price or discount by hand costs what it costs, promotions and all. */
function listNetOf(priced: PricedLine, line: OfferLine | undefined, isGross: boolean): string {
  if (!line || (line.manualPrice === null && line.manualDiscount === null)) return priced.net;
  const unit = line.kind === 'custom' ? priced.unitPrice : priced.baseUnit;
  const whole = new Decimal(unit).times(priced.quantity);
  return (isGross ? whole.div(new Decimal(priced.taxRate).div(100).plus(1)) : whole).toDecimalPlaces(6).toFixed();
}
