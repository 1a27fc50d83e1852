import { expect, test } from 'vitest';
import { demoLogins } from '../../seeds/demo.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { totp } from './totp.ts';

const admin = demoLogins.find((login) => login.role === 'admin');

test('a wrong password is refused and the right one leads to where one wanted to go', async () => {
  const page = await openPage({ expectedErrors: [/40[13]/] });
  await page.goto('/app/parties/people');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await axe(page);
  await page.getByLabel('E-mail').fill(admin?.email ?? '');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill(admin?.password ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('grid', { name: 'People' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/parties/people');
});

test('a forgotten password is asked for without telling who has an account', async () => {
  const page = await openPage();
  await page.goto('/app/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // Both pages have a field of this name.
  await page.getByRole('heading', { name: 'Reset your password' }).waitFor();
  await page.getByLabel('E-mail').fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Send a link' }).click();
  await page.getByRole('status').filter({ hasText: 'If this address has an account' }).waitFor();
  await axe(page);
});

test('who has an authenticator app is asked for its code', async () => {
  const reader = demoLogins.find((login) => login.role === 'readonly');
  const headers = { 'x-entente-csrf': '1' };
  const own = await openPage();
  await signIn(own, 'readonly');
  const begun = await own.request.post('/api/v1/auth/two-factor/enable', { data: { password: reader?.password }, headers });
  const { totpURI } = (await begun.json()) as { totpURI: string };
  expect((await own.request.post('/api/v1/auth/two-factor/verify-totp', { data: { code: totp(totpURI) }, headers })).ok()).toBe(true);

  const page = await openPage({ expectedErrors: [/40[013]/] });
  await page.goto('/app/sign-in');
  await page.getByLabel('E-mail').fill(reader?.email ?? '');
  await page.getByRole('textbox', { name: 'Password' }).fill(reader?.password ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
  await axe(page);
  await page.getByLabel('Code', { exact: false }).first().fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Code', { exact: false }).first().fill(totp(totpURI));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();

  expect((await page.request.post('/api/v1/auth/two-factor/disable', { data: { password: reader?.password }, headers })).ok()).toBe(true);
});

test('a link that is no longer good says so', async () => {
  const page = await openPage({ expectedErrors: [/40[04]|422/] });
  await page.goto('/app/set-password?token=used-up');
  await page.getByRole('textbox', { name: 'New password', exact: true }).fill('a long enough password');
  await page.getByRole('textbox', { name: 'New password again' }).fill('a long enough password');
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.getByRole('alert').waitFor();
  await axe(page);
});
