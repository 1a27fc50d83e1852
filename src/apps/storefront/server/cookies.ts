import type { App } from '../../../kernel/app.ts';
import { shopOf } from '../../../modules/shop/index.ts';

const days = 24 * 3600;

/** Names of the shop's cookies; by https `__Host-`, so that no other host can set them (RFC 6265bis, 4.1.3.2). */
export function cookieNames(app: Pick<App, 'services'>) {
  const prefix = shopOf(app).publicUrl.startsWith('https:') ? '__Host-' : '';
  return {
    /** Secret of a guest's cart. */
    cart: `${prefix}entente.cart`,
    /** How many pieces are in the cart, so that no page needs to ask. */
    count: `${prefix}entente.cart_count`,
    currency: `${prefix}entente.currency`,
    /** Products looked at, until the browser is closed. */
    seen: `${prefix}entente.seen`,
    /** Number and token of an order that was not paid before its buyer went on: who goes back from a provider's page finds it again. */
    unpaid: `${prefix}entente.unpaid`,
    /** What the next page has to say, shown once. */
    notice: `${prefix}entente.notice`,
  } as const;
}

/** A Set-Cookie header: not for scripts, not sent along by other sites. `seconds` null lasts until the browser is closed, 0 takes it away. */
export function cookie(app: Pick<App, 'services'>, name: string, value: string, seconds: number | null): string {
  const secure = shopOf(app).publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = seconds === null ? '' : `; Max-Age=${seconds}`;
  return `${name}=${encodeURIComponent(value)}${age}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** What a changed cart leaves in the browser. */
export function cartCookies(
  app: Pick<App, 'services'>,
  view: { readonly count: number; readonly cart: { readonly newToken: string | null } },
): string[] {
  const names = cookieNames(app);
  return [
    ...(view.cart.newToken ? [cookie(app, names.cart, view.cart.newToken, 60 * days)] : []),
    cookie(app, names.count, String(view.count), 60 * days),
  ];
}

/** For as long as an order waits for a provider's page. */
export const unpaidOrder = (app: Pick<App, 'services'>, number: string, token: string): string =>
  cookie(app, cookieNames(app).unpaid, `${number} ${token}`, 3600);

/** After an order, or when somebody signs in or out. */
export function noCart(app: Pick<App, 'services'>): string[] {
  const names = cookieNames(app);
  return [cookie(app, names.cart, '', 0), cookie(app, names.count, '', 0), cookie(app, names.unpaid, '', 0)];
}
