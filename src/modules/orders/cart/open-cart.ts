import type { Ctx } from '../../../kernel/context.ts';
import type { CartState } from '../rules/cart-view.ts';
import type { CartKey, CartShopper } from './shopper.ts';

/** The open cart of a person or of whoever holds the token; an empty one that is not kept yet when there is none. One statement. */
export async function openCart(_ctx: Ctx, _key: CartKey, _shopper: CartShopper): Promise<CartState> {
  throw new Error('not yet');
}
