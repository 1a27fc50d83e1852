import type { Ctx } from '../../../kernel/context.ts';
import type { PricingRequest } from '../rules/pricing-request.ts';
import type { KnownProducts } from './pricing-facts.ts';

export interface UnitPricesRequest extends Pick<PricingRequest, 'buyer' | 'channel' | 'currency' | 'display' | 'shipTo' | 'at'> {
  readonly productIds: readonly string[];
  /** Products the caller has read already (of catalog's `sellable`): saves their part of the statement. */
  readonly products?: KnownProducts;
}

export interface UnitPrice {
  /** Decimal text in whole minor units, in the display of the request, for one unit, with what takes effect without a condition. */
  readonly unitPrice: string;
  /** The usual price where it is higher: what is struck out. */
  readonly compareAt: string | null;
  readonly display: PricingRequest['display'];
}
export async function unitPrices(_ctx: Ctx, _request: UnitPricesRequest): Promise<ReadonlyMap<string, UnitPrice>> {
  throw new Error('in the making');
}
