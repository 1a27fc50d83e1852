import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';

interface InvoiceShown {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly organization: { readonly id: string } | null;
  readonly file: { readonly id: string } | null;
}

const invoices = async (page: Page, filter: object): Promise<readonly InvoiceShown[]> => {
  const answer = await page.request.get(
    `/api/v1/invoices/invoices?${new URLSearchParams({ filter: JSON.stringify(filter), sort: 'dueOn' })}`,
  );
  return ((await answer.json()) as { data: readonly InvoiceShown[] }).data;
};

test('the bookkeeper opens what is overdue, records a payment, and sees it in the account', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const [late] = await invoices(page, { field: 'state', op: 'eq', value: 'overdue' });
  if (!late) throw new Error('the demo company has no overdue invoice');
  await page.goto('/app/invoices/invoices');
  await page.getByRole('button', { name: 'Overdue' }).click();
  await page.getByRole('link', { name: late.name }).first().waitFor();
  await axe(page);

  await page.goto(`/app/invoices/invoices/${late.id}`);
  await page.getByRole('table', { name: 'Lines of the invoice' }).getByRole('row', { name: /Total/ }).waitFor();
  await page.getByRole('link', { name: 'Open the PDF' }).waitFor();
  await axe(page, { exclude: ['iframe'] });
  await page.getByRole('button', { name: 'Record payment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record payment' });
  await dialog
    .getByLabel(/^Amount/)
    .first()
    .fill('100');
  await dialog.getByLabel(/^Received on/).fill(new Date().toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Record payment' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await screenshot(page, 'invoice');

  await page.goto(`/app/invoices/statement?organization=${late.organization?.id}`);
  await page
    .getByRole('link', { name: `Payment for ${late.name}` })
    .first()
    .waitFor();
  await axe(page);
  await screenshot(page, 'statement of account');
  const csv = await page.request.get(`/api/v1/invoices/statement.csv?organization=${late.organization?.id}`);
  expect(await csv.text()).toContain(`Payment for ${late.name}`);
  const bookkeeping = await page.request.get('/api/v1/invoices/bookkeeping.csv?from=2000-01-01&to=2999-12-31');
  expect(await bookkeeping.text()).toContain(late.name);
});

test('on a phone: a number format is set for a year to come', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  await page.goto('/app/settings/invoicing');
  await page.getByRole('button', { name: 'Set number format' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set number format' });
  await dialog.getByLabel(/^Year/).fill('2999');
  await dialog.getByLabel(/^Format/).fill('F-{yyyy}-{00000}');
  await dialog.getByText('The first number is F-2999-00001.').waitFor();
  await axe(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('F-2999-00001').first().waitFor();
  await axe(page);
});

test('a customer reads their invoices and nobody else’s', async () => {
  const staff = await openPage();
  await signIn(staff, 'admin');
  const page = await openPage();
  await signIn(page, 'customer');
  await page.goto('/portal');
  const own = page.getByRole('region', { name: 'Ihre Rechnungen' });
  await own.getByRole('link', { name: 'Kontoauszug' }).waitFor();
  await axe(page);
  const mine = await invoices(page, { field: 'kind', op: 'eq', value: 'invoice' });
  const pdf = await page.request.get(`/api/v1/files/${mine[0]?.file?.id}/content`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const statement = await page.request.get('/api/v1/invoices/statement.pdf');
  expect((await statement.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const ids = new Set(mine.map(({ id }) => id));
  const [foreign] = (await invoices(staff, { field: 'kind', op: 'eq', value: 'invoice' })).filter(({ id }) => !ids.has(id));
  expect(foreign?.file).toBeTruthy();
  expect((await page.request.get(`/api/v1/invoices/invoices/${foreign?.id}`)).status()).toBe(404);
  expect((await page.request.get(`/api/v1/files/${foreign?.file?.id}/content`)).status()).toBe(404);
  expect((await page.request.get('/api/v1/invoices/bookkeeping.csv')).status()).toBe(403);
  // Their orders stand beside them, and open in the shop by the same sign-in.
  const orders = page.getByRole('region', { name: 'Ihre Bestellungen' });
  const first = orders.getByRole('rowheader').first().getByRole('link');
  const number = await first.innerText();
  await first.click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
});
