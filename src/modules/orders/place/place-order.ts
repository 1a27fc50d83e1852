import type { Ctx } from '../../../kernel/context.ts';
import type { OrderDraft, PlacedOrder } from '../rules/order-draft.ts';

/**
 * Places an order in the transaction of `ctx`, for shop, quote, till, phone and API alike: prices it (locked lines keep their price), reserves
 * stock, redeems coupons, writes order and lines, makes the payment, and tells of it. Works with the system's eyes: callers have applied their
 * own rule of who may. After the commit open the payment with `openPayment` when its state is `created`.
 *
 * @throws AppError `out-of-stock` 409 with a pointer per line; `coupon-used-up`; `credit-limit`; `price-changed` 409 with the new total in
 *   `details`; invalid for what is not sold (to this buyer), has no price, or lacks an address
 */
export async function placeOrder(_ctx: Ctx, _draft: OrderDraft): Promise<PlacedOrder> {
  throw new Error('not yet');
}
