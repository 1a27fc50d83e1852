import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import type { CartShopper } from '../cart/shopper.ts';
import { lockCart } from '../cart/read-cart.ts';
import { holdOutKeyOf } from '../cart/view-cart.ts';
import type { CartState } from '../rules/cart-view.ts';
import type { DraftAddress, PlacedOrder } from '../rules/order-draft.ts';
import { place, placedBefore, placementKeyOf } from './place-order.ts';

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
 * Orders the open cart of whoever `cart` belongs to, in the transaction of `ctx`. The cart is locked first, so that however often and from
 * however many sides it is sent, there is one order: the same key gives that order again.
 * @throws AppError `cart-ordered` 409 for another key after it was ordered; `cart-empty`; and what `placeOrder` throws
 */
export async function checkout(
  ctx: Ctx,
  cart: Pick<CartState, 'tokenHash' | 'personId' | 'organizationId'>,
  input: CheckoutInput,
  shopper: CartShopper,
): Promise<PlacedOrder> {
  const key = placementKeyOf(cart.personId ?? cart.tokenHash ?? '', input.idempotencyKey);
  const locked = await lockCart(ctx, cart);
  const open = locked?.cart;
  if (!open || open.lines.length === 0) {
    const earlier = await placedBefore(ctx, key);
    if (earlier) return earlier;
    throw open || cart.personId
      ? new AppError(422, 'cart-empty', 'There is nothing in this cart.')
      : new AppError(409, 'cart-ordered', 'This cart has been ordered, or is gone.');
  }
  return placeCart(ctx, open, input, shopper, { placementKey: key, number: locked.number, isSelfService: true });
}

/** Orders a cart that the caller has locked. @throws AppError what `placeOrder` throws; invalid for what is missing */
export async function placeCart(
  ctx: Ctx,
  open: CartState,
  input: CheckoutInput,
  shopper: CartShopper,
  {
    placementKey,
    number,
    isSelfService,
    keptMinutes,
  }: { readonly placementKey: string; readonly number: string | null; readonly isSelfService: boolean; readonly keptMinutes?: number },
): Promise<PlacedOrder> {
  const email = input.email ?? open.email;
  const shippingAddress = input.shippingAddress ?? open.shippingAddress;
  if (!email) throw invalid([{ pointer: '/email', code: 'required', message: 'is required' }]);
  if (input.paymentMethodId === null) throw invalid([{ pointer: '/paymentMethodId', code: 'required', message: 'is required' }]);
  return place(
    ctx,
    {
      channel: open.channel,
      currency: open.currency,
      display: shopper.display,
      buyer: shopper.buyer,
      email,
      phone: input.phone ?? open.phone,
      language: shopper.language,
      shippingAddress,
      billingAddress: input.billingAddress ?? open.billingAddress ?? shippingAddress,
      deliveryMethodId: input.deliveryMethodId ?? open.deliveryMethodId,
      outletId: input.outletId ?? open.outletId,
      lines: open.lines.map((line) => ({ key: line.id, productId: line.productId, quantity: line.quantity })),
      couponCodes: open.couponCodes,
      purchaseOrderNumber: input.purchaseOrderNumber ?? open.purchaseOrderNumber,
      note: input.note ?? open.note,
      ownerId: null,
      source: null,
      paymentMethodId: input.paymentMethodId,
      idempotencyKey: input.idempotencyKey,
      returnUrl: input.returnUrl,
      expectedTotal: input.expectedTotal ?? null,
      holdOutKey: holdOutKeyOf(open, shopper),
      mustBeDelivered: true,
      isSelfService,
      ...(keptMinutes === undefined ? {} : { keptMinutes }),
    },
    { placementKey, cartId: open.id, number },
  );
}
