import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { ordersOf } from '../../../modules/orders/index.ts';
import { keepAddress, setWish, shopperFacts, wishesOf } from '../../../modules/shop/index.ts';
import { productBySlug } from '../../../modules/catalog/index.ts';
import type { FormState } from '../frame.ts';
import type { AccountProps } from '../pages/account.tsx';
import { addressLines, addressProblems, addressValues, countryOptions, readAddress } from '../server/addresses.ts';
import { cardsByIds } from '../server/cards.ts';
import { frameOf } from '../server/frame-of.ts';
import { stateOf } from '../server/order-props.ts';
import { backTo, goTo, noticeOf, page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { say } from '../words.ts';
import { notFound } from './not-found.ts';

/** Signs in first, and comes back. */
export function askToSignIn(visit: Visit, next = visit.request.url): HttpReply {
  return goTo(visit, at(visit, `/shop/account/sign-in?next=${encodeURIComponent(next)}`));
}

export const overview = (r: HttpRequest): Promise<HttpReply> => accountPage(r, 'overview');
export const orders = (r: HttpRequest): Promise<HttpReply> => accountPage(r, 'orders');
export const addresses = (r: HttpRequest): Promise<HttpReply> => accountPage(r, 'addresses');
export const wishes = (r: HttpRequest): Promise<HttpReply> => accountPage(r, 'wishes');

async function accountPage(r: HttpRequest, part: AccountProps['part']): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  if (personId === null) return askToSignIn(visit);
  const after = queryText(r, 'after') ?? null;
  const hasOrders = part === 'orders' || part === 'overview';
  const { facts, found, cards } = await reads(r, async (ctx) => ({
    facts: await shopperFacts(ctx, personId),
    found: hasOrders
      ? await ordersOf(ctx, { personId, organizationId: r.actor.organizationId }, { after, size: part === 'overview' ? 3 : 20 })
      : { orders: [], next: null },
    cards: part === 'wishes' ? await cardsByIds(ctx, visit, await wishesOf(ctx, personId), 100) : [],
  }));
  const t = visit.language;
  return page(visit, 'account', {
    frame: await frameOf(visit),
    part,
    name: facts.name,
    email: facts.email ?? '',
    isBusiness: r.actor.organizationId !== null,
    orders: found.orders.map((each) => ({
      href: at(visit, `/shop/orders/${encodeURIComponent(each.number)}`),
      number: each.number,
      placedAt: each.placedAt,
      state: stateOf(t, each),
      gross: each.gross,
      currency: each.currency,
    })),
    nextHref: part === 'orders' && found.next ? at(visit, `/shop/account/orders?after=${encodeURIComponent(found.next)}`) : null,
    addresses: facts.addresses.map(({ label, address }, index) => ({
      index,
      label: index === 0 ? say(t, 'Main address') : (label ?? say(t, 'Address {n}', { n: index + 1 })),
      lines: addressLines(t, address),
    })),
    wishes: cards,
    notice: noticeOf(visit),
  });
}

const places = ['street', 'street2', 'postalCode', 'city', 'country'] as const;

export async function editAddress(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  if (personId === null) return askToSignIn(visit);
  const index = indexOf(r);
  const facts = await reads(r, (ctx) => shopperFacts(ctx, personId));
  const kept = index === null ? null : facts.addresses[index];
  if (index !== null && !kept) return notFound(visit);
  return addressPage(visit, { values: { country: visit.look.country, ...addressValues(kept?.address ?? null) }, problems: {} });
}

async function addressPage(visit: Visit, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const countries = countryOptions(t, visit.look.deliveryCountries);
  return page(
    visit,
    'form',
    {
      frame: await frameOf(visit),
      title: say(t, 'Address'),
      intro: null,
      action: at(visit, visit.path),
      form,
      fields: [
        { name: 'street', label: say(t, 'Street and number'), autoComplete: 'address-line1' },
        { name: 'street2', label: say(t, 'Further details'), autoComplete: 'address-line2', isOptional: true },
        { name: 'postalCode', label: say(t, 'Postal code'), autoComplete: 'postal-code', maxLength: 20 },
        { name: 'city', label: say(t, 'Town'), autoComplete: 'address-level2' },
        { name: 'country', label: say(t, 'Country'), autoComplete: 'country', options: countries },
      ],
      hidden: {},
      button: say(t, 'Keep'),
      links: [{ href: at(visit, '/shop/account/addresses'), label: say(t, 'Your addresses') }],
    },
    { status },
  );
}

export async function saveAddress(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  if (personId === null) return askToSignIn(visit, at(visit, '/shop/account/addresses'));
  const values = valuesOf(sent);
  const { name: _name, company: _company, ...address } = readAddress(values);
  const problems = addressProblems(
    visit.language,
    address,
    visit.look.deliveryCountries,
    '',
    places.filter((each) => each !== 'street2'),
  );
  if (Object.keys(problems).length > 0) return addressPage(visit, { values, problems }, 422);
  const index = indexOf(r);
  await writes(visit, (ctx) => keepAddress(ctx, { personId, index, address, label: index === 0 ? 'home' : 'shipping' }));
  return goTo(visit, at(visit, '/shop/account/addresses'), [], 'Your address is kept.');
}

export async function removeAddress(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  const index = indexOf(r);
  if (personId === null) return askToSignIn(visit, at(visit, '/shop/account/addresses'));
  if (index !== null) await writes(visit, (ctx) => keepAddress(ctx, { personId, index, address: null, label: null }));
  return goTo(visit, at(visit, '/shop/account/addresses'), [], 'The address was removed.');
}

function indexOf(r: HttpRequest): number | null {
  const text = r.params['index'] ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Puts a product on the wish list or takes it off; who is not signed in is asked to, and comes back to the product. */
export async function changeWish(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  const { product = '', remove, back } = valuesOf(sent);
  const to = backTo(visit, back);
  if (personId === null) return askToSignIn(visit, to);
  const isWanted = remove !== 'yes';
  const found = await reads(r, (ctx) => productBySlug(ctx, { ...visit.shopper, id: product }));
  if (!found && isWanted) throw new AppError(404, 'not-found', 'There is no such product.');
  await writes(visit, (ctx) => setWish(ctx, { personId, productId: found?.id ?? product, isWanted }));
  return goTo(visit, to, [], isWanted ? 'It is on your wish list.' : 'It is no longer on your wish list.');
}
