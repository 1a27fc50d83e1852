import type { Page } from 'playwright-core';

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
