import type { Services } from '../../kernel/context.ts';
import type { Sql } from '../../kernel/record/kind.ts';

/**
 * What was bought, as orders tell it: a select with order_id uuid, placed_at timestamptz, person_id uuid, organization_id uuid, product_id uuid,
 * quantity numeric, revenue numeric and margin numeric (net, in base currency; margin null where not known), a row per line of every order
 * that was not cancelled. Given as the service `purchases` by the module that keeps orders; promotions are measured by it.
 */
export interface PurchaseSource {
  readonly lines: Sql;
}

export interface PricingService {
  /** Goes up with each change of lists, promotions, rates or settings that this process heard of. */
  readonly revision: number;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly pricing?: PricingService;
    readonly purchases?: PurchaseSource;
  }
}

/** @throws Error in a program without this module */
export function pricingOf(ctx: { readonly services: Services }): PricingService {
  if (!ctx.services.pricing) throw new Error('The pricing module is not started.');
  return ctx.services.pricing;
}
