import type { Ctx } from '../../../kernel/context.ts';
import type { PricedCart } from '../rules/priced-cart.ts';
import type { PricingBuyer } from '../rules/pricing-request.ts';

export interface Redeem {
  readonly orderId: string;
  /** Record type of the order: `orders.order` unless said. */
  readonly orderType?: string;
  readonly buyer: PricingBuyer;
  readonly priced: PricedCart;
}
export async function redeemCoupons(_ctx: Ctx, _redeem: Redeem): Promise<void> {
  throw new Error('in the making');
}
