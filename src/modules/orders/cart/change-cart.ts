import type { Ctx } from '../../../kernel/context.ts';
import { columnValues } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { cart as cartRecord } from '../records/cart.ts';
import type { CartPatch, CartState, CartView } from '../rules/cart-view.ts';
import type { CartShopper } from './shopper.ts';
import { splitAddress } from './read-cart.ts';
import { evaluateCart, viewCart } from './view-cart.ts';

/** Coupons in one cart at most. */
const mostCoupons = 10;

/** Sets addresses, delivery, contact and remarks of a cart. @throws AppError invalid; `cart-ordered`; not-found for a cart that is not kept yet */
export async function changeCart(ctx: Ctx, cart: CartState, patch: CartPatch): Promise<CartState> {
  await writeCart(ctx, cart, cartFields(patch));
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as CartPatch;
  return { ...cart, ...given };
}

/**
 * Adds a coupon. Who tries codes is slowed down by the caller (`checkCouponGuess` of pricing).
 * @throws AppError invalid with the reason at `/code` for one that is refused: it is not kept
 */
export async function applyCoupon(ctx: Ctx, cart: CartState, code: string, shopper: CartShopper): Promise<CartView> {
  const wanted = code.trim().toUpperCase();
  const couponCodes = [...cart.couponCodes.filter((each) => each !== wanted), wanted];
  if (wanted === '' || wanted.length > 60) throw invalid([{ pointer: '/code', code: 'unknown', message: 'is not known' }]);
  if (couponCodes.length > mostCoupons)
    throw invalid([{ pointer: '/code', code: 'too-many', message: `must not be the ${mostCoupons + 1}th coupon` }]);
  const next = { ...cart, couponCodes };
  const view = await evaluateCart(ctx, next, shopper);
  const refusal = view.messages.find((message) => message.code === 'coupon-refused' && message.coupon.toUpperCase() === wanted);
  if (refusal?.code === 'coupon-refused') throw invalid([{ pointer: '/code', code: refusal.reason, message: refusal.message }]);
  await writeCart(ctx, cart, { couponCodes });
  return view;
}

/** Takes a coupon out. */
export async function removeCoupon(ctx: Ctx, cart: CartState, code: string, shopper: CartShopper): Promise<CartView> {
  const couponCodes = cart.couponCodes.filter((each) => each !== code.trim().toUpperCase());
  await writeCart(ctx, cart, { couponCodes });
  return viewCart(ctx, { ...cart, couponCodes }, shopper);
}

function cartFields(patch: CartPatch): PatchOf<typeof cartRecord> {
  const { shippingAddress, billingAddress, deliveryMethodId, outletId, ...plain } = patch;
  const shipping = splitAddress(shippingAddress);
  const billing = splitAddress(billingAddress);
  return {
    ...plain,
    ...(shippingAddress === undefined
      ? {}
      : { shippingName: shipping.name, shippingCompany: shipping.company, shippingAddress: shipping.place }),
    ...(billingAddress === undefined ? {} : { billingName: billing.name, billingCompany: billing.company, billingAddress: billing.place }),
    ...(deliveryMethodId === undefined ? {} : { deliveryMethod: deliveryMethodId }),
    ...(outletId === undefined ? {} : { outlet: outletId }),
  };
}

/** No event tells of it: a cart is nobody's business until it is ordered. */
async function writeCart(ctx: Ctx, cart: CartState, patch: PatchOf<typeof cartRecord>): Promise<void> {
  if (cart.id === null) throw new AppError(404, 'not-found', 'There is nothing in this cart yet.');
  const record = ctx.registry.record(cartRecord.key);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const values = parseInput(ctx.registry, record.fields, given, ctx.scope, { writable: null, complete: false, trusted: true });
  const columns = columnValues(ctx, record, values);
  const sets = columns.map((c) => sql`${sql.ref(c.column)} = ${c.value}::${sql.raw(c.type)}`);
  const { rows } = await sql<{ id: string }>`
    update cart set ${sql.join([...sets, sql`touched_at = ${ctx.now}::timestamptz`, sql`updated_at = ${ctx.now}::timestamptz`, sql`version = version + 1`])}
    where id = ${cart.id}::uuid and state = 'open' returning id`.execute(ctx.db);
  if (rows.length === 0) throw new AppError(409, 'cart-ordered', 'This cart has been ordered. Start a new one.');
}
