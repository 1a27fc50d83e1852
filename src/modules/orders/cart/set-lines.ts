import type { Ctx } from '../../../kernel/context.ts';
import type { CartState, CartView } from '../rules/cart-view.ts';
import type { CartShopper } from './shopper.ts';

export interface LineChange {
  readonly productId: string;
  /** Decimal text; 0 takes the line out. */
  readonly quantity: string;
  /** `add` to what is in the cart, or `set` to so many. */
  readonly mode: 'add' | 'set';
}

/**
 * Puts products into a cart, changes how many, or takes them out. Makes the cart when there is none yet: `view.cart.newToken` is then its
 * secret, to be kept in a cookie by a guest.
 * @throws AppError invalid for what is not offered to this buyer, with a pointer to the change
 */
export async function setLines(_ctx: Ctx, _cart: CartState, _changes: readonly LineChange[], _shopper: CartShopper): Promise<CartView> {
  throw new Error('not yet');
}

/** As `setLines`, for one. */
export function setLine(ctx: Ctx, cart: CartState, change: LineChange, shopper: CartShopper): Promise<CartView> {
  return setLines(ctx, cart, [change], shopper);
}
