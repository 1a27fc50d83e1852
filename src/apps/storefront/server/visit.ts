import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { asSystem, reading, type App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { pathLanguage, preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { buyerOf, guestBuyer, type Buyer, type Shopper } from '../../../modules/catalog/index.ts';
import type { CartKey, CartShopper } from '../../../modules/orders/index.ts';
import { shopOf, type Look } from '../../../modules/shop/index.ts';
import type { Language } from '../words.ts';
import { cookieNames } from './cookies.ts';

/** One request of somebody who looks at the shop: who, in which language, currency and country, and how to read and write for them. */
export interface Visit {
  readonly request: HttpRequest;
  readonly app: App;
  readonly base: '' | '/en' | '/de';
  readonly language: Language;
  /** Path after the base, without query. */
  readonly path: string;
  readonly look: Look;
  readonly buyer: Buyer;
  readonly currency: string;
  /** Prices with tax for consumers, without for business buyers. */
  readonly display: 'gross' | 'net';
  /** A customer or partner who is signed in; staff look as visitors do. */
  readonly shopper: Shopper;
  readonly cartShopper: CartShopper;
  readonly cartKey: CartKey;
  readonly isSignedIn: boolean;
  readonly personId: string | null;
  readonly publicUrl: string;
}

export async function visitOf(request: HttpRequest): Promise<Visit> {
  const { app, actor } = request;
  const pathname = request.url.split('?')[0] ?? '/';
  const prefix = pathLanguage(pathname);
  const path = (prefix ? pathname.slice(3) : pathname) || '/';
  const language = prefix ?? preferredLanguage(request.headers);
  const shop = shopOf(app);
  const look = await shop.look();
  const personId = isShopper(actor) ? actor.personId : null;
  const found = personId
    ? await reads(request, (ctx) => buyerOf(ctx, { personId, organizationId: actor.organizationId, isSignedIn: true }))
    : null;
  const buyer = found ?? guestBuyer(look.country);
  const chosen = request.cookies[cookieNames(app).currency];
  const currency = chosen && look.currencies.includes(chosen) ? chosen : (look.currencies[0] ?? 'EUR');
  const display = buyer.isBusiness ? 'net' : 'gross';
  const shopper: Shopper = { buyer, channel: 'web', language };
  return {
    request,
    app,
    base: prefix ? `/${prefix}` : '',
    language,
    path,
    look,
    buyer,
    currency,
    display,
    shopper,
    cartShopper: { ...shopper, currency, display },
    cartKey: personId
      ? { personId, organizationId: actor.organizationId }
      : { token: request.cookies[cookieNames(app).cart]?.slice(0, 100) ?? null },
    isSignedIn: personId !== null,
    personId,
    publicUrl: shop.publicUrl,
  };
}

function isShopper(actor: Actor): boolean {
  return actor.audience === 'customer' || actor.audience === 'partner';
}

/** Reads with the system's eyes; what is called there applies the rule of what shoppers may see. */
export function reads<T>(request: Pick<HttpRequest, 'app' | 'requestId'>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return reading(request.app, { actor: systemActor, requestId: request.requestId }, work);
}

/** Writes for a shopper, in one transaction, with the system's rights and the visitor's name in the log. */
export function writes<T>(visit: Pick<Visit, 'app' | 'request'>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return asSystem(visit.app, work, visit.request.requestId);
}

/** An address within the shop in the language of the visit. */
export function at(visit: Pick<Visit, 'base'>, path: string): string {
  return `${visit.base}${path}`;
}

/** Where goods would go, before an address was typed. */
export function shipToOf({ buyer, look }: Pick<Visit, 'buyer' | 'look'>): { country: string } {
  return { country: buyer.country ?? look.country };
}
