import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adminPage, newColleague, post } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signInAs } from '../harness/sign-in.ts';
import { addAuthenticator, home, withoutAutofill } from './authenticator.ts';

test('a passkey is added under a name, signs in without typing, and is asked for after the password', async () => {
  const admin = await adminPage();
  const colleague = await newColleague(admin, ['read-only']);
  const page = await openPage({ baseURL: home(), expectedErrors: [/40[0139]/] });
  const authenticator = await addAuthenticator(page);
  await withoutAutofill(page);
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

  await signOut(page);
  await page.goto('/app/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { level: 1, name: /Good/ }).waitFor();

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
});

test('a passkey is offered in the e-mail field, an answer counts once, and without a finger or PIN it does not sign in alone', async () => {
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
  await signOut(page);
  // The virtual authenticator picks it by itself: nothing is pressed.
  const sent = page.waitForRequest((r) => r.url().endsWith('/auth/passkey/sign-in'));
  await page.goto('/app/sign-in');
  const body = (await sent).postDataJSON() as object;
  await page.getByRole('heading', { level: 1, name: /Good/ }).waitFor();
  const replay = await openPage({ baseURL: home(), expectedErrors: [/401/] });
  expect(await refusal(replay, body)).toEqual([401, 'passkey']);

  // Answers to challenges of their own: one for which it was only touched, and one with a finger.
  const sign = (userVerification: 'discouraged' | 'required'): Promise<object> =>
    page.evaluate(async (verification) => {
      const asked = await fetch('/api/v1/auth/passkey/options', { method: 'POST', headers: { 'x-entente-csrf': '1' } });
      const { data } = (await asked.json()) as { data: PublicKeyCredentialRequestOptionsJSON };
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...data, userVerification: verification });
      return ((await navigator.credentials.get({ publicKey })) as PublicKeyCredential).toJSON() as object;
    }, userVerification);
  await authenticator.setVerified(false);
  expect(await refusal(replay, { response: await sign('discouraged') })).toEqual([401, 'passkey']);
  await authenticator.setVerified(true);
  await post(replay, '/auth/passkey/sign-in', { response: await sign('required') });
});

async function refusal(page: Page, data: object): Promise<readonly [number, string]> {
  const answer = await page.request.post('/api/v1/auth/passkey/sign-in', { data, headers: { 'x-entente-csrf': '1' } });
  return [answer.status(), ((await answer.json()) as { code: string }).code];
}

/** Away from the page first: one that notices goes to the sign-in by itself. */
async function signOut(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().clearCookies();
}
