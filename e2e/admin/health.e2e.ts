import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { adminPage } from './people.ts';

test('the health page says what to look at and what to do, as the doctor does', async () => {
  const page = await adminPage();
  await page.goto('/app/settings/health');
  await page.getByRole('heading', { level: 1, name: 'System health' }).waitFor();
  // The demo has no mail server, and nobody has made a backup.
  await page.getByText('There is no mail server: mail is kept on the mail page and reaches nobody').waitFor();
  await page.getByText('Set SMTP_URL and MAIL_FROM.').waitFor();
  await page.getByText('There is no backup yet').waitFor();
  await page.getByText(/^All \d+ indexes are there and valid$/).waitFor();
  await axe(page);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/operations/checks'));
  await page.getByRole('button', { name: 'Check again' }).click();
  expect((await answered).status()).toBe(200);
});

test('what the checks say of the machine, and background work, are for operators only, by the pages and by the API', async () => {
  const page = await openPage();
  await signIn(page, 'readonly');
  for (const path of ['operations/checks', 'jobs/dead']) expect((await page.request.get(`/api/v1/${path}`)).status()).toBe(403);
  for (const verb of ['rerun', 'discard'])
    expect((await page.request.post(`/api/v1/jobs/dead/1/${verb}`, { headers: { 'x-entente-csrf': '1' } })).status()).toBe(403);
  await page.goto('/app/settings');
  const settings = page.getByRole('navigation', { name: 'Main' });
  await settings.getByRole('link', { name: 'Profile and security' }).waitFor();
  for (const name of ['System health', 'Background work']) expect(await settings.getByRole('link', { name }).count()).toBe(0);
  // An address that somebody sent leads to the start, and asks nothing that would be refused.
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  for (const path of ['health', 'jobs']) {
    await page.goto(`/app/settings/${path}`);
    await expect.poll(() => new URL(page.url()).pathname).not.toContain('/settings/');
  }
  expect(asked.filter((path) => path.startsWith('/api/v1/operations/') || path.startsWith('/api/v1/jobs/'))).toEqual([]);
});
