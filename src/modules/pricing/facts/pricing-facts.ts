import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { isForChannel, isForGroup, isInPeriod } from '../rules/in-force.ts';
import { priceCart } from '../rules/price-cart.ts';
import type { PricedCart } from '../rules/priced-cart.ts';
import type { PricingFacts, ProductFacts, PromotionFacts, SellerFacts } from '../rules/pricing-facts.ts';
import type { PricingRequest } from '../rules/pricing-request.ts';
import { loadPricing, pricingMemory, type PricingMemory, type StoredPromotion } from './memory.ts';
import { promotionsFor } from './promotion-index.ts';
import { readFacts, type FactsQuestion, type ReadFacts } from './read-facts.ts';

/** Products that the caller has read already, such as the answer of catalog's `sellable`. */
export type KnownProducts = ReadonlyMap<string, ProductFacts>;

type FactsContext = Pick<Ctx, 'db' | 'registry' | 'scope' | 'services'>;

/**
 * What the prices of a cart depend on: one statement, and one more when the set-up changed since this process last looked. Sees what its
 * transaction sees, so that a cart, a quote and the order made of it agree. Reads with the system's eyes.
 */
export async function pricingFacts(ctx: FactsContext, request: PricingRequest, products?: KnownProducts): Promise<PricingFacts> {
  const { memory, read } = await freshlyRead(ctx, (remembered) => readFor(ctx, remembered, request, products));
  return factsOf(ctx, { memory, read, products: products ?? new Map(read.products.map((each) => [each.id, each])) });
}

/**
 * The same in two steps, for who reads the products themselves at the same time (kernel/db/together.ts): what is read needs only to know which are
 * asked for, and becomes facts as soon as they are there.
 */
export async function pricingFactsFor(
  ctx: FactsContext,
  request: Pick<PricingRequest, 'at' | 'currency' | 'channel' | 'buyer' | 'couponCodes'>,
  productIds: readonly string[],
): Promise<(products: KnownProducts) => PricingFacts> {
  const { memory, read } = await freshlyRead(ctx, (remembered) =>
    readFacts(ctx, { ...question(remembered, request), productIds, withProducts: false, withParents: true }),
  );
  return (products) => factsOf(ctx, { memory, read, products });
}

/** Reads once more when the set-up is another than what is remembered. */
async function freshlyRead(
  ctx: FactsContext,
  readWith: (memory: PricingMemory) => Promise<ReadFacts>,
): Promise<{ readonly memory: PricingMemory; readonly read: ReadFacts }> {
  const memory = await pricingMemory(ctx);
  const read = await readWith(memory);
  if (read.revision === memory.revision) return { memory, read };
  const loaded = await loadPricing(ctx);
  return { memory: loaded, read: await readWith(loaded) };
}

/** What a cart costs and why: facts and the pure function in one go. */
export async function price(ctx: FactsContext, request: PricingRequest, products?: KnownProducts): Promise<PricedCart> {
  return priceCart(await pricingFacts(ctx, request, products), request);
}

function readFor(
  ctx: FactsContext,
  memory: PricingMemory,
  request: PricingRequest,
  products: KnownProducts | undefined,
): Promise<ReadFacts> {
  const lined = [...new Set(request.lines.map((line) => line.productId))];
  return readFacts(ctx, {
    ...question(memory, request),
    productIds: products ? [...new Set([...lined, ...lined.flatMap((id) => products.get(id)?.parentId ?? [])])] : lined,
    withProducts: !products,
    withParents: !products,
  });
}

function question(
  memory: PricingMemory,
  request: Pick<PricingRequest, 'at' | 'currency' | 'channel' | 'buyer' | 'couponCodes'>,
): Omit<FactsQuestion, 'productIds' | 'withProducts' | 'withParents'> {
  const { at, currency, buyer, couponCodes } = request;
  const all = [...memory.promotions.byId.values()];
  return {
    at,
    currency,
    buyer,
    couponCodes,
    listIds: listsInForce(memory, request).map((list) => list.id),
    limitedIds: all
      .filter((each) => (each.usageLimit !== null || each.perCustomerLimit !== null) && !each.needsCoupon && isInPeriod(at, each))
      .map((each) => each.id),
    asksForOrders: all.some((each) => each.isFirstOrderOnly),
  };
}

/** The remembered lists that a request may be priced by. */
export function listsInForce(
  memory: PricingMemory,
  { at, currency, channel, buyer }: Pick<PricingRequest, 'at' | 'currency' | 'channel' | 'buyer'>,
): PricingMemory['lists'] {
  return memory.lists.filter(
    (list) => list.currency === currency && isInPeriod(at, list) && isForChannel(list.channels, channel) && isForGroup(list, buyer),
  );
}

interface FactParts {
  readonly memory: PricingMemory;
  readonly read: Pick<ReadFacts, 'lists' | 'prices' | 'coupons' | 'uses' | 'hasOrdered'>;
  readonly products: KnownProducts;
}

export function factsOf(ctx: FactsContext, { memory, read, products }: FactParts): PricingFacts {
  const byCode = read.coupons.flatMap((coupon) => memory.promotions.byId.get(coupon.promotionId) ?? []);
  const uses = new Map(read.uses.map((use) => [use.id, use]));
  const promotions = [...new Set([...promotionsFor(memory.promotions, products.values()), ...byCode])];
  return {
    seller: sellerOf(ctx, memory),
    products,
    lists: [...memory.lists, ...read.lists],
    prices: read.prices,
    promotions: promotions.map((each): PromotionFacts => withUses(each, uses.get(each.id))),
    coupons: read.coupons,
    taxRates: (country) => memory.taxRates.get(country) ?? [],
    rate: (from, to) => crossRate(ctx, from, to),
    hasOrdered: read.hasOrdered,
  };
}

function withUses(promotion: StoredPromotion, use: ReadFacts['uses'][number] | undefined): PromotionFacts {
  const isUsedUp = promotion.usageLimit !== null && (use?.uses ?? 0) >= promotion.usageLimit;
  return { ...promotion, isUsedUp, usesByBuyer: use?.usesByBuyer ?? 0 };
}

function sellerOf({ scope, services }: FactsContext, { settings }: PricingMemory): SellerFacts {
  return { ...settings, country: scope.country, timeZone: services.company?.timeZone ?? 'UTC' };
}

/** By way of the base currency, at today's rates; twelve digits. */
function crossRate({ scope }: FactsContext, from: string, to: string): string | null {
  if (from === to) return '1';
  const inBase = (currency: string): string | null =>
    currency === scope.baseCurrency ? '1' : (scope.rate(currency, scope.today)?.rate ?? null);
  const [one, other] = [inBase(from), inBase(to)];
  return one === null || other === null || decimal(other).isZero() ? null : decimal(one).div(other).toSignificantDigits(12).toFixed();
}
