import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

/** One red pixel. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

test('a product is made with a picture and variants, priced and put on the shelf, published, and then sold in the shop', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Rain cape');

  await page.goto('/app/catalog/products');
  await page.getByRole('button', { name: 'New product' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: false }).first().fill(name);
  await form.getByLabel('SKU').fill(name);
  await form.getByRole('textbox', { name: 'List price' }).fill('890');
  await form.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Draft' }).click();
  await form.getByRole('button', { name: /^Create/ }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  const glance = page.getByRole('region', { name: 'At a glance' });
  await glance.getByText('It is a draft: activate it when it is ready.').waitFor();
  expect(await glance.getByRole('link', { name: 'View in the shop' }).count()).toBe(0);

  await page.getByLabel('Choose pictures').setInputFiles({ name: 'cape.png', mimeType: 'image/png', buffer: picture });
  await page.getByLabel('What is to be seen in image 1').waitFor();

  await page.getByRole('button', { name: 'Make variants' }).click();
  const variants = page.getByRole('dialog', { name: 'Make variants' });
  await variants.getByRole('checkbox', { name: 'Fjord blue' }).check();
  await variants.getByRole('checkbox', { name: 'Sun yellow' }).check();
  await variants.getByRole('button', { name: 'Make 2 variants' }).click();
  const table = page.getByRole('table', { name: 'Variants' });
  const price = table.getByLabel('Price of Sun yellow');
  await price.fill('940');
  await price.press('Tab');
  // What is typed is what is there: the ledger says how it came about.
  const shelf = table.getByLabel('Fjord blue on hand at Warehouse Bergen');
  await shelf.fill('7');
  await shelf.press('Enter');
  await page.getByText('Fjord blue: 7 at Warehouse Bergen').waitFor();
  await glance.getByText('7 at Warehouse Bergen').waitFor();
  await glance.getByText('NOK 890.00 – NOK 940.00').waitFor();
  await axe(page);

  await page.getByRole('button', { name: 'Publish' }).click();
  await glance.getByText('Shown', { exact: true }).waitFor();
  // Nobody keeps a history of products, so neither calls nor payments have a tab here.
  for (const tab of ['Calls', 'Meetings', 'Payments']) expect(await page.getByRole('tab', { name: tab }).count()).toBe(0);
  await screenshot(page, 'catalog product');
  const address = (await glance.getByRole('link', { name: 'View in the shop' }).getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/shop\/p\/rain-cape-/);

  const shop = await openPage();
  await shop.goto(address);
  await shop.getByRole('heading', { name, level: 1 }).waitFor();
  expect(await shop.getByText('Fjord blue').count()).toBeGreaterThan(0);
});
