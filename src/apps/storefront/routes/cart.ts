import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import {
  applyCoupon,
  couponGuesser,
  openCart,
  orderByToken,
  removeCoupon,
  setLine,
  viewCart,
  type CartView,
} from '../../../modules/orders/index.ts';
import { checkCouponGuess, couponWasGood } from '../../../modules/pricing/index.ts';
import { boughtTogether, shopOf } from '../../../modules/shop/index.ts';
import { untouched, type FormState } from '../frame.ts';
import { cardsByIds } from '../server/cards.ts';
import { cartLines, cartTotals, messageOf } from '../server/cart-props.ts';
import { cartCookies, cookie, cookieNames } from '../server/cookies.ts';
import { frameOf } from '../server/frame-of.ts';
import { renderer } from '../server/renderer.ts';
import { backTo, goTo, noticeOf, page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say, sayCount } from '../words.ts';

export async function cart(r: HttpRequest): Promise<HttpReply> {
  return showCart(await visitOf(r), untouched);
}

async function showCart(visit: Visit, couponForm: FormState, more: { status?: number; problem?: string } = {}): Promise<HttpReply> {
  const t = visit.language;
  // Looking may note what price was shown, so it is a write.
  const view = await writes(visit, async (ctx) => viewCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), visit.cartShopper));
  const products = view.lines.map((line) => line.parentId ?? line.productId);
  const [frame, suggestions, unpaid] = await Promise.all([
    frameOf(visit, { cartCount: view.count > 0 ? String(view.count) : '' }),
    reads(visit.request, async (ctx) => cardsByIds(ctx, visit, await boughtTogether(ctx, products), 4)),
    unpaidOf(visit),
  ]);
  return page(
    visit,
    'cart',
    {
      frame,
      lines: cartLines(visit, view),
      currency: view.currency,
      messages: [...(more.problem ? [more.problem] : []), ...view.messages.map((each) => messageOf(t, view.currency, each))],
      totals: cartTotals(view),
      coupons: view.cart.couponCodes,
      couponForm,
      isOrderable: view.isOrderable,
      suggestions,
      unpaid,
      notice: noticeOf(visit),
    },
    { status: more.status ?? 200, cookies: cartCookies(visit.app, view) },
  );
}

/** The order that this browser placed and did not pay, while it waits. */
async function unpaidOf(visit: Visit): Promise<{ readonly number: string; readonly href: string } | null> {
  const [number, token] = (visit.request.cookies[cookieNames(visit.app).unpaid] ?? '').split(' ');
  if (!number || !token) return null;
  const order = await reads(visit.request, (ctx) => orderByToken(ctx, number, token));
  if (order?.state !== 'pending') return null;
  return { number, href: at(visit, `/shop/orders/${encodeURIComponent(number)}/pay?token=${encodeURIComponent(token)}`) };
}

/** Adds to the cart, or sets how many; `wants-json` gets the count for the mark in the head. */
export async function changeLine(r: HttpRequest, form: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { product = '', quantity = '1', mode, back } = valuesOf(form);
  const amount = quantity.replace(',', '.');
  const isScript = String(r.headers['accept'] ?? '').startsWith('application/json');
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(amount) || !/^[0-9a-f-]{36}$/.test(product))
    return showCart(visit, untouched, { status: 422, problem: say(visit.language, 'Please give a quantity as a number.') });
  try {
    const view = await writes(visit, async (ctx) => {
      const open = await openCart(ctx, visit.cartKey, visit.cartShopper);
      return setLine(ctx, open, { productId: product, quantity: amount, mode: mode === 'set' ? 'set' : 'add' }, visit.cartShopper);
    });
    const cookies = cartCookies(visit.app, view);
    if (isScript) return { headers: { 'set-cookie': cookies }, body: { count: view.count, html: await miniCartHtml(visit, view) } };
    return goTo(
      visit,
      back ? backTo(visit, back) : at(visit, '/shop/cart'),
      cookies,
      mode === 'set' ? 'Your cart was changed.' : 'It is in your cart.',
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500 || isScript) throw error;
    return showCart(visit, untouched, { status: 422, problem: say(visit.language, 'This cannot be put into the cart now.') });
  }
}

export async function coupon(r: HttpRequest, form: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const t = visit.language;
  const { coupon: typed, remove } = valuesOf(form);
  if (remove) {
    await writes(visit, async (ctx) => removeCoupon(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), remove, visit.cartShopper));
    return goTo(visit, at(visit, '/shop/cart'), [], 'Your cart was changed.');
  }
  const code = (typed ?? '').slice(0, 60);
  if (!code) return showCart(visit, { values: {}, problems: { coupon: say(t, 'Please fill this in.') } }, { status: 422 });
  const who = couponGuesser(visit.cartKey, r.ip);
  try {
    // Apart from the cart's transaction, whose refusal would undo the count.
    await reads(r, (ctx) => checkCouponGuess(ctx, who));
    const view = await writes(visit, async (ctx) =>
      applyCoupon(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), code, visit.cartShopper),
    );
    await reads(r, (ctx) => couponWasGood(ctx, who));
    return goTo(visit, at(visit, '/shop/cart'), cartCookies(visit.app, view), 'Your cart was changed.');
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const isTooOften = error.status === 429;
    const text = isTooOften ? waitText(visit, Number(error.details['retryAfter'])) : say(t, 'This coupon cannot be used.');
    const reply = await showCart(visit, { values: { coupon: code }, problems: { coupon: text } }, { status: isTooOften ? 429 : 422 });
    return isTooOften ? { ...reply, headers: { ...reply.headers, 'retry-after': String(error.details['retryAfter']) } } : reply;
  }
}

function waitText({ language: t }: Visit, seconds: number): string {
  return seconds < 90
    ? sayCount(t, seconds, 'Too many codes were tried. Please wait {n} second.', 'Too many codes were tried. Please wait {n} seconds.')
    : say(t, 'Too many codes were tried. Please wait {n} minutes.', { n: Math.ceil(seconds / 60) });
}

/** The cart as it opens below the mark in the head of a page. */
async function miniCartHtml(visit: Visit, view: CartView): Promise<string> {
  const { renderFragment } = await renderer();
  const lines = view.lines.map(({ id, name, quantity, total }) => ({ id, name, quantity, total }));
  return renderFragment('miniCart', { language: visit.language, base: visit.base, lines, currency: view.currency, total: view.itemsTotal });
}

/** Shows prices in another currency from now on. */
export async function currency(r: HttpRequest, form: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { currency: wanted = '', back } = valuesOf(form);
  const { currencies } = await shopOf(r.app).look();
  const cookies = currencies.includes(wanted) ? [cookie(r.app, cookieNames(r.app).currency, wanted, 365 * 24 * 3600)] : [];
  return goTo(visit, backTo(visit, back), cookies);
}
