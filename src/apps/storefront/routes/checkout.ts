import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { accountOf, askForCart, whyApproval } from '../../../modules/buying/index.ts';
import { deliveryOptions, type DeliveryOption } from '../../../modules/delivery/index.ts';
import { changeCart, checkout, openCart, viewCart, type CartState, type CartView } from '../../../modules/orders/index.ts';
import { paymentMethodsFor } from '../../../modules/payments/index.ts';
import { shopperFacts } from '../../../modules/shop/index.ts';
import { untouched, type FormState } from '../frame.ts';
import type { DeliveryChoice } from '../pages/checkout-delivery.tsx';
import { asBuyer } from '../business/business-visit.ts';
import { word } from '../business/words.ts';
import { addressLines, addressProblems, addressValues, countryOptions, readAddress } from '../server/addresses.ts';
import { cartLines, cartTotals } from '../server/cart-props.ts';
import { noCart, unpaidOrder } from '../server/cookies.ts';
import { frameOf } from '../server/frame-of.ts';
import { goTo, page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { refusalOf, waysOf } from '../server/ways-to-pay.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';

const isAmount = /^\d{1,12}(\.\d{1,4})?$/;

/** First step: who gets it, and where. */
export async function askAddress(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  return addressPage(visit, await seen(visit), null);
}

async function addressPage(visit: Visit, view: CartView, form: FormState | null, status = 200): Promise<HttpReply> {
  if (!view.isOrderable) return goTo(visit, at(visit, '/shop/cart'));
  return page(
    visit,
    'checkoutAddress',
    {
      frame: await frameOf(visit),
      form: form ?? { values: await knownValues(visit, view.cart), problems: {} },
      countries: countryOptions(visit.language, visit.look.deliveryCountries),
      isBusiness: visit.buyer.isBusiness,
      needsDelivery: view.needsDelivery,
      totals: cartTotals(view),
      currency: view.currency,
    },
    { status },
  );
}

/** What was typed before, else what is known of whoever is signed in. */
async function knownValues(visit: Visit, cart: CartState): Promise<Record<string, string>> {
  const country =
    visit.buyer.country && visit.look.deliveryCountries.includes(visit.buyer.country) ? visit.buyer.country : visit.look.country;
  const { personId } = visit;
  const facts = personId && !cart.shippingAddress ? await reads(visit.request, (ctx) => shopperFacts(ctx, personId)) : null;
  const main = facts?.addresses[0]?.address;
  const address = cart.shippingAddress ?? (facts ? { name: facts.name, ...main } : null);
  const email = cart.email ?? facts?.email;
  const phone = cart.phone ?? facts?.phone;
  return {
    country,
    'b.country': country,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...addressValues(address),
    ...(cart.billingAddress ? { billing: 'other', ...addressValues(cart.billingAddress, 'b.') } : {}),
    ...(cart.purchaseOrderNumber ? { poNumber: cart.purchaseOrderNumber } : {}),
  };
}

export async function takeAddress(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const values = valuesOf(sent);
  const t = visit.language;
  const countries = visit.look.deliveryCountries;
  const shippingAddress = readAddress(values);
  const billingAddress = values['billing'] === 'other' ? readAddress(values, 'b.') : null;
  const problems = {
    ...(/^\S+@\S+\.\S+$/.test(values['email'] ?? '')
      ? {}
      : { email: say(t, values['email'] ? 'This is no e-mail address.' : 'Please fill this in.') }),
    ...addressProblems(t, shippingAddress, countries),
    ...(billingAddress ? addressProblems(t, billingAddress, countries, 'b.') : {}),
  };
  if (Object.keys(problems).length > 0) return addressPage(visit, await seen(visit), { values, problems }, 422);
  try {
    const view = await writes(visit, async (ctx) => {
      const cart = await openCart(ctx, visit.cartKey, visit.cartShopper);
      if (cart.id === null) return null;
      const next = await changeCart(ctx, cart, {
        email: values['email']?.slice(0, 254) ?? null,
        phone: values['phone']?.slice(0, 40) ?? null,
        shippingAddress,
        billingAddress,
        purchaseOrderNumber: values['poNumber']?.slice(0, 60) ?? null,
      });
      return viewCart(ctx, next, visit.cartShopper);
    });
    if (!view) return goTo(visit, at(visit, '/shop/cart'));
    return goTo(visit, at(visit, view.needsDelivery ? '/shop/checkout/delivery' : '/shop/checkout/pay'));
  } catch (error) {
    const told = fieldProblems(visit, error);
    return addressPage(visit, await seen(visit), { values, problems: told }, 422);
  }
}

/** Pointers of a refusal as names of the form's fields. @throws what is no refusal of a field */
function fieldProblems(visit: Visit, error: unknown): Record<string, string> {
  if (!(error instanceof AppError) || error.problems.length === 0) throw error;
  const text = say(visit.language, 'Please check this.');
  return Object.fromEntries(
    error.problems.map(({ pointer }) => {
      const parts = pointer.split('/').filter(Boolean);
      const name = parts.at(-1) ?? 'form';
      return [parts[0]?.startsWith('billing') ? `b.${name}` : name, text];
    }),
  );
}

/** Second step: how it gets there. */
export async function askDelivery(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const view = await seen(visit);
  if (!view.isOrderable) return goTo(visit, at(visit, '/shop/cart'));
  if (!view.cart.shippingAddress) return goTo(visit, at(visit, '/shop/checkout'));
  if (!view.needsDelivery) return goTo(visit, at(visit, '/shop/checkout/pay'));
  return deliveryPage(visit, view, untouched);
}

async function deliveryPage(visit: Visit, view: CartView, form: FormState, status = 200): Promise<HttpReply> {
  const { cart } = view;
  const options = await reads(visit.request, (ctx) => optionsOf(ctx, visit, view));
  const chosen = cart.deliveryMethodId ? [cart.deliveryMethodId, cart.outletId].filter(Boolean).join('/') : undefined;
  const choices = options.flatMap((option) => choicesOf(visit, option));
  return page(
    visit,
    'checkoutDelivery',
    {
      frame: await frameOf(visit),
      form: {
        ...form,
        values: { ...(chosen && choices.some((each) => each.value === chosen) ? { delivery: chosen } : {}), ...form.values },
      },
      address: addressLines(visit.language, cart.shippingAddress),
      choices,
      totals: cartTotals(view),
      currency: view.currency,
    },
    { status },
  );
}

function optionsOf(ctx: Ctx, visit: Visit, { cart, currency, weight, itemsTotal, lines }: CartView): Promise<readonly DeliveryOption[]> {
  const address = cart.shippingAddress;
  return deliveryOptions(ctx, {
    shipTo: address?.country ? { country: address.country, region: address.region ?? null, postcode: address.postalCode ?? null } : null,
    currency,
    weight,
    itemsTotal,
    kinds: ['ship', 'pickup'],
    language: visit.language,
    lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
  });
}

function choicesOf(visit: Visit, option: DeliveryOption): readonly DeliveryChoice[] {
  const common = {
    label: option.label,
    description: option.description,
    amount: option.amount,
    ...option.arrives(),
    isPickup: option.kind === 'pickup',
  };
  if (option.kind !== 'pickup') return [{ ...common, value: option.methodId, outlet: null }];
  return (option.outlets ?? []).map((outlet) => ({
    ...common,
    value: `${option.methodId}/${outlet.id}`,
    from: outlet.readyOn,
    to: outlet.readyOn,
    outlet: {
      name: outlet.name,
      address: addressLines(visit.language, outlet.address),
      phone: outlet.phone,
      openingHours: outlet.openingHours,
      isHere: outlet.isHere,
    },
  }));
}

export async function takeDelivery(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const values = valuesOf(sent);
  const view = await seen(visit);
  if (view.cart.id === null || !view.cart.shippingAddress) return goTo(visit, at(visit, '/shop/checkout'));
  const options = await reads(r, (ctx) => optionsOf(ctx, visit, view));
  const known = options.flatMap((option) => choicesOf(visit, option)).some((each) => each.value === values['delivery']);
  if (!known)
    return deliveryPage(visit, view, { values, problems: { delivery: say(visit.language, 'Please choose how it gets to you.') } }, 422);
  const [deliveryMethodId = '', outletId] = (values['delivery'] ?? '').split('/');
  await writes(visit, async (ctx) =>
    changeCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), { deliveryMethodId, outletId: outletId ?? null }),
  );
  return goTo(visit, at(visit, '/shop/checkout/pay'));
}

