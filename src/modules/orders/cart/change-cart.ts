import type { Ctx } from '../../../kernel/context.ts';
import type { CartPatch, CartState, CartView } from '../rules/cart-view.ts';
import type { CartShopper } from './shopper.ts';

/** Sets addresses, delivery, contact and remarks of a cart. @throws AppError invalid; not-found for a cart that is not kept yet */
export async function changeCart(_ctx: Ctx, _cart: CartState, _patch: CartPatch): Promise<CartState> {
  throw new Error('not yet');
}

/** Adds a coupon. The view says under `messages` why one is of no use. @throws AppError invalid for one that is refused: it is not kept */
export async function applyCoupon(_ctx: Ctx, _cart: CartState, _code: string, _shopper: CartShopper): Promise<CartView> {
  throw new Error('not yet');
}

export async function removeCoupon(_ctx: Ctx, _cart: CartState, _code: string): Promise<CartState> {
  throw new Error('not yet');
}
