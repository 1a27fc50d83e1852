import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adminPage, get, post } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { uniqueName } from '../staff/records.ts';
import { home } from './authenticator.ts';
import { startProvider, type Person } from './oidc-provider.ts';

interface List {
  readonly data: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles?: readonly { readonly ref: { readonly title: string } }[];
  }[];
}

/** A page for the provider's own pages too: the typeface that these ask for from elsewhere is not waited for. */
async function visitor(): Promise<Page> {
  const page = await openPage({ baseURL: home(), expectedErrors: [/fonts\.googleapis\.com/] });
  await page.route(/fonts\.googleapis\.com/, (route) => route.abort());
  return page;
}

test('an administrator sets up a provider, and people sign in through it with the roles of their groups', async () => {
  const people = new Map<string, Person>([['dana', { email: 'dana@sso-journey.example', name: 'Dana Through', groups: ['crm-sales'] }]]);
  const idp = await startProvider(people);
  const admin = await adminPage({ baseURL: home(), expectedErrors: [/40[39]|422/] });
  const name = uniqueName('Company login');
  await admin.goto('/app/settings/single-sign-on');
  await admin.getByRole('link', { name: 'Fjellvik Entra ID' }).waitFor();
  await axe(admin);
  await admin.getByRole('button', { name: 'Add provider' }).first().click();
  await admin.getByRole('heading', { level: 1, name: 'New identity provider' }).waitFor();
  await admin.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await admin.getByRole('textbox', { name: 'Issuer' }).fill(idp.issuer);
  await admin.getByRole('textbox', { name: 'Client ID' }).fill('entente');
  await admin.getByRole('textbox', { name: 'Client secret' }).fill('a secret between the two of them');
  await admin.getByRole('combobox', { name: 'E-mail domains' }).fill('sso-journey.example');
  await admin.keyboard.press('Enter');
  await admin.getByRole('switch', { name: 'Create users at their first sign-in' }).click();
  await admin.getByRole('switch', { name: 'Sign out at the provider too' }).click();
  await admin.getByRole('button', { name: 'Add group' }).click();
  await admin.getByRole('textbox', { name: 'Group', exact: true }).fill('crm-sales');
  await admin.getByRole('list').getByRole('combobox', { name: 'Roles' }).focus();
  await admin.keyboard.press('ArrowDown');
  await admin.getByRole('option', { name: 'Sales representative' }).click();
  await admin.keyboard.press('Escape');
  await axe(admin);
  await admin.getByRole('button', { name: 'Add provider' }).click();
  const callback = await admin.getByLabel('Redirect address').innerText();
  await axe(admin);
  idp.register(callback, `${home()}/app/sign-in`);
  await admin.getByRole('button', { name: 'Check the connection' }).click();
  await admin.getByText('The provider answers as it should.').waitFor();

  const page = await visitor();
  await page.goto('/app/parties/people');
  await page.getByRole('button', { name: `Continue with ${name}` }).waitFor();
  await axe(page);
  await signInThere(page, name, 'dana');
  await page.getByRole('button', { name: 'Account of Dana Through' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/parties/people');
  expect(await rolesOf(admin, 'dana@sso-journey.example')).toEqual(['Sales representative']);

  // Out here and there: the provider asks anew.
  await page.getByRole('button', { name: 'Account of Dana Through' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/session\/end/);
  await page.getByRole('button', { name: /yes/i }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  // The group was left: so is the role, at the next sign-in.
  people.set('dana', { email: 'dana@sso-journey.example', name: 'Dana Through', groups: [] });
  await signInThere(page, name, 'dana');
  await page.getByRole('button', { name: 'Account of Dana Through' }).waitFor();
  expect(await rolesOf(admin, 'dana@sso-journey.example')).toEqual([]);

  // Whoever the provider does not speak for is told so, in plain words.
  people.set('mallory', { email: 'admin@fjellvik.example', name: 'Mallory', groups: [] });
  const other = await visitor();
  await other.goto('/app/sign-in');
  await signInThere(other, name, 'mallory');
  await other.getByRole('alert').filter({ hasText: 'You have no account here' }).waitFor();
  await axe(other);

  const { data } = await get<List>(admin, '/identity/identity-providers');
  const id = data.find((p) => p.name === name)?.id ?? '';
  await post(admin, `/identity/identity-providers/${id}/remove`, {});
  const session = (await (await page.request.get('/api/v1/session')).json()) as { user: unknown };
  expect(session.user).toBeNull();
});

async function signInThere(page: Page, provider: string, login: string): Promise<void> {
  await page.getByRole('button', { name: `Continue with ${provider}` }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything');
  await page.getByRole('button', { name: /sign-in/i }).click();
  await page.getByRole('button', { name: /continue/i }).click();
}

async function rolesOf(admin: Page, email: string): Promise<readonly string[]> {
  const { data } = await get<List>(admin, `/identity/users?filter[email][eq]=${encodeURIComponent(email)}&fields=name,roles`);
  return (data[0]?.roles ?? []).map((r) => r.ref.title);
}
