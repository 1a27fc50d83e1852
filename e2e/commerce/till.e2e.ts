import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read as readRecord, uniqueName } from '../staff/records.ts';

const read = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(`/api/v1${path}`)).json()) as T;

interface Article {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  readonly available: string | null;
  readonly hasVariants: boolean;
}

/** Something that was sold on the phone before, and is. */
async function soldOnThePhone(page: Page): Promise<string> {
  const filter = JSON.stringify({
    and: [
      { field: 'channel', op: 'eq', value: 'phone' },
      { field: 'state', op: 'ne', value: 'cancelled' },
    ],
  });
  const before = (
    await read<{ data: readonly { id: string }[] }>(page, `/orders/orders?${new URLSearchParams({ filter, sort: '-placedAt' })}`)
  ).data[0]?.id;
  const lines = (
    await read<{ data: readonly { name: string; product: { title: string } | null }[] }>(
      page,
      `/orders/order-lines?${new URLSearchParams({ filter: JSON.stringify({ field: 'order', op: 'eq', value: before }), fields: 'name,product' })}`,
    )
  ).data;
  return lines.find((line) => line.product?.title)?.product?.title ?? '';
}

/** Of which the outlet has some, so that other journeys leave enough. */
async function somethingThere(page: Page, session: string): Promise<Article> {
  const { data } = await read<{ data: readonly Article[] }>(page, `/till/sessions/${session}/articles`);
  for (const article of data) {
    const variants = article.hasVariants
      ? (await read<{ data: readonly Article[] }>(page, `/till/sessions/${session}/variants?product=${article.id}`)).data
      : [article];
    const found = variants.find((each) => each.sku !== null && Number(each.available ?? 0) >= 2);
    if (found) return found;
  }
  throw new Error('the demo company has nothing to sell at its outlet');
}

/** Gives ten crowns of an order back while two drawers of the same seller are open. */
async function refundWithTwoDrawers(page: Page, number: string): Promise<void> {
  const say = async <T>(path: string, data: object): Promise<T> => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers: { 'x-entente-csrf': '1' } });
    expect([path, answer.status()]).toEqual([path, 200]);
    return ((await answer.json()) as { result: T }).result;
  };
  const find = async <R>(path: string, field: string, value: string): Promise<R> => {
    const { data } = await read<{ data: readonly R[] }>(
      page,
      `${path}?${new URLSearchParams({ filter: JSON.stringify({ field, op: 'eq', value }) })}`,
    );
    const [found] = data;
    if (!found) throw new Error(`${path} has none whose ${field} is ${value}`);
    return found;
  };
  const outlet = await find<{ id: string }>('/stock/locations', 'name', 'Fjellvik Bergen');
  const order = await find<{ id: string; currency: string }>('/orders/orders', 'number', number);
  const none = { amount: '0', currency: order.currency };
  const { session } = await say<{ session: string }>('/till/sessions/open', { outlet: outlet.id, register: 'Second', float: none });
  await say(`/orders/orders/${order.id}/refund`, { amount: { ...none, amount: '10' }, reason: 'Scratched' });
  await say(`/till/sessions/${session}/close`, { counted: none });
}

