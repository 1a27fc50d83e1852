import type { Ctx } from '../../../kernel/context.ts';
import type { CartState, CartView } from '../rules/cart-view.ts';
import type { CartShopper } from './shopper.ts';

/** What a cart costs now, what of it can be had, and what changed since its buyer last saw it. Few statements, whatever is in it. */
export async function viewCart(_ctx: Ctx, _cart: CartState, _shopper: CartShopper): Promise<CartView> {
  throw new Error('not yet');
}
