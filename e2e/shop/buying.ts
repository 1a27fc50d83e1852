import type { APIResponse, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { linkFor, uniqueEmail } from '../admin/people.ts';
import { openPage } from '../harness/open-page.ts';

/** Somebody who lives in Norway, where the demo shop delivers. */
export const kari = {
  name: 'Kari Nordmann',
  street: 'Storgata 1',
  postalCode: '0155',
  town: 'Oslo',
} as const;

/** Puts a product into the cart by its page and goes to the cart. */
export async function putIntoCart(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  // With scripts the cart opens below its mark; without, its page comes.
  await page
    .getByRole('link', { name: 'See the cart' })
    .or(page.getByRole('heading', { name: 'Your cart' }))
    .waitFor();
  if (!page.url().includes('/shop/cart')) await page.getByRole('link', { name: 'See the cart' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor();
}

export async function fillInAddress(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('First and last name').first().fill(kari.name);
  await page.getByLabel('Street and number').first().fill(kari.street);
  await page.getByLabel('Postal code').first().fill(kari.postalCode);
  await page.getByLabel('Town').first().fill(kari.town);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'How shall it get to you?' }).waitFor();
}

/** Orders with the sandbox's card and pays on its page. @returns the number of the order */
export async function payByCard(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Pay and order', level: 1 }).waitFor();
  await page.getByRole('radio', { name: /^Card/ }).check();
  await page.getByRole('button', { name: 'Order and pay' }).click();
  await page.getByRole('button', { name: /^Pay [\d.]+ NOK$/ }).click();
  await page.getByRole('heading', { name: 'Thank you for your order' }).waitFor();
  const number = /\/shop\/orders\/([^?]+)/.exec(page.url())?.[1];
  if (!number) throw new Error(`${page.url()} is no page of an order`);
  return decodeURIComponent(number);
}

/** Sends a form as the page of the shop that has it would. */
export function sendForm(
  page: Page,
  path: string,
  form: Record<string, string>,
  options: { maxRedirects?: number } = {},
): Promise<APIResponse> {
  return page.request.post(path, { form, headers: { 'sec-fetch-site': 'same-origin' }, ...options });
}

/** Opens a page of the shop until it shows this: pages are kept for guests, and learn of changes by a notice a moment later. */
export async function openUntilThere(page: Page, path: string, what: Locator): Promise<void> {
  const open = async (): Promise<number> => {
    await page.goto(path);
    return what.count();
  };
  await expect.poll(open, { message: `${path} shows what was changed` }).toBeGreaterThan(0);
}

/** The tent in moss green, of which there is plenty; leaves the page there. */
export async function tentId(page: Page): Promise<string> {
  await page.goto('/shop/p/vidda-2-tent?o.color=moss');
  return page.locator('form[data-add-to-cart] input[name=product]').inputValue();
}

export interface Consumer {
  readonly page: Page;
  readonly email: string;
  readonly name: string;
}

/** Somebody who has opened an account with an address that they proved to be theirs. @param admin who sees the mails that were sent */
export async function newConsumer(admin: Page, email = uniqueEmail()): Promise<Consumer> {
  const page = await openPage();
  const name = `Kari ${email.replace(/\W|\d|@.*/g, '')}`;
  await sendForm(page, '/shop/account/register', { name, email });
  const token = (await linkFor(admin, email, /\/account\/confirm$/)).searchParams.get('token') ?? '';
  const opened = await sendForm(page, '/shop/account/confirm', { token, password: 'seven cold rivers run north' });
  if (!opened.ok()) throw new Error(`No account was opened: ${opened.status()}`);
  return { page, email, name };
}

/** One tent by bank transfer, through the interface for shops built elsewhere. */
export async function orderByApi(page: Page, email = 'somebody@example.com'): Promise<{ readonly number: string; readonly token: string }> {
  const ask = async <T>(method: 'get' | 'post', path: string, data?: object, more: Record<string, string> = {}): Promise<T> => {
    const answer = await page.request[method](`/api/v1/shop${path}`, {
      ...(data ? { data } : {}),
      headers: { 'x-entente-csrf': '1', ...more },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { data: T }).data;
  };
  const { cartToken } = await ask<{ cartToken?: string }>('post', '/cart/lines', {
    lines: [{ productId: await tentId(page), quantity: 1 }],
  });
  const held: Record<string, string> = cartToken ? { 'cart-token': cartToken } : {};
  const shippingAddress = { name: kari.name, street: kari.street, postalCode: kari.postalCode, city: kari.town, country: 'NO' };
  const way = (await ask<{ methodId: string; kind: string }[]>('get', '/cart/delivery-options?country=NO', undefined, held)).find(
    ({ kind }) => kind === 'ship',
  );
  const pay = (await ask<{ id: string; name: string }[]>('get', '/cart/payment-methods', undefined, held)).find(
    ({ name }) => name === 'Bank transfer',
  );
  return ask(
    'post',
    '/checkout',
    { email, shippingAddress, deliveryMethodId: way?.methodId, paymentMethodId: pay?.id },
    { ...held, 'idempotency-key': crypto.randomUUID() },
  );
}
