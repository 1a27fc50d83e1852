import { expect, test } from 'vitest';
import { demoLogins } from '../../seeds/demo.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';

const admin = demoLogins.find((login) => login.role === 'admin');

test('a wrong password is refused and the right one leads to where one wanted to go', async () => {
  const page = await openPage({ expectedErrors: [/40[13]/] });
  await page.goto('/app/parties/people');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await axe(page);
  await page.getByLabel('E-mail').fill(admin?.email ?? '');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill(admin?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('grid', { name: 'People' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/parties/people');
});

test('a forgotten password is asked for without telling who has an account', async () => {
  const page = await openPage();
  await page.goto('/app/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByLabel('E-mail').fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Send a link' }).click();
  await page.getByRole('status').filter({ hasText: 'If this address has an account' }).waitFor();
  await axe(page);
});