/** Third step: everything once more, how to pay, and the button that orders. */
export async function askPayment(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const view = await seen(visit);
  return paymentPage(visit, view, untouched);
}

async function paymentPage(visit: Visit, view: CartView, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const { cart } = view;
  if (!view.isOrderable || cart.id === null) return goTo(visit, at(visit, '/shop/cart'));
  if (!cart.email || !cart.shippingAddress) return goTo(visit, at(visit, '/shop/checkout'));
  if (view.needsDelivery && !view.delivery) return goTo(visit, at(visit, '/shop/checkout/delivery'));
  const methods = await reads(visit.request, (ctx) =>
    paymentMethodsFor(ctx, { currency: view.currency, amount: view.gross, buyer: visit.buyer, channel: 'web', language: t }),
  );
  const { organizationId } = visit.buyer;
  const needsApproval =
    organizationId !== null &&
    (await reads(visit.request, (ctx) =>
      whyApproval(ctx, { personId: visit.personId, organizationId, gross: view.gross, currency: view.currency }),
    )) !== null;
  return page(
    visit,
    'checkoutPay',
    {
      frame: await frameOf(visit),
      form,
      methods: waysOf(t, methods),
      lines: cartLines(visit, view),
      email: cart.email,
      shippingAddress: addressLines(t, cart.shippingAddress),
      billingAddress: cart.billingAddress ? addressLines(t, cart.billingAddress) : null,
      delivery: view.delivery?.label ?? null,
      totals: cartTotals(view),
      currency: view.currency,
      orderKey: `cart ${cart.id}`,
      needsApproval,
    },
    { status },
  );
}

