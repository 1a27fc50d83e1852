import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { uniqueEmail } from '../admin/people.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { fillInAddress, payByCard, putIntoCart } from './buying.ts';
import { looksGood, watchShifts } from './looks.ts';

const tent = '/shop/p/vidda-2-tent?o.color=moss';

describe.each([
  { name: 'with scripts', javaScriptEnabled: true },
  { name: 'with JavaScript switched off', javaScriptEnabled: false },
])('a guest $name', ({ javaScriptEnabled }) => {
  test('finds a tent, orders it and pays by card', async () => {
    const page = await openPage({ javaScriptEnabled, expectedErrors: [/422/] });
    await page.goto('/');
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('vidda tent');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { level: 2, name: 'Vidda 2 tent' }).getByRole('link').click();
    // With scripts the page goes on from here: whether the choice is made is seen by where it leads.
    await page.getByRole('radio', { name: 'Moss green' }).click({ force: true });
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**o.color=moss');
    await putIntoCart(page, tent);
    await page.getByRole('link', { name: 'Go to checkout' }).click();
    // What is wrong is said at its field, and what was typed stays.
    await page.getByLabel('Town').first().fill('Oslo');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await page.getByLabel('Town').first().inputValue()).toBe('Oslo');
    expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
    await fillInAddress(page, uniqueEmail());
    await page.getByRole('radio', { name: /^Parcel to your door/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await payByCard(page);
    await page.getByText('Vidda 2 tent, Moss green').waitFor();
    // The cart is gone, and the order is nobody else's.
    await page.goto('/shop/cart');
    await page.getByText('There is nothing in it yet.').waitFor();
  });
});

