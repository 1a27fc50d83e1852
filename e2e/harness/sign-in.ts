import type { Page } from 'playwright-core';
import { demoLogins } from '../../seeds/demo.ts';

/**
 * Signs the page's session in by API, as somebody of the demo company.
 * @param role as in `demoLogins`, such as "admin", or an e-mail address of theirs
 */
export async function signIn(page: Page, role: string): Promise<void> {
  const login = demoLogins.find((each) => each.role === role || each.email === role);
  if (!login) throw new Error(`The demo company has no "${role}"; there are ${demoLogins.map((each) => each.role).join(', ')}.`);
  await signInAs(page, login);
}

/** Signs in by API with an address and password. */
export async function signInAs(page: Page, login: { email: string; password: string }): Promise<void> {
  const response = await page.request.post('/api/v1/auth/sign-in/email', {
    data: { email: login.email, password: login.password },
    headers: { 'x-entente-csrf': '1' },
  });
  if (!response.ok()) throw new Error(`${login.email} could not sign in: ${response.status()} ${await response.text()}`);
}