/** Orders: however often it is sent, there is one order, as the cart can be ordered once and its id is the key. */
export async function order(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const values = valuesOf(sent);
  const t = visit.language;
  const idempotencyKey = /^cart [0-9a-f-]{36}$/.exec(values['key'] ?? '')?.[0];
  if (!idempotencyKey || !values['method'])
    return paymentPage(visit, await seen(visit), { values, problems: { method: say(t, 'Please choose how to pay.') } }, 422);
  try {
    const placed = await writes(visit, async (ctx) => {
      const cart = await openCart(ctx, visit.cartKey, visit.cartShopper);
      return checkout(
        ctx,
        cart,
        {
          paymentMethodId: values['method'] ?? null,
          note: values['note']?.slice(0, 500) ?? null,
          returnUrl: `${visit.base}/shop/orders/{number}/paid?token={token}`,
          idempotencyKey,
          // What is no amount agrees with none.
          expectedTotal: isAmount.test(values['total'] ?? '') ? (values['total'] ?? null) : '0',
        },
        visit.cartShopper,
      );
    });
    const path = `/shop/orders/${encodeURIComponent(placed.number)}`;
    const token = `token=${encodeURIComponent(placed.token)}`;
    const isOpen = placed.payment?.state === 'created';
    const cookies = isOpen ? [...noCart(r.app), unpaidOrder(r.app, placed.number, placed.token)] : noCart(r.app);
    return goTo(visit, at(visit, isOpen ? `${path}/pay?${token}` : `${path}?${token}&thanks=1`), cookies);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.code === 'needs-approval') return sendForApproval(visit, values);
    if (error.code === 'cart-ordered' || error.code === 'cart-empty') return goTo(visit, at(visit, '/shop/cart'));
    return paymentPage(visit, await seen(visit), { values, problems: { form: refusal(visit, error) } }, 422);
  }
}

/** Puts the cart aside for whoever may approve it in the company. Sent twice it waits once. */
async function sendForApproval(visit: Visit, values: Record<string, string>): Promise<HttpReply> {
  const asked = await asBuyer(visit, async (ctx) =>
    askForCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), visit.cartShopper, {
      paymentMethodId: values['method'] ?? '',
      returnUrl: `${visit.base}/shop/orders/{number}/paid?token={token}`,
      note: values['note']?.slice(0, 500) ?? null,
    }),
  );
  const { personId, organizationId } = visit.buyer;
  const account = await reads(visit.request, (ctx) => accountOf(ctx, { personId, organizationId }));
  const path = account ? (asked ? `/approvals/${asked.approvalId}` : '/approvals') : '';
  return goTo(visit, at(visit, `/shop/business${path}?said=asked`), noCart(visit.app));
}

function refusal(visit: Visit, error: AppError): string {
  const t = visit.language;
  if (error.code === 'needs-approval') return word(t, 'Your company has to approve this order first.');
  if (error.code === 'price-changed') return say(t, 'The total has changed meanwhile. Please look at it once more before you order.');
  if (error.code === 'out-of-stock') return say(t, 'Somebody was faster: not everything is in stock any more. Please look at your cart.');
  if (error.code === 'coupon-used-up') return say(t, 'The coupon was used up meanwhile. Please look at your cart.');
  if (error.code === 'credit-limit' || error.code === 'credit-blocked') return refusalOf(t, error.code);
  if (error.code === 'payment-refused') return refusalOf(t, error.problems[0]?.message ?? '');
  return say(t, 'This could not be ordered: {why}', { why: error.message });
}

/** The cart as it stands now. Looking may note which prices were shown. */
function seen(visit: Visit): Promise<CartView> {
  return writes(visit, async (ctx) => viewCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), visit.cartShopper));
}
