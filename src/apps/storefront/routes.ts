import type { App } from '../../kernel/app.ts';
import type { HttpReply, HttpRequest, Route } from '../../kernel/http/route.ts';
import { shopApiRoutes } from './api/routes.ts';
import { businessRoutes } from './business/routes.ts';
import type { CompanyFacts } from './company-facts.ts';
import { addresses, changeWish, editAddress, orders, overview, removeAddress, saveAddress, wishes } from './routes/account.ts';
import { cart, changeLine, coupon, currency } from './routes/cart.ts';
import { askAddress, askDelivery, askPayment, order, takeAddress, takeDelivery } from './routes/checkout.ts';
import { contact, content, noReminders, sendContact, stopRemindersNow } from './routes/content.ts';
import { home } from './routes/home.ts';
import { category, everything, search, suggest } from './routes/lists.ts';
import { notFoundRoute, nowhereRoute } from './routes/not-found.ts';
import { askCancel, askReturn, orderPaid, payOrder, showOrder, showPaper, takeCancel, takePayment, takeReturn } from './routes/orders.ts';
import { product } from './routes/product.ts';
import { askReview, takeReview, takeStockRequest } from './routes/reviews.ts';
import { media, robots, sitemap } from './routes/seo.ts';
import {
  askForgotten,
  askPassword,
  askToRegister,
  askToSignIn,
  leave,
  takeForgotten,
  takePassword,
  takeRegistration,
  takeSignIn,
} from './routes/sign-in.ts';
import { quoteRoutes } from './quote/routes.ts';
import { assetRoutes } from './server/assets.ts';
import { setCompany } from './server/frame-of.ts';
import { formRoute } from './server/safe-post.ts';

export interface StorefrontOptions {
  /** What visitors may know of the company, asked for each page that is drawn. */
  readonly company: (app: App) => Promise<CompanyFacts>;
}

type Handle = (r: HttpRequest) => Promise<HttpReply>;

/** Pages for everybody, rendered on the server; every one and every form works without scripts. */
export function storefrontRoutes(_app: App, options: StorefrontOptions): readonly Route[] {
  setCompany(options.company);
  const pages = [
    ...['', '/en', '/de'].flatMap((base) => [...businessRoutes(base), ...pagesUnder(base), ...formsUnder(base)]),
    ...quoteRoutes(),
    ...assetRoutes(),
    get('/robots.txt', 'What crawlers may visit', robots),
    get('/sitemap.xml', 'Addresses for search engines', sitemap),
    get('/shop/media/:file', 'A picture of the shop itself', media),
    get('/*', 'Addresses that are not there', nowhereRoute),
  ];
  return [...pages.map((each): Route => ({ ...each, isPage: true })), ...shopApiRoutes];
}

const get = (path: string, summary: string, handle: Handle): Route => ({ method: 'GET', path, summary, access: 'anyone', handle });

function pagesUnder(base: string): readonly Route[] {
  const page = (path: string, summary: string, handle: Handle): Route => get(`${base}${path}`, summary, handle);
  return [
    get(base || '/', 'Home page of the shop', home),
    page('/shop', 'All products', everything),
    page('/shop/c/:slug', 'Products of a category', category),
    page('/shop/search', 'Products that have some words', search),
    page('/shop/suggest', 'Products to offer while somebody types', suggest),
    page('/shop/p/:slug', 'A product', product),
    page('/shop/pages/:slug', 'A page that was written', content),
    page('/shop/contact', 'Contact form', contact),
    page('/shop/no-reminders/:token', 'Asks whether to stop reminders', noReminders),
    page('/shop/reviews/:product', 'Form for a review', askReview),
    page('/shop/cart', 'The cart', cart),
    page('/shop/checkout', 'Checkout: address', askAddress),
    page('/shop/checkout/delivery', 'Checkout: delivery', askDelivery),
    page('/shop/checkout/pay', 'Checkout: payment', askPayment),
    page('/shop/orders/:number', 'An order', showOrder),
    page('/shop/orders/:number/pay', 'On to the payment of an order', payOrder),
    page('/shop/orders/:number/paid', 'Back from the payment of an order', orderPaid),
    page('/shop/orders/:number/invoices/:invoice', 'An invoice or credit note of an order as PDF', showPaper),
    page('/shop/orders/:number/cancel', 'Asks whether to cancel an order', askCancel),
    page('/shop/orders/:number/return', 'Form for a return', askReturn),
    page('/shop/account', 'The account', overview),
    page('/shop/account/orders', 'Orders of the account', orders),
    page('/shop/account/addresses', 'Addresses of the account', addresses),
    page('/shop/account/addresses/:index', 'An address of the account', editAddress),
    page('/shop/account/wishes', 'Wish list', wishes),
    page('/shop/account/sign-in', 'Sign in', askToSignIn),
    page('/shop/account/register', 'Open an account', askToRegister),
    page('/shop/account/confirm', 'Choose a password', askPassword),
    page('/shop/account/password', 'Password forgotten', askForgotten),
    page('/shop/*', 'Pages that are not there', notFoundRoute),
  ];
}

function formsUnder(base: string): readonly Route[] {
  const form = (path: string, summary: string, handle: Parameters<typeof formRoute>[2], rateLimit?: number): Route =>
    formRoute(`${base}${path}`, summary, handle, rateLimit);
  return [
    form('/shop/cart/lines', 'Change the cart', changeLine, 240),
    form('/shop/cart/coupon', 'Use or drop a coupon', coupon, 30),
    form('/shop/currency', 'Choose a currency', currency),
    form('/shop/checkout/address', 'Checkout: keep the address', takeAddress),
    form('/shop/checkout/delivery', 'Checkout: keep the delivery', takeDelivery),
    form('/shop/checkout/order', 'Order the cart', order, 60),
    form('/shop/orders/:number/pay', 'Pay an order anew', takePayment, 30),
    form('/shop/orders/:number/cancel', 'Cancel an order', takeCancel, 30),
    form('/shop/orders/:number/return', 'Announce a return', takeReturn, 30),
    form('/shop/reviews/:product', 'Send a review', takeReview, 20),
    form('/shop/stock-requests', 'Ask to be told of stock', takeStockRequest, 20),
    form('/shop/wishes', 'Change the wish list', changeWish),
    form('/shop/contact', 'Send a message', sendContact, 20),
    form('/shop/no-reminders/:token', 'Stop reminders', stopRemindersNow, 20),
    form('/shop/account/sign-in', 'Sign in', takeSignIn, 60),
    form('/shop/account/sign-out', 'Sign out', leave),
    form('/shop/account/register', 'Begin an account', takeRegistration, 20),
    form('/shop/account/confirm', 'Finish an account', takePassword, 30),
    form('/shop/account/password', 'Have a link mailed', takeForgotten, 20),
    form('/shop/account/addresses/:index', 'Keep an address', saveAddress),
    form('/shop/account/addresses/:index/remove', 'Drop an address', removeAddress),
  ];
}
