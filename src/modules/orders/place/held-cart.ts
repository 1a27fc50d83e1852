import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { heldCart, lockCart } from '../cart/read-cart.ts';
import type { CartShopper } from '../cart/shopper.ts';
import type { CartState } from '../rules/cart-view.ts';
import type { PlacedOrder } from '../rules/order-draft.ts';
import { placeCart, type CheckoutInput } from './checkout.ts';
import { minutesForLink } from './kept-until.ts';
import { placementKeyOf } from './place-order.ts';

/**
 * Puts the open cart of an owner aside until somebody has approved it; what they buy next is another cart. Nothing is reserved for it and no
 * price is promised. Null when there is no open cart with something in it (any more): it was ordered or held meanwhile.
 */
export async function holdCart(
  ctx: Ctx,
  owner: Pick<CartState, 'tokenHash' | 'personId' | 'organizationId'>,
  { note }: { readonly note: string | null },
): Promise<CartState | null> {
  const locked = await lockCart(ctx, owner);
  const cart = locked?.cart;
  if (!cart?.id || cart.lines.length === 0) return null;
  await sql`update cart set state = 'held', note = coalesce(${note}, note), touched_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz,
    version = version + 1 where id = ${cart.id}::uuid`.execute(ctx.db);
  return { ...cart, note: note ?? cart.note };
}

/**
 * Orders a cart that was held, once. The caller has made sure that it was approved: the rules of the buyer's company are not asked again.
 * @throws AppError `cart-ordered` 409 when it is not held any more; and what `placeOrder` throws
 */
export async function placeHeldCart(ctx: Ctx, cartId: string, input: CheckoutInput, shopper: CartShopper): Promise<PlacedOrder> {
  const cart = await heldCart(ctx, cartId, { lock: true });
  if (!cart) throw new AppError(409, 'cart-ordered', 'This cart has been ordered, or is gone.');
  return placeCart(ctx, cart, input, shopper, {
    placementKey: placementKeyOf(cartId, input.idempotencyKey),
    number: null,
    isSelfService: false,
    // Whoever approved it is not who pays: they get a link.
    keptMinutes: minutesForLink,
  });
}
