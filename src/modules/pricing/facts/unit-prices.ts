import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { dayIn } from '../../../kernel/time/dates.ts';
import { openBook, pickPrice, type PriceBook } from '../rules/pick-price.ts';
import { priceCart } from '../rules/price-cart.ts';
import type { PricingFacts, ProductFacts, PromotionFacts } from '../rules/pricing-facts.ts';
import type { PricingRequest } from '../rules/pricing-request.ts';
import { isTarget } from '../rules/promotion-conditions.ts';
import { taxTreatment } from '../rules/tax-treatment.ts';
import { textOf } from '../rules/work-line.ts';
import { hearsOfChanges, pricingMemory } from './memory.ts';
import { factsOf, listsInForce, pricingFacts, type KnownProducts } from './pricing-facts.ts';

export interface UnitPricesRequest extends Pick<PricingRequest, 'buyer' | 'channel' | 'currency' | 'display' | 'shipTo' | 'at'> {
  readonly productIds: readonly string[];
  /** Products the caller has read already (of catalog's `sellable`): saves their part of the statement. */
  readonly products?: KnownProducts;
  /** As in a cart: whoever is held out of a promotion does not see its prices either. */
  readonly holdOutKey?: string;
}

export interface UnitPrice {
  /** Decimal text in whole minor units, in the display of the request, for one unit, with every promotion that asks for nothing more. */
  readonly unitPrice: string;
  /** The usual price where it is higher: what is struck out. */
  readonly compareAt: string | null;
  readonly display: PricingRequest['display'];
}

/**
 * What one unit of each product costs this buyer, for lists and product pages: what a cart with one of it would ask, by the same function.
 * Products without a price are missing. At most one statement; none for a guest when the products are given and no list holds for them.
 */
export async function unitPrices(
  ctx: Pick<Ctx, 'db' | 'registry' | 'scope' | 'services'>,
  asked: UnitPricesRequest,
): Promise<ReadonlyMap<string, UnitPrice>> {
  if (asked.productIds.length === 0) return new Map();
  const request: PricingRequest = {
    ...asked,
    lines: asked.productIds.map((productId) => ({ key: productId, productId, quantity: '1' })),
    delivery: null,
    couponCodes: [],
    holdOutKey: asked.holdOutKey ?? asked.buyer.personId ?? asked.buyer.organizationId ?? 'guest',
  };
  const facts = (await fromMemory(ctx, asked, request)) ?? (await pricingFacts(ctx, request, asked.products));
  // Each product for itself: in a list nothing is bought together.
  const alone = facts.promotions.filter(isUnconditional);
  const book = { ...openBook(facts, request), quantities: oneOfEach(facts, asked.productIds) };
  const day = dayIn(request.at, facts.seller.timeZone);
  const found = new Map<string, UnitPrice>();
  for (const id of asked.productIds) {
    const product = facts.products.get(id);
    const price = product && unitPrice({ ...facts, promotions: alone }, { ...request, lines: [] }, { product, book, day });
    if (price) found.set(id, price);
  }
  return found;
}

/** Without any statement, where nothing of the buyer's own can be in the database and this process hears of changes. */
async function fromMemory(
  ctx: Pick<Ctx, 'db' | 'registry' | 'scope' | 'services'>,
  { products, buyer }: UnitPricesRequest,
  request: PricingRequest,
): Promise<PricingFacts | null> {
  if (!products || buyer.personId !== null || buyer.organizationId !== null || !hearsOfChanges(ctx.registry)) return null;
  const memory = await pricingMemory(ctx);
  const isLimited = [...memory.promotions.byId.values()].some((each) => !each.needsCoupon && each.usageLimit !== null);
  if (isLimited || listsInForce(memory, request).length > 0) return null;
  return factsOf(ctx, { memory, read: { lists: [], prices: [], coupons: [], uses: [], hasOrdered: null }, products });
}

/** What takes effect for one unit, whatever else is bought. */
const isUnconditional = (each: PromotionFacts): boolean =>
  !each.needsCoupon &&
  each.scope === 'lines' &&
  each.kind !== 'buyXGetY' &&
  each.kind !== 'freeDelivery' &&
  each.minTotal === null &&
  (each.minQuantity === null || decimal(each.minQuantity).lte(1)) &&
  !each.isFirstOrderOnly;

function oneOfEach(facts: PricingFacts, ids: readonly string[]): PriceBook['quantities'] {
  const one = decimal('1');
  return new Map(ids.flatMap((id) => [id, facts.products.get(id)?.parentId].flatMap((each) => (each ? [[each, one] as const] : []))));
}

interface UnitParts {
  readonly product: ProductFacts;
  readonly book: PriceBook;
  readonly day: string;
}

function unitPrice(facts: PricingFacts, request: PricingRequest, { product, book, day }: UnitParts): UnitPrice | null {
  const { currency, display, buyer, shipTo } = request;
  const treatment = taxTreatment(
    { seller: facts.seller, rates: facts.taxRates, buyer, shipTo, day, display },
    product.taxClassCode,
    product.kind,
  );
  const picked = pickPrice(facts, request, book, { product, treatment });
  if (!picked) return null;
  const usual = picked.isSale ? pickPrice(facts, request, book, { product, treatment, withSales: false }) : picked;
  const promotions = facts.promotions.filter((each) => isTarget(each.targets, product));
  const now = promotions.length === 0 ? picked.unit : discounted({ ...facts, promotions }, request, product);
  return {
    unitPrice: textOf(currency, now),
    compareAt: usual && usual.unit.gt(now) ? textOf(currency, usual.unit) : null,
    display,
  };
}

function discounted(facts: PricingFacts, request: PricingRequest, product: ProductFacts) {
  const cart = priceCart(facts, { ...request, lines: [{ key: product.id, productId: product.id, quantity: '1' }] });
  return decimal(request.display === 'gross' ? cart.gross : cart.net);
}
