import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName } from '../staff/records.ts';

const headers = { 'x-entente-csrf': '1' };

test('a rep prices a quote from a deal, a manager approves its discount, the buyer chooses and accepts without scripts; it is an order and the deal is won', async () => {
  const rep = await openPage({ viewport: { width: 1440, height: 900 } });
  await signIn(rep, 'rep');
  const name = uniqueName('Huts for the pass');
  const organization = await create(rep, 'parties/organizations', {
    name,
    addresses: [{ value: { city: 'Bergen', country: 'NO' }, label: 'shipping' }],
  });
  const deal = await create(rep, 'sales/opportunities', { name, organization: organization.id });
  await rep.goto(`/app/sales/opportunities/${deal.id}`);
  await rep.getByRole('region', { name: 'Quotes' }).getByRole('button', { name: 'Make a quote' }).click();
  await rep.waitForURL(/\/app\/quotes\/quotes\/[0-9a-f-]{36}/);
  const id = rep.url().split('/').at(-1)?.split('?')[0] ?? '';

  const offer = rep.getByRole('region', { name: 'Offer' });
  await addOneOff(rep, 'Hut, assembled', '2', '10000', '6000');
  await addOneOff(rep, 'Bench', '1', '400', '300');
  await offer.getByRole('textbox', { name: 'Quantity of Hut, assembled' }).fill('3');
  await rep.keyboard.press('Enter');
  await offer.getByText('30,400').first().waitFor();
  await offer.getByRole('button', { name: 'Actions for Bench' }).click();
  await rep.getByRole('menuitem', { name: 'Make it optional' }).click();
  await offer.getByText('Optional').first().waitFor();
  await offer.getByRole('button', { name: /^Price of Hut, assembled/ }).click();
  await rep.getByLabel('Discount in percent').fill('25');
  await rep.getByRole('textbox', { name: 'Why' }).fill('Opens the whole valley');
  await rep.getByRole('button', { name: 'Save', exact: true }).click();
  await offer.getByText('Needs approval before it can be sent').waitFor();
  await axe(rep);
  await screenshot(rep, 'quote-editor');

  const asked = await rep.request.post(`/api/v1/quotes/quotes/${id}/submit`, { data: { reason: 'First of many' }, headers });
  expect([asked.status(), await asked.text()]).toEqual([200, expect.any(String)]);
  const approvalId = ((await asked.json()) as { result: { approvalId: string } }).result.approvalId;
  const manager = await openPage();
  await signIn(manager, 'manager');
  const agreed = await manager.request.post(`/api/v1/approvals/requests/${approvalId}/approve`, { data: {}, headers });
  expect([agreed.status(), await agreed.text()]).toEqual([200, expect.any(String)]);
  await offer.getByText('Approved as it stands. You can send it now.').waitFor();
  const sent = await rep.request.post(`/api/v1/quotes/quotes/${id}/send`, { data: { isWithoutMail: true }, headers });
  expect([sent.status(), await sent.text()]).toEqual([200, expect.any(String)]);
  const { url } = ((await sent.json()) as { result: { url: string } }).result;

  const buyer = await openPage({ javaScriptEnabled: false, expectedErrors: [/status of 409/] });
  const page = await buyer.goto(new URL(url).pathname);
  expect(page?.headers()['x-robots-tag']).toContain('noindex');
  expect(page?.headers()['cache-control']).toBe('no-store');
  const seen = await buyer.getByRole('button', { name: /^Accept and order for/ }).innerText();
  await buyer.getByRole('checkbox', { name: 'Take Bench' }).check();
  await buyer.getByRole('textbox', { name: 'Your name', exact: true }).first().fill('Berta Buyer');
  await buyer.getByLabel(/^Purchase order number/).fill('PO-77');
  const terms = buyer.getByRole('checkbox', { name: 'I agree to the terms of this quote.' });
  if ((await terms.count()) > 0) await terms.check();
  await buyer.getByRole('button', { name: /^Accept and order for/ }).click();
  // Another total than the one they saw: they look at it once more.
  await buyer.getByRole('alert').waitFor();
  const now = await buyer.getByRole('button', { name: /^Accept and order for/ }).innerText();
  expect(now).not.toBe(seen);
  await buyer.getByRole('button', { name: /^Accept and order for/ }).click();
  await buyer.getByRole('heading', { name: 'Thank you. You have accepted this quote.' }).waitFor();
  await buyer.getByText('Your purchase order number: PO-77').waitFor();

  expect(await read(rep, 'sales/opportunities', deal.id)).toMatchObject({ state: 'won' });
  const quote = await read(rep, 'quotes/quotes', id);
  expect(quote).toMatchObject({ state: 'accepted', acceptedBy: 'Berta Buyer' });
  const pdf = await buyer.request.get(`${new URL(url).pathname}/pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a customer opens a quote from the portal on a phone, asks and declines; a wrong link opens nothing', async () => {
  const customer = await openPage({ isPhone: true, expectedErrors: [/status of 404/] });
  await signIn(customer, 'customer');
  await customer.goto('/portal');
  const card = customer.getByRole('region', { name: 'Ihre Angebote' });
  await card
    .getByRole('button', { name: /^Q-\S+ öffnen$/ })
    .first()
    .click();
  await customer.waitForURL(/\/quote\/[\w-]{43}$/);
  await customer.getByRole('link', { name: 'Rucksäcke' }).first().waitFor();
  await axe(customer);
  await screenshot(customer, 'quote-on-a-phone');
  const link = customer.url();
  await customer.locator('#commentName').fill('Lena Hoffmann');
  await customer.locator('#comment').fill('Passt das auch in Blau?');
  await customer.locator('.quote-comments button').click();
  await customer.getByText('Passt das auch in Blau?').waitFor();
  await customer.locator('details:has(#reason) summary').click();
  await customer.locator('#reason').selectOption('timing');
  await customer.locator('form:has(#reason) button').click();
  await customer.locator('.quote-state').waitFor();
  await axe(customer);
  const wrong = await customer.goto(link.replace(/.{6}$/, 'AAAAAA'));
  expect(wrong?.status()).toBe(404);
  expect(wrong?.headers()['referrer-policy']).toBe('same-origin');
});

async function addOneOff(page: Page, what: string, quantity: string, price: string, cost: string): Promise<void> {
  await page.getByRole('button', { name: 'One-off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a one-off' });
  await dialog.getByLabel('Description').fill(what);
  await dialog.getByLabel('Quantity').fill(quantity);
  await dialog.getByLabel('Price of one').fill(price);
  await dialog.getByLabel('Cost of one').fill(cost);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('rowheader', { name: new RegExp(what) }).waitFor();
}
