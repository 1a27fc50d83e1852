import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';

test('a customer signs in, sees their own data and mends their phone number', async () => {
  const page = await openPage();
  await page.goto('/portal');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('customer@bergfreund.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('fjellvik-demo-2026');
  await axe(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // They have set German as their language.
  await page.getByRole('heading', { level: 1, name: 'Guten Tag, Lena Hoffmann' }).waitFor();
  const own = page.getByRole('region', { name: 'Ihre Daten' });
  await own.getByText('customer@bergfreund.example').waitFor();
  await page.getByRole('region', { name: 'Ihre Organisation' }).getByText('Bergfreund Bergsport GmbH').first().waitFor();
  await page.getByRole('region', { name: 'Mit Ihnen geteilt' }).getByText('Welcome to the portal').waitFor();
  await axe(page);

  await own.getByRole('button', { name: /Titel/ }).click();
  await own.getByRole('textbox', { name: 'Titel' }).fill('Dr.');
  await own.getByRole('textbox', { name: 'Titel' }).press('Enter');
  await own.getByText('Dr.', { exact: true }).waitFor();
  await page.reload();
  await own.getByText('Dr.', { exact: true }).waitFor();
});

test('the portal shows a partner nothing of others, whatever they ask for', async () => {
  const page = await openPage();
  await signIn(page, 'partner');
  const people = await page.request.get('/api/v1/parties/people?page[size]=200');
  expect(((await people.json()) as { data: unknown[] }).data).toHaveLength(1);
  for (const path of ['identity/roles', 'parties/tasks', 'settings/exchange-rates', 'parties/duplicate-candidates']) {
    expect([path, (await page.request.get(`/api/v1/${path}`)).status()]).toEqual([path, 404]);
  }
});

test('a partner sends back what does not fit them, and says why', async () => {
  const page = await openPage();
  await signIn(page, 'partner');
  await page.goto('/portal');
  const offered = page.getByRole('region', { name: 'An Sie übergeben' });
  await offered.getByText(/mountain huts around Innsbruck/).waitFor();
  await axe(page);
  await offered.getByRole('button', { name: /zurückgeben$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Weil' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'Was helfen würde' }).fill('Wir brauchen die Liste der Hütten.');
  await axe(page);
  await screenshot(page, 'hand-over for a partner');
  await dialog.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
  await offered.getByText(/Wir brauchen die Liste der Hütten/).waitFor();
  await expect.poll(() => offered.getByRole('button').count()).toBe(0);
});

test('the portal fits a phone and the dark', async () => {
  const page = await openPage({ isPhone: true, colorScheme: 'dark' });
  await signIn(page, 'partner');
  await page.goto('/portal');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('region').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await axe(page);
});
