import { deliveryOptions, told } from '../../delivery/index.ts';
import { openPayment, paymentMethodsFor } from '../../payments/index.ts';
import { checkCouponGuess, couponWasGood } from '../../pricing/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type Route, type RouteGroup } from '../../../kernel/http/route.ts';
import { emptyCart } from '../cart/read-cart.ts';
import { couponGuesser } from '../cart/coupon-guesser.ts';
import { applyCoupon, changeCart, removeCoupon } from '../cart/change-cart.ts';
import { mergeCarts } from '../cart/merge-carts.ts';
import { openCart } from '../cart/open-cart.ts';
import { setLines } from '../cart/set-lines.ts';
import { viewCart } from '../cart/view-cart.ts';
import { checkout } from '../place/checkout.ts';
import { payAgain, waysToPay } from '../place/pay-again.ts';
import type { CartView } from '../rules/cart-view.ts';
import { cartBody, checkoutBody, couponBody, linesBody, mergeBody, payBody, readBody, said } from './shop-bodies.ts';
import { keyOf, shoppersOrder, shopping } from './shop-request.ts';

/**
 * For shops built elsewhere. A guest's cart is held by the token that the first answer gives, sent as header `Cart-Token`; that of a customer
 * by their session. Bodies name products, quantities and addresses: what anything costs is always worked out here.
 */
export const shopRoutes: RouteGroup = {
  name: 'shop',
  routes: () => [
    route('GET', '/cart', 'The cart, with prices and what changed', show),
    route('PATCH', '/cart', 'Sets addresses, delivery and contact of the cart', change),
    route('POST', '/cart/lines', 'Puts products into the cart, or sets how many', putLines),
    route('POST', '/cart/coupons', 'Adds a coupon', addCoupon),
    route('DELETE', '/cart/coupons/:code', 'Takes a coupon out', dropCoupon),
    route('GET', '/cart/delivery-options', 'How the cart can be delivered', showDelivery, shownOfDelivery),
    route('GET', '/cart/payment-methods', 'How the cart can be paid', showPayment),
    route('POST', '/cart/merge', "Puts a guest's cart into that of the customer who signed in", merge),
    {
      ...route('POST', '/checkout', 'Orders the cart; needs an Idempotency-Key', order),
      refusals: {
        409: [
          '`needs-approval`: somebody in the company of the buyer has to order it. `reason` (limit, budget, currency, notBuyer), `orderLimit`, `monthlyBudget` with what is `spent`, and `total` say why;',
          '`next` is the request that asks the approvers: `POST /api/v1/shop/approvals` with the same `paymentMethodId`.',
          '`price-changed`: the total is not `expectedTotal` any more. `out-of-stock`: a pointer to each line of which too little is left.',
        ].join(' '),
      },
    },
    route('GET', '/orders/:number', 'An order of the customer, or of whoever holds its token (header Order-Token)', showOrder),
    route('GET', '/orders/:number/payment-methods', 'How an order can be paid whose payment came to nothing', showWays),
    {
      ...route('POST', '/orders/:number/pay', 'Pays an order whose payment came to nothing; one that is still open is answered again', pay),
      refusals: {
        409: '`not-allowed`: the order does not wait for a payment any more. `payment-refused`: this way is not open to the buyer now.',
      },
    },
  ],
};

/** What every shopper chooses a way of delivery by. */
const shownOfDelivery = ['delivery.deliveryMethod.name', 'delivery.deliveryMethod.description', 'delivery.deliveryMethod.carrier'];

const route = (
  method: Route['method'],
  path: string,
  summary: string,
  handle: (request: HttpRequest) => Promise<HttpReply>,
  publishes: readonly string[] = [],
): Route => ({
  method,
  path: `/api/v1/shop${path}`,
  summary,
  access: 'anyone',
  ...(method === 'GET' || method === 'DELETE' ? {} : { body: 'json' as const, bodyLimit: 64 * 1024 }),
  publishes,
  handle,
});

const show = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, { key, shopper }) => cartReply(await viewCart(ctx, await openCart(ctx, key, shopper), shopper)));

async function putLines(r: HttpRequest): Promise<HttpReply> {
  const { lines, mode } = readBody(linesBody, r.body);
  return shopping(r, async (ctx, { key, shopper }) => {
    const changes = lines.map((line) => ({ ...line, mode }));
    return cartReply(await setLines(ctx, await openCart(ctx, key, shopper), changes, shopper));
  });
}

async function change(r: HttpRequest): Promise<HttpReply> {
  const patch = addressed(readBody(cartBody, r.body));
  return shopping(r, async (ctx, { key, shopper }) => {
    const cart = await changeCart(ctx, await openCart(ctx, key, shopper), patch);
    return cartReply(await viewCart(ctx, cart, shopper));
  });
}

async function addCoupon(r: HttpRequest): Promise<HttpReply> {
  const { code } = readBody(couponBody, r.body);
  const tried = couponGuesser(keyOf(r), r.ip);
  // Outside the transaction, which is undone when the code is refused: tries count all the same.
  await checkCouponGuess({ db: r.app.db, now: r.app.now() }, tried);
  const reply = await shopping(r, async (ctx, { key, shopper }) =>
    cartReply(await applyCoupon(ctx, await openCart(ctx, key, shopper), code, shopper)),
  );
  await couponWasGood({ db: r.app.db }, tried);
  return reply;
}

