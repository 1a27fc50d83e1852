import type { PricedCart } from './priced-cart.ts';
import type { PricingFacts } from './pricing-facts.ts';
import type { PricingRequest } from './pricing-request.ts';
export function priceCart(_facts: PricingFacts, _request: PricingRequest): PricedCart {
  throw new Error('in the making');
}
