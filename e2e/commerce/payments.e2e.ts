import { expect, test } from 'vitest';
import { adminPage } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { uniqueName } from '../staff/records.ts';

test('a shopkeeper sets up a way to pay, whose secret is never shown again, and tries it', async () => {
  const page = await adminPage();
  const name = uniqueName('Card');
  await page.goto('/app/settings/payment-methods');
  await page.getByRole('heading', { level: 1, name: 'Payment methods' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Add a payment method' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a payment method' });
  await dialog.getByRole('combobox', { name: 'Provider' }).click();
  await page.getByRole('option', { name: 'Sandbox' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByLabel('Signing secret of webhooks').fill('a-secret-that-ends-in-7788');
  await axe(page);
  await dialog.getByRole('button', { name: 'Add payment method' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: `Test the connection of ${name}` }).click();
  await page.getByText('The sandbox answers.').waitFor();
  await page.getByRole('button', { name: `Change ${name}` }).click();
  const change = page.getByRole('dialog', { name: `Change ${name}` });
  await change.getByText('It is set and ends in 7788. Leave this empty to keep it.').waitFor();
  expect(await change.getByLabel('Signing secret of webhooks').inputValue()).toBe('');
  expect(await change.getByRole('group', { name: 'Webhook address' }).innerText()).toMatch(/\/payments\/webhooks\/[0-9a-f-]{36}$/);
  await change.getByRole('checkbox', { name: 'Offered' }).uncheck();
  await change.getByRole('button', { name: 'Save' }).click();
  await change.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor({ state: 'detached' });
});

test('a bank statement is read in, and what could not be matched is set aside', async () => {
  const page = await adminPage();
  const remittance = uniqueName('Rent');
  await page.goto('/app/payments/bank');
  await page.getByRole('heading', { level: 1, name: 'Bank statements' }).waitFor();
  const content = `Date;Amount;Currency;Name;Purpose\n2026-01-05;41.00;EUR;Kari Nilsen;${remittance}\n`;
  await page.getByLabel('File of the bank').setInputFiles({ name: 'january.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByText('1 new, 0 of them booked.').waitFor();
  await page.getByRole('button', { name: `Match ${remittance}` }).click();
  await page.getByRole('dialog', { name: /Match €41/ }).waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Set ${remittance} aside` }).click();
  await page.getByRole('button', { name: `Set ${remittance} aside` }).waitFor({ state: 'detached' });
  await axe(page);
});

test('the list of payments leads to one with all that happened to it, and credit accounts show what is left', async () => {
  const page = await adminPage();
  await page.goto('/app/payments/payments');
  await page.getByRole('heading', { level: 1, name: 'Payments' }).waitFor();
  await axe(page);
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await axe(page);
  await page.goto('/app/payments/credit-accounts');
  await page.getByRole('grid').getByRole('link', { name: /^D-7/ }).first().click();
  await page.getByRole('meter', { name: 'Used of the credit limit' }).waitFor();
  await axe(page);
});
