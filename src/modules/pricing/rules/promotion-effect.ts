import { allocate } from '../../../kernel/money/allocate.ts';
import { Decimal, decimal } from '../../../kernel/money/decimal.ts';
import { money } from '../../../kernel/money/money.ts';
import type { PromotionFacts } from './pricing-facts.ts';
import { isTarget, touchedBy, type CartState } from './promotion-conditions.ts';
import { roundTo, sum, type WorkLine } from './work-line.ts';

/** What a promotion takes off each line as the cart stands, and off delivery; all above zero and none above what is left. */
export type Effect = readonly { readonly line: WorkLine; readonly off: Decimal }[];

export function effectOf(promotion: PromotionFacts, cart: CartState): Effect {
  return rawEffect(promotion, cart)
    .map(({ line, off }) => ({ line, off: Decimal.min(off, line.left) }))
    .filter(({ off }) => off.gt(0));
}

function rawEffect(promotion: PromotionFacts, cart: CartState): Effect {
  const { currency } = cart.request;
  const lines = touchedBy(promotion, cart.lines);
  const percent = decimal(promotion.percent ?? '0').div(100);
  const amount = decimal(promotion.amount?.amount ?? '0');
  switch (promotion.kind) {
    case 'percent':
      if (promotion.scope === 'order') return spread(currency, lines, roundTo(currency, leftOf(lines).times(percent)));
      return lines.map((line) => ({ line, off: roundTo(currency, line.left.times(percent)) }));
    case 'amount':
      if (promotion.scope === 'order') return spread(currency, lines, Decimal.min(amount, leftOf(lines)));
      return lines.map((line) => ({ line, off: roundTo(currency, amount.times(line.quantity)) }));
    case 'fixedPrice':
      return lines.map((line) => ({ line, off: line.left.minus(roundTo(currency, amount.times(line.quantity))) }));
    case 'buyXGetY':
      return buyAndGet(promotion, cart, lines, percent);
    case 'freeDelivery':
      return cart.delivery ? [{ line: cart.delivery, off: cart.delivery.left }] : [];
  }
}

/** A discount on the order, shared by its lines in proportion to what is left of them, to the last minor unit (largest remainder). */
function spread(currency: string, lines: readonly WorkLine[], off: Decimal): Effect {
  if (off.lte(0) || leftOf(lines).lte(0)) return [];
  const parts = allocate(
    money(roundTo(currency, off), currency),
    lines.map((line) => line.left),
  );
  return lines.map((line, index) => ({ line, off: decimal(parts[index]?.amount ?? '0') }));
}

const leftOf = (lines: readonly WorkLine[]): Decimal => sum(lines.map((line) => line.left));

/**
 * Buy some, get some: for every `buyQuantity` that are paid, `getQuantity` are discounted, the cheapest ones. Where what one buys and what one
 * gets are the same products, both come out of the same units. Only whole units count.
 */
function buyAndGet(promotion: PromotionFacts, cart: CartState, lines: readonly WorkLine[], percent: Decimal): Effect {
  const { buyTargets } = promotion;
  const [buy, get] = [promotion.buyQuantity ?? 1, promotion.getQuantity ?? 1];
  const isSame = buyTargets.productIds.length === 0 && buyTargets.categoryIds.length === 0;
  const bought = isSame ? lines : cart.lines.filter((line) => line.isOpen && isTarget(buyTargets, line.product) && !lines.includes(line));
  const units = (of: readonly WorkLine[]): number => of.reduce((total, line) => total + line.quantity.floor().toNumber(), 0);
  const fits = Math.floor(units(bought) / (isSame ? buy + get : buy));
  let free = Math.min(fits, promotion.timesPerOrder ?? fits) * get;
  const cheapest = lines.toSorted((a, b) => a.left.div(a.quantity).cmp(b.left.div(b.quantity)));
  return cheapest.map((line) => {
    const taken = Math.min(free, line.quantity.floor().toNumber());
    free -= taken;
    return { line, off: roundTo(cart.request.currency, line.left.div(line.quantity).times(taken).times(percent)) };
  });
}
