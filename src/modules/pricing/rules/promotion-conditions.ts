import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { isForChannel, isForGroup, isInPeriod } from './in-force.ts';
import type { ProductFacts, PromotionFacts, PromotionTargets } from './pricing-facts.ts';
import type { PricingRequest } from './pricing-request.ts';
import { sum, type WorkLine } from './work-line.ts';

export interface CartState {
  readonly request: PricingRequest;
  /** In one order, whatever order the request has. */
  readonly lines: readonly WorkLine[];
  readonly delivery: WorkLine | null;
  readonly hasOrdered: boolean | null;
}

/** Lines that a promotion takes something off. */
export function touchedBy(promotion: PromotionFacts, lines: readonly WorkLine[]): WorkLine[] {
  return lines.filter(
    (line) => line.isOpen && line.left.gt(0) && !(promotion.isSaleExcluded && line.isSale) && isTarget(promotion.targets, line.product),
  );
}

export function isTarget({ productIds, categoryIds }: PromotionTargets, product: ProductFacts | null): boolean {
  if (productIds.length === 0 && categoryIds.length === 0) return true;
  if (!product) return false;
  return (
    productIds.includes(product.id) ||
    (product.parentId !== null && productIds.includes(product.parentId)) ||
    categoryIds.some((id) => product.categoryIds.includes(id))
  );
}

/** Why a promotion does not apply to a cart, as a sentence for its buyer; null when it does. */
export function whyNot(promotion: PromotionFacts, cart: CartState): string | null {
  const { request, lines, delivery, hasOrdered } = cart;
  const { buyer } = request;
  if (!isInPeriod(request.at, promotion)) return 'It is not the time for it.';
  if (!isForChannel(promotion.channels, request.channel)) return 'It does not hold here.';
  if (!isForGroup(promotion, buyer)) return 'It is for other customers.';
  const to = request.shipTo?.country ?? buyer.country;
  if (promotion.countries.length > 0 && (to === null || !promotion.countries.includes(to))) return 'It does not hold in this country.';
  if (promotion.isFirstOrderOnly && hasOrdered !== false)
    return hasOrdered === null ? 'Sign in first: it is for first orders.' : 'It is for first orders.';
  if (promotion.isUsedUp) return 'It is used up.';
  if (promotion.perCustomerLimit !== null && promotion.usesByBuyer >= promotion.perCustomerLimit) return 'You have used it already.';
  if (promotion.amount !== null && promotion.kind !== 'percent' && promotion.amount.currency !== request.currency)
    return `It holds for orders in ${promotion.amount.currency}.`;
  if (promotion.minTotal !== null) {
    const { amount, currency } = promotion.minTotal;
    const total = sum(lines.map((line) => line.amount));
    if (currency !== request.currency || total.lt(amount)) return `It holds from ${amount} ${currency}.`;
  }
  const touched = touchedBy(promotion, lines);
  const needsNothing = promotion.kind === 'freeDelivery' && !hasTargets(promotion);
  if (touched.length === 0 && !needsNothing) return 'Nothing in the cart is part of it.';
  if (promotion.kind === 'freeDelivery' && (!delivery || delivery.left.lte(0))) return 'There is nothing to pay for delivery.';
  if (promotion.minQuantity !== null && quantityOf(touched).lt(promotion.minQuantity))
    return `It holds from a quantity of ${decimal(promotion.minQuantity).toFixed()}.`;
  return null;
}

const hasTargets = ({ targets }: PromotionFacts): boolean => targets.productIds.length + targets.categoryIds.length > 0;

const quantityOf = (lines: readonly WorkLine[]): Decimal => sum(lines.map((line) => line.quantity));
