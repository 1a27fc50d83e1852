import { PassThrough, type Readable } from 'node:stream';
import { createElement, type ComponentType } from 'react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { businessPages } from './business/pages.ts';
import { Account } from './pages/account.tsx';
import { Cart } from './pages/cart.tsx';
import { CheckoutAddress } from './pages/checkout-address.tsx';
import { CheckoutDelivery } from './pages/checkout-delivery.tsx';
import { CheckoutPay } from './pages/checkout-pay.tsx';
import { Content } from './pages/content.tsx';
import { FormPage } from './pages/form-page.tsx';
import { Home } from './pages/home.tsx';
import { Message } from './pages/message.tsx';
import { Order } from './pages/order.tsx';
import { Pay } from './pages/pay.tsx';
import { Product } from './pages/product.tsx';
import { ProductList } from './pages/product-list.tsx';
import { Quote } from './pages/quote.tsx';
import { Return } from './pages/return.tsx';
import { MiniCart, Recently } from './parts/fragment.tsx';
import { ProductCard } from './parts/product-card.tsx';

const pages = {
  ...businessPages,
  account: Account,
  cart: Cart,
  checkoutAddress: CheckoutAddress,
  checkoutDelivery: CheckoutDelivery,
  checkoutPay: CheckoutPay,
  content: Content,
  form: FormPage,
  home: Home,
  list: ProductList,
  message: Message,
  order: Order,
  pay: Pay,
  product: Product,
  quote: Quote,
  return: Return,
} as const;

const fragments = { recently: Recently, card: ProductCard, miniCart: MiniCart } as const;

type PropsOf<C> = C extends ComponentType<infer P> ? P : C extends (props: infer P) => unknown ? P : never;
export type PageName = keyof typeof pages;
export type PagePropsOf<N extends PageName> = PropsOf<(typeof pages)[N]>;
export type FragmentName = keyof typeof fragments;
export type FragmentPropsOf<N extends FragmentName> = PropsOf<(typeof fragments)[N]>;

/** A page as a stream of HTML that starts as soon as its head is known. */
export function renderPage<N extends PageName>(name: N, props: PagePropsOf<N>): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const out = new PassThrough();
    const { pipe } = renderToPipeableStream(createElement(pages[name] as ComponentType<object>, props as object), {
      onShellReady: () => resolve(pipe(out)),
      onShellError: reject,
    });
  });
}

/** A page as text, to be kept. */
export function renderText<N extends PageName>(name: N, props: PagePropsOf<N>): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(createElement(pages[name] as ComponentType<object>, props as object))}`;
}

/** A part of a page as text. */
export function renderFragment<N extends FragmentName>(name: N, props: FragmentPropsOf<N>): string {
  return renderToStaticMarkup(createElement(fragments[name] as ComponentType<object>, props as object));
}
