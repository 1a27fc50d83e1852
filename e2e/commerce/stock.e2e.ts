import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, uniqueName } from '../staff/records.ts';

test('on a phone: goods are received, some are broken, the rest goes to an outlet in two parts and is counted there', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  const [lamp, store, outlet] = [uniqueName('Lamp'), uniqueName('Store'), uniqueName('Outlet')];
  const { id: product } = await create(page, 'catalog/products', { name: lamp, sku: lamp, state: 'active' });
  const { id: from } = await create(page, 'stock/locations', { name: store, kind: 'warehouse' });
  const { id: to } = await create(page, 'stock/locations', { name: outlet, kind: 'outlet', shipsOrders: false });

  await page.goto(`/app/stock/receive?location=${from}`);
  await pick(page, 'Add product', lamp);
  await page.getByLabel(`Quantity of ${lamp}`).fill('12');
  await axe(page);
  await page.getByRole('button', { name: 'Book goods' }).click();
  await page.getByText('1 product booked').waitFor();

  await page.getByLabel('Search').fill(lamp);
  await page.getByRole('button', { name: `Adjust ${lamp}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Adjust stock' });
  await dialog.getByLabel('Change').fill('-2');
  await dialog
    .getByLabel(/^Reason/)
    .first()
    .click();
  await page.getByRole('option', { name: 'Damaged' }).click();
  await dialog.getByRole('button', { name: 'Adjust stock' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => onHand(page, product, from)).toBe(10);
  await axe(page);
  await screenshot(page, 'stock phone');

  await page.goto(`/app/stock/transfer?from=${from}`);
  await page.getByLabel('To', { exact: true }).selectOption({ label: outlet });
  await pick(page, 'Add product', lamp);
  await page.getByLabel(`Quantity of ${lamp}`).fill('6');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByLabel(`${lamp} has come`).fill('4');
  await page.getByRole('button', { name: 'Book what has come' }).click();
  await page.getByText('Received in part').first().waitFor();
  expect([await onHand(page, product, from), await onHand(page, product, to)]).toEqual([4, 4]);
  await page.getByLabel(`${lamp} has come`).fill('1');
  await page.getByLabel('The rest is lost').check();
  await page.getByRole('button', { name: 'Book what has come' }).click();
  await expect.poll(() => onHand(page, product, to)).toBe(5);

  await page.goto(`/app/stock?location=${to}`);
  await page.getByRole('button', { name: 'Count', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start a count' }).click();
  const counted = page.getByLabel(`Counted ${lamp}`);
  await counted.fill('6');
  await counted.press('Enter');
  await page.getByText('+1 against 5').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Book differences' }).click();
  const confirm = page.getByRole('dialog');
  await confirm.getByRole('button', { name: 'Book differences' }).click();
  await page.getByText('Booked', { exact: true }).first().waitFor();
  expect(await onHand(page, product, to)).toBe(6);

  // The ledger tells all of it, and adds up.
  await page.goto(`/app/catalog/products/${product}`);
  await page.getByRole('link', { name: 'Ledger' }).click();
  for (const what of ['Received', 'Adjusted', 'Sent to another location', 'Came from another location', 'Counted'])
    await page.getByText(what, { exact: true }).first().waitFor();
  const check = await page.request.get('/api/v1/stock/movements/check');
  expect(await check.json()).toEqual({ isRight: true, faults: [] });
});

test('delivery: a price is added where method and zone meet, and tried on an address', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const [method, zone] = [uniqueName('Sledge'), uniqueName('Svalbard')];
  await create(page, 'delivery/methods', { name: method, kind: 'ship', daysMin: 4, daysMax: 6 });
  await create(page, 'delivery/zones', { name: zone, countries: [{ value: 'SJ' }] });
  await page.goto('/app/settings/delivery');
  await page.getByRole('button', { name: `Add a price: ${method}, ${zone}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(/^Price/)
    .first()
    .fill('450');
  await dialog.getByLabel('To weight').fill('10');
  await dialog.getByLabel('Free from goods value').fill('9000');
  await dialog.getByRole('button', { name: /^Add/ }).last().click();
  await page.getByRole('button', { name: new RegExp(`^${method}, ${zone}: NOK.450`) }).waitFor();
  const offered = page.getByRole('list', { name: 'What is offered' });
  await page.getByLabel('Country').fill('SJ');
  await offered.getByRole('listitem').filter({ hasText: method }).getByText(/450/).waitFor();
  await page.getByLabel('Weight in kilograms').fill('12');
  await offered.getByRole('listitem').filter({ hasText: method }).getByText('No price for this weight and value.').waitFor();
  await page.getByLabel('Weight in kilograms').fill('2');
  await page.getByLabel('Goods value').fill('9000');
  await offered.getByRole('listitem').filter({ hasText: method }).getByText('Free', { exact: true }).waitFor();
  await axe(page);
  await screenshot(page, 'delivery');
});

async function pick(page: Page, field: string, name: string): Promise<void> {
  await page.getByLabel(field).first().fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function onHand(page: Page, product: string, location: string): Promise<number> {
  const filter = JSON.stringify({
    and: [
      { field: 'product', op: 'eq', value: product },
      { field: 'location', op: 'eq', value: location },
    ],
  });
  const answer = await page.request.get(`/api/v1/stock/levels?filter=${encodeURIComponent(filter)}`);
  const { data } = (await answer.json()) as { data: { onHand: number }[] };
  return data[0]?.onHand ?? 0;
}
