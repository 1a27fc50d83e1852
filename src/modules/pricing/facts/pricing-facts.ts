import type { Ctx } from '../../../kernel/context.ts';
import { priceCart } from '../rules/price-cart.ts';
import type { PricedCart } from '../rules/priced-cart.ts';
import type { PricingFacts, ProductFacts } from '../rules/pricing-facts.ts';
import type { PricingRequest } from '../rules/pricing-request.ts';

/** Products that the caller has read already, such as the answer of catalog's `sellable`. */
export type KnownProducts = ReadonlyMap<string, ProductFacts>;

export async function pricingFacts(_ctx: Ctx, _request: PricingRequest, _products?: KnownProducts): Promise<PricingFacts> {
  throw new Error('in the making');
}

/** What a cart costs and why: facts and the pure function in one go. */
export async function price(ctx: Ctx, request: PricingRequest, products?: KnownProducts): Promise<PricedCart> {
  return priceCart(await pricingFacts(ctx, request, products), request);
}
