import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

const csrf = { headers: { 'x-entente-csrf': '1' } };

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, ...csrf });
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([answer.status(), '']);
  return (await answer.json()) as T;
}

interface Made {
  readonly data: { readonly id: string };
}

test('a price is changed in the grid, a promotion told in plain words, tried, and started; a product says why it costs what it does', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Lantern');
  const product = await send<Made>(page, '/catalog/products', { name, sku: name, listPrice: { amount: '500', currency: 'NOK' } });
  const list = await send<Made>(page, '/pricing/price-lists', {
    name: `${name} list`,
    currency: 'NOK',
    includesTax: true,
    priority: 50,
    channels: ['web'],
  });

  await page.goto(`/app/pricing/price-lists/${list.data.id}`);
  await page.getByRole('heading', { name: `${name} list`, level: 1 }).waitFor();
  const add = page.getByRole('form', { name: 'Add a price' });
  await add.getByRole('textbox', { name: 'Product' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await add.getByRole('textbox', { name: 'Price in NOK' }).fill('450');
  await add.getByRole('button', { name: 'Add' }).click();
  const cell = page.getByRole('textbox', { name: `${name}, price` });
  await cell.fill('400');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes('/pricing/prices/'));
  await cell.press('Enter');
  expect((await saved).status()).toBe(200);
  await axe(page);

  const promotion = await send<Made>(page, '/pricing/promotions', { name: `${name} week`, kind: 'percent', percent: 25 });
  await send(page, '/pricing/promotion-targets', { promotion: promotion.data.id, product: product.data.id });
  await page.goto(`/app/pricing/promotions/${promotion.data.id}`);
  await page.getByText('25% off each product').waitFor();
  const trial = page.getByRole('form', { name: 'Try it' });
  const tryIt = async (): Promise<void> => {
    await trial.getByRole('button', { name: 'Work it out' }).click();
  };
  await trial.getByRole('textbox', { name: 'Put into the cart' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await tryIt();
  await trial.getByText('This promotion does not apply to this cart.').waitFor();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await tryIt();
  await trial.getByText('This promotion takes NOK 100.00 off.').waitFor();
  expect(await trial.getByRole('list', { name: 'Why this price' }).innerText()).toContain(`Price list “${name} list”`);
  await axe(page);

  await page.goto('/app/settings/prices');
  await page.getByRole('heading', { name: 'Prices and taxes', level: 1 }).waitFor();
  await page.getByRole('rowheader', { name: 'Norway' }).waitFor();
  await axe(page);
});
