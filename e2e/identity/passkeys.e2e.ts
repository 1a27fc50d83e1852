import { expect, test } from 'vitest';
import { adminPage, newColleague, post } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signInAs } from '../harness/sign-in.ts';
import { addAuthenticator, home } from './authenticator.ts';

test('a passkey is added under a name, signs in without typing, and is asked for after the password', async () => {
  const admin = await adminPage();
  const colleague = await newColleague(admin, ['read-only']);
  const page = await openPage({ baseURL: home(), expectedErrors: [/40[0139]/] });
  const authenticator = await addAuthenticator(page);
  await signInAs(page, colleague);
  await page.goto('/app/profile');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add passkey' });
  await dialog.getByLabel('Name').fill('Laptop at work');
  await axe(page);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('row', { name: /Laptop at work/ }).waitFor();
  await axe(page);
  expect(await authenticator.count()).toBe(1);

  // The same device has one already.
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').filter({ hasText: 'has a passkey for you already' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.context().clearCookies();
  // The browser offers it in the e-mail field; the virtual one picks it by itself, or waits for the button.
  await page.goto('/app/sign-in');
  const inside = page.getByRole('heading', { level: 1, name: /Good/ });
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await inside.or(button).first().waitFor();
  if (!(await inside.isVisible())) await button.click();
  await inside.waitFor();

  // As the second step after the password.
  await page.goto('/app/profile');
  await page.getByRole('switch', { name: 'Ask for a passkey after the password too' }).click();
  await page.getByText('After the password you are asked for a passkey.').waitFor();
  const again = await openPage({ baseURL: home(), expectedErrors: [/40[0139]/] });
  await again.goto('/app/sign-in');
  await again.getByLabel('E-mail').fill(colleague.email);
  await again.getByRole('textbox', { name: 'Password' }).fill(colleague.password);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await again.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
  await axe(again);
  const session = (await (await again.request.get('/api/v1/session')).json()) as { user: unknown };
  expect(session.user).toBeNull();

  // The last way for the second step can't be removed; an administrator helps out.
  await page.getByRole('button', { name: 'Remove Laptop at work' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alert').filter({ hasText: 'The second step of signing in needs it' }).waitFor();
  await post(admin, `/identity/users/${colleague.id}/reset-passkeys`, {});
  const free = await openPage({ baseURL: home() });
  await signInAs(free, colleague);
  await free.goto('/app/profile');
  await free.getByText('No passkeys yet').waitFor();
}, 180_000);

test('a passkey without a finger or PIN does not sign in alone, and an answer counts once', async () => {
  const admin = await adminPage();
  const colleague = await newColleague(admin, ['read-only']);
  const page = await openPage({ baseURL: home(), expectedErrors: [/40[0139]/] });
  const authenticator = await addAuthenticator(page);
  await signInAs(page, colleague);
  await page.goto('/app/profile');
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Remove / }).waitFor();
  // What the browser sent is sent again: the challenge is used up.
  await page.context().clearCookies();
  const sent = page.waitForRequest((r) => r.url().endsWith('/auth/passkey/sign-in'));
  await page.goto('/app/sign-in');
  const inside = page.getByRole('heading', { level: 1, name: /Good/ });
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await inside.or(button).first().waitFor();
  if (!(await inside.isVisible())) await button.click();
  const body = (await sent).postDataJSON() as object;
  await inside.waitFor();
  const replay = await openPage({ baseURL: home(), expectedErrors: [/401/] });
  const answer = await replay.request.post('/api/v1/auth/passkey/sign-in', { data: body, headers: { 'x-entente-csrf': '1' } });
  expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([401, 'passkey']);
  await authenticator.remove();
}, 180_000);
