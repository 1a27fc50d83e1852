import type { Ctx } from '../../../kernel/context.ts';
import type { CartState } from '../rules/cart-view.ts';
import { emptyCart, findCart } from './read-cart.ts';
import type { CartKey, CartShopper } from './shopper.ts';

/**
 * The open cart of a person, or of whoever holds the token; an empty one that is not kept yet when there is none, so that visitors who only
 * look leave nothing behind. One statement.
 */
export async function openCart(ctx: Ctx, key: CartKey, shopper: CartShopper): Promise<CartState> {
  return (await findCart(ctx, key)) ?? emptyCart(key, shopper);
}