const dropCoupon = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, { key, shopper }) =>
    cartReply(await removeCoupon(ctx, await openCart(ctx, key, shopper), r.params['code'] ?? '', shopper)),
  );

const showDelivery = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, { key, shopper }) => {
    const cart = await openCart(ctx, key, shopper);
    const view = await viewCart(ctx, cart, shopper);
    const country = cart.shippingAddress?.country ?? queryText(r, 'country') ?? shopper.buyer.country ?? ctx.scope.country;
    const options = await deliveryOptions(ctx, {
      shipTo: { country, region: cart.shippingAddress?.region ?? null, postcode: cart.shippingAddress?.postalCode ?? null },
      currency: cart.currency,
      weight: view.weight,
      itemsTotal: view.itemsTotal,
      ...(view.needsDelivery ? {} : { kinds: ['digital'] as const }),
      language: shopper.language,
      lines: view.lines.map(({ productId, quantity }) => ({ productId, quantity })),
    });
    return { body: { data: options.map(told) } };
  });

const showPayment = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, { key, shopper }) => {
    const view = await viewCart(ctx, await openCart(ctx, key, shopper), shopper);
    const { buyer, channel, language } = shopper;
    return { body: { data: await paymentMethodsFor(ctx, { currency: view.currency, amount: view.gross, buyer, channel, language }) } };
  });

async function merge(r: HttpRequest): Promise<HttpReply> {
  const { cartToken } = readBody(mergeBody, r.body);
  return shopping(r, async (ctx, { shopper }) => {
    if (shopper.buyer.personId === null) throw new AppError(401, 'unauthenticated', 'Sign in first.');
    return cartReply(await viewCart(ctx, await mergeCarts(ctx, cartToken, shopper), shopper));
  });
}

async function order(r: HttpRequest): Promise<HttpReply> {
  const body = readBody(checkoutBody, r.body);
  const idempotencyKey = r.headers['idempotency-key'];
  if (typeof idempotencyKey !== 'string' || idempotencyKey.length < 8 || idempotencyKey.length > 200)
    throw new AppError(400, 'idempotency-key', 'Send an Idempotency-Key header of 8 to 200 characters: the same key never orders twice.');
  const placed = await shopping(r, (ctx, { key, shopper }) =>
    checkout(
      ctx,
      emptyCart(key, shopper),
      {
        ...addressed(body),
        paymentMethodId: body.paymentMethodId,
        returnUrl: body.returnUrl ?? null,
        expectedTotal: body.expectedTotal ?? null,
        idempotencyKey,
      },
      shopper,
    ),
  );
  // After the commit, since it may ask the provider: the answer says where to send the buyer.
  const payment =
    placed.payment?.isOnline && ['created', 'pending'].includes(placed.payment.state) ? await openPayment(r.app, placed.payment.id) : null;
  const { orderId: _id, ...shown } = placed;
  return { status: placed.isNew ? 201 : 200, body: { data: { ...shown, payment: payment ?? { kind: 'done' } } } };
}

const showOrder = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, scope) => ({ body: { data: await shoppersOrder(r, ctx, scope) } }));

const showWays = (r: HttpRequest): Promise<HttpReply> =>
  shopping(r, async (ctx, scope) => {
    const { id } = await shoppersOrder(r, ctx, scope);
    return { body: { data: (await waysToPay(ctx, id, scope.shopper.language)).ways } };
  });

async function pay(r: HttpRequest): Promise<HttpReply> {
  const { paymentMethodId, returnUrl = null } = readBody(payBody, r.body);
  const payment = await shopping(r, async (ctx, scope) =>
    payAgain(ctx, { orderId: (await shoppersOrder(r, ctx, scope)).id, methodId: paymentMethodId, returnUrl }),
  );
  return { body: { data: { payment: payment.isOnline ? await openPayment(r.app, payment.id) : { kind: 'done' } } } };
}

type Sent = ReturnType<typeof cartBody.parse>;

/** Addresses without what was not said. */
function addressed(body: Sent): Parameters<typeof changeCart>[2] {
  const { shippingAddress, billingAddress, ...rest } = said(body);
  return {
    ...rest,
    ...(shippingAddress === undefined ? {} : { shippingAddress: shippingAddress && said(shippingAddress) }),
    ...(billingAddress === undefined ? {} : { billingAddress: billingAddress && said(billingAddress) }),
  };
}

/** A cart as shops see it: its secret only in the answer that made it. */
function cartReply({ cart, ...view }: CartView): HttpReply {
  const { email, phone, shippingAddress, billingAddress, couponCodes, deliveryMethodId, outletId, purchaseOrderNumber, note } = cart;
  return {
    body: {
      data: {
        ...view,
        email,
        phone,
        shippingAddress,
        billingAddress,
        couponCodes,
        deliveryMethodId,
        outletId,
        purchaseOrderNumber,
        note,
        ...(cart.newToken ? { cartToken: cart.newToken } : {}),
      },
    },
  };
}