test('click and collect: the outlets say where and when, and the order says it again', async () => {
  const page = await openPage({ isPhone: true, javaScriptEnabled: false });
  await putIntoCart(page, tent);
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await fillInAddress(page, uniqueEmail());
  await page.getByRole('radio', { name: /Collect at an outlet: Fjellvik Bergen.*Monday to Friday 10 to 18/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const number = await payByCard(page);
  await page.getByRole('heading', { name: 'Collect it here' }).waitFor();
  await page.getByText('Fjellvik Bergen').waitFor();
  const other = await openPage({ expectedErrors: [/404/] });
  expect((await other.goto(`/shop/orders/${number}`))?.status()).toBe(404);
  expect((await other.goto(`/shop/orders/${number}?token=guessed`))?.status()).toBe(404);
});

test('a card that is declined is no dead end: the order waits, and is paid in another way', async () => {
  const page = await openPage({ isPhone: true });
  await watchShifts(page);
  await putIntoCart(page, tent);
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await fillInAddress(page, uniqueEmail());
  await page.getByRole('radio', { name: /^Parcel to your door/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: /^Card/ }).check();
  await page.getByRole('button', { name: 'Order and pay' }).click();
  await page.getByRole('button', { name: 'Pay with a card that is declined' }).waitFor();
  // Whoever goes back by the browser finds the order where the goods were.
  await page.goto('/shop/cart');
  await page.getByText(/Your order \d+ is not paid yet\./).waitFor();
  await page.getByRole('link', { name: 'Pay now' }).click();
  await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
  await page.getByText('The payment did not go through, and nothing was charged.').waitFor();
  const order = page.url().replace(/&thanks=1$/, '');
  await page.getByRole('link', { name: 'Pay now' }).click();
  await page.getByRole('heading', { name: 'Pay your order' }).waitFor();
  await looksGood(page);
  await page.getByRole('radio', { name: /^Bank transfer/ }).check();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('heading', { name: 'How to pay' }).waitFor();
  await page.goto(order);
  await page.getByText('NO93 8601 1117 947').waitFor();
  expect(await page.getByRole('link', { name: 'Pay now' }).count()).toBe(0);
});

const pages = [
  '/',
  '/shop',
  '/shop/c/tents',
  '/shop/search?q=jacket',
  tent,
  '/shop/pages/delivery',
  '/shop/contact',
  '/shop/account/sign-in',
  '/shop/account/register',
  '/shop/nothing-here',
];

describe.each([{ name: 'desk' }, { name: 'phone', isPhone: true }, { name: 'dark', colorScheme: 'dark' as const }])(
  'looks good and says who it is ($name)',
  ({ name: _name, ...options }) => {
    const open = async (): Promise<{ page: Page; look: (path: string) => Promise<void> }> => {
      const page = await openPage({ ...options, expectedErrors: [/404/, /422/] });
      await watchShifts(page);
      const look = async (path: string): Promise<void> => {
        await page.goto(path, { waitUntil: 'load' });
        await looksGood(page);
      };
      return { page, look };
    };

    test('every page that anybody opens', async () => {
      const { look } = await open();
      for (const path of pages) await look(path);
    });

    test('every step from the cart to the order', async () => {
      const { page, look } = await open();
      const send = async (button: string): Promise<void> => {
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('alert').first().waitFor();
        await looksGood(page);
      };
      await look('/shop/cart');
      await putIntoCart(page, tent);
      await page.getByText('Do you have a coupon?').click();
      await page.getByLabel('Coupon code').fill('NO-SUCH-CODE');
      await send('Use it');
      await look('/shop/checkout');
      await send('Continue');
      // Which field it is stands at the head too.
      await page.getByRole('alert').getByRole('link', { name: 'Town: Please fill this in.' }).waitFor();
      await fillInAddress(page, uniqueEmail());
      await looksGood(page);
      await page.getByRole('radio', { name: /^Parcel to your door/ }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Pay and order', level: 1 }).waitFor();
      await looksGood(page);
      await page.getByRole('radio', { name: /^Bank transfer/ }).check();
      await page.getByRole('button', { name: 'Order and pay' }).click();
      await page.getByRole('heading', { name: 'How to pay' }).waitFor();
      await looksGood(page);
      // The same page in the other language is the same order, opened by its token.
      await page.getByRole('link', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { name: 'So zahlen Sie' }).waitFor();
    });

    test('over a slow line one press is one thing, and the cart opens where it is seen', async () => {
      const { page } = await open();
      await page.goto(tent, { waitUntil: 'load' });
      await page.route('**/shop/cart/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      const button = page.getByRole('button', { name: 'Add to cart' });
      await button.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await button.dblclick();
      expect(await button.getAttribute('aria-busy')).toBe('true');
      const panel = page.getByRole('region', { name: 'Cart' });
      await panel.waitFor();
      const box = await panel.boundingBox();
      expect(box && box.y >= 0 && box.y < (page.viewportSize()?.height ?? 0)).toBe(true);
      expect(await page.locator('[data-cart-count]').textContent()).toBe('1');
      expect(await button.getAttribute('aria-busy')).toBeNull();
      await looksGood(page);
    });

    test('every page of an account', async () => {
      const { page, look } = await open();
      await signIn(page, 'customer');
      for (const path of ['', '/orders', '/addresses', '/addresses/new', '/wishes']) await look(`/en/shop/account${path}`);
      await page.goto('/en/shop/account/orders');
      await page
        .getByRole('link', { name: /^Order \d/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /^Order \d/ }).waitFor();
      await looksGood(page);
    });
  },
);

test('what was put into the cart is in it once when the answer got lost', async () => {
  const page = await openPage({ expectedErrors: [/ERR_FAILED/] });
  await page.goto('/en/shop/p/vidda-2-tent?o.color=moss', { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('region', { name: 'Cart' }).waitFor();
  await page.route('**/shop/cart/lines', async (route) => {
    await route.fetch();
    await route.abort('failed');
  });
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/shop/cart');
  expect(await page.getByLabel(/Quantity$/).inputValue()).toBe('2');
});

test('search engines are told what a page is, in both languages', async () => {
  const page = await openPage();
  await page.goto('/de/shop/p/vidda-2-tent?o.color=moss');
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  await page.getByRole('heading', { level: 1, name: 'Vidda 2 Zelt' }).waitFor();
  expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/\/de\/shop\/p\/vidda-2-tent$/);
  expect(await page.getAttribute('link[hreflang=en]', 'href')).toMatch(/\/en\/shop\/p\/vidda-2-tent$/);
  const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
    (each) => JSON.parse(each) as { '@type': string; offers?: { price: string } },
  );
  expect(data.map((each) => each['@type']).toSorted()).toEqual(['BreadcrumbList', 'Product']);
  expect(data.find((each) => each['@type'] === 'Product')?.offers?.price).toBe('6490.00');
  const map = await (await page.request.get('/sitemap.xml')).text();
  for (const path of ['/de/shop/p/vidda-2-tent', '/en/shop/c/tents', '/en/shop/pages/about']) expect(map).toContain(`${path}<`);
  // What is to come, and what is gone, is in neither.
  expect(map).not.toContain('basecamp');
});
