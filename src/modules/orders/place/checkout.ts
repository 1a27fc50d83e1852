import type { Ctx } from '../../../kernel/context.ts';
import type { CartState } from '../rules/cart-view.ts';
import type { DraftAddress, PlacedOrder } from '../rules/order-draft.ts';
import type { CartShopper } from '../cart/shopper.ts';

/** How a cart is to be ordered. What is not said is taken from the cart. */
export interface CheckoutInput {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly shippingAddress?: DraftAddress | null;
  /** That of the delivery unless said. */
  readonly billingAddress?: DraftAddress | null;
  readonly deliveryMethodId?: string | null;
  readonly outletId?: string | null;
  readonly paymentMethodId: string | null;
  readonly purchaseOrderNumber?: string | null;
  readonly note?: string | null;
  readonly returnUrl: string | null;
  readonly idempotencyKey: string;
  /** Total that the buyer was shown: when it differs now, nothing is ordered and `price-changed` says what it is. */
  readonly expectedTotal?: string | null;
}

/**
 * Orders a cart, in the transaction of `ctx`. The cart is locked first, so that however often and from however many sides it is sent, there is
 * one order: the same key gives that order again.
 * @throws AppError `cart-ordered` 409 for another key after it was ordered; `cart-empty`; and what `placeOrder` throws
 */
export async function checkout(_ctx: Ctx, _cart: CartState, _input: CheckoutInput, _shopper: CartShopper): Promise<PlacedOrder> {
  throw new Error('not yet');
}