test('a day at the till: opened, sold for cash by bar code, refunded, taken back, counted', async () => {
  const page = await openPage({ viewport: { width: 1024, height: 768 }, hasTouch: true });
  await signIn(page, 'admin');
  await page.goto('/app/till');
  await page.getByLabel('Outlet').first().click();
  await page.getByRole('option', { name: 'Fjellvik Bergen' }).click();
  await page.getByLabel('Till', { exact: true }).fill('Journey');
  await page.getByLabel(/^Float in/).fill('1000');
  await axe(page);
  await page.getByRole('button', { name: 'Open the till' }).click();
  const search = page.getByRole('searchbox', { name: 'Search or scan' });
  await search.waitFor();
  const filter = JSON.stringify({ field: 'register', op: 'eq', value: 'Journey' });
  const session =
    (await read<{ data: readonly { id: string }[] }>(page, `/till/sessions?${new URLSearchParams({ filter })}`)).data[0]?.id ?? '';
  const article = await somethingThere(page, session);

  // A scanner types the code and Enter, twice.
  for (const more of [1, 2]) {
    await search.fill(article.sku ?? '');
    await search.press('Enter');
    await page.getByRole('list', { name: 'Lines of the sale' }).getByText(String(more), { exact: true }).waitFor();
  }
  await page.getByRole('button', { name: `One ${article.name} less` }).click();
  await axe(page);
  await page.getByRole('button', { name: /^Pay .*\d/ }).click();
  const pay = page.getByRole('dialog', { name: /^Pay/ });
  await pay.getByRole('button', { name: 'Cash', exact: true }).click();
  await pay.getByLabel(/^Given in/).fill('100000');
  await pay.getByText(/^Change:/).waitFor();
  await axe(page);
  await pay.getByRole('button', { name: 'Take payment' }).dblclick();
  const sold = page.getByRole('dialog', { name: /^Sold/ });
  await sold.getByText('Give back').waitFor();
  const number = (await sold.getByText(/^Sold: /).textContent())?.replace('Sold: ', '') ?? '';
  const receipt = (await sold.getByRole('link', { name: 'Print the receipt' }).getAttribute('href'))?.replace('?print', '') ?? '';
  await screenshot(page, 'till sold');
  await sold.getByRole('button', { name: 'Next sale' }).click();

  // A part is given back on the page of the order, and nobody can tell out of which drawer: it waits, and is paid out here.
  await refundWithTwoDrawers(page, number);
  await page.getByRole('button', { name: 'Drawer' }).click();
  const cashInAndOut = page.getByRole('dialog', { name: 'Drawer' });
  await cashInAndOut.getByRole('tab', { name: 'Cash in and out' }).click();
  const waiting = cashInAndOut.getByRole('list', { name: 'Refunds to pay out' }).getByRole('listitem').filter({ hasText: number });
  await waiting.getByText('Scratched').waitFor();
  await axe(page);
  await screenshot(page, 'till refunds to pay out');
  await waiting.getByRole('button', { name: 'Pay out' }).click();
  await page.getByText(/^Give back .* in cash$/).waitFor();
  await waiting.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Take back' }).click();
  const back = page.getByRole('dialog', { name: 'Take back' });
  await back.getByLabel('Number on the receipt').fill(number);
  await back.getByRole('button', { name: 'Find' }).click();
  await back.getByRole('button', { name: `One ${article.name} more` }).click();
  await axe(page);
  await back.getByRole('button', { name: 'Take back and refund' }).click();
  await back.getByText(/^Give back .* in cash$/).waitFor();
  await back.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Drawer' }).click();
  const drawer = page.getByRole('dialog', { name: 'Drawer' });
  // Pressed twice, sold once; and all of it came back, so that the float is left.
  await drawer.getByText('1 sale, 2 refunds').waitFor();
  await axe(page);
  await drawer.getByRole('tab', { name: 'Close the till' }).click();
  await drawer.getByLabel(/^Counted in/).fill('1000');
  await drawer.getByRole('button', { name: 'Close the till' }).click();
  await drawer.getByText(/^The drawer is right/).waitFor();
  await page.goto(receipt);
  await page.getByText(`Receipt ${number}`).waitFor();
  await axe(page);
  await page.goto(`/app/till/sessions/${session}`);
  await page.getByText('Turnover with tax').waitFor();
  await axe(page);
});

test('an order taken on the phone, and what was sold in each channel', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.goto('/app/orders/new');
  await page.getByText('Say who buys.').waitFor();
  await page.getByRole('textbox', { name: 'Organization' }).fill('Bergfreund');
  await page
    .getByRole('option', { name: /^Bergfreund/ })
    .first()
    .click();
  const name = await soldOnThePhone(page);
  await page.getByRole('textbox', { name: 'Add a product' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('table', { name: 'Lines of the order' }).waitFor();
  await page.getByRole('radio', { name: /^By invoice/ }).check();
  await page.getByRole('radiogroup', { name: 'Delivery method' }).getByRole('radio').first().check();
  await page.getByLabel('Their order number').fill('PO-JOURNEY');
  await axe(page);
  await screenshot(page, 'new order');
  await page.getByRole('button', { name: /^Place order for/ }).click();
  await page.getByText('PO-JOURNEY').waitFor();
  await page.goto('/app/revenue');
  await page.getByRole('table', { name: /^Revenue by/ }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: /^Phone: .* Show the orders$/ }).click();
  const behind = page.getByRole('list', { name: 'Orders behind this number' });
  await behind.getByRole('link').first().waitFor();
  await axe(page);
  await screenshot(page, 'revenue');
  await expect.poll(() => behind.getByRole('link').count()).toBeGreaterThan(1);
});

test('an order that a rep takes for a deal wins it', async () => {
  const page = await openPage();
  await signIn(page, 'rep');
  const name = uniqueName('Hut on the phone');
  const organization = await create(page, 'parties/organizations', {
    name,
    addresses: [{ value: { street: 'Bryggen 1', postalCode: '5003', city: 'Bergen', country: 'NO' }, label: 'shipping' }],
  });
  const deal = await create(page, 'sales/opportunities', { name, organization: organization.id });
  await page.goto(`/app/sales/opportunities/${deal.id}`);
  await page.getByRole('link', { name: 'Take an order' }).click();
  await expect.poll(() => page.getByRole('checkbox', { name: 'The order wins the deal' }).isChecked()).toBe(true);
  const product = await soldOnThePhone(page);
  await page.getByRole('textbox', { name: 'Add a product' }).fill(product);
  await page.getByRole('option', { name: product }).first().click();
  await page.getByRole('radio', { name: /^By invoice/ }).check();
  await page.getByRole('radiogroup', { name: 'Delivery method' }).getByRole('radio').first().check();
  await axe(page);
  await screenshot(page, 'new order for a deal');
  await page.getByRole('button', { name: /^Place order for/ }).click();
  await page.waitForURL(/\/app\/orders\/orders\/[0-9a-f-]{36}/);
  const order = await readRecord(page, 'orders/orders', page.url().split('/').at(-1) ?? '');
  expect(await readRecord(page, 'sales/opportunities', deal.id)).toMatchObject({ state: 'won', amount: order['net'] });
});
