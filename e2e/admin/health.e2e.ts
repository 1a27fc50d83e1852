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
  expect(await page.getByText(/^All \d+ indexes are there and valid$/).count()).toBe(1);
  await axe(page);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/operations/checks'));
  await page.getByRole('button', { name: 'Check again' }).click();
  expect((await answered).status()).toBe(200);
});

test('what the checks say of the machine is for operators only', async () => {
  const page = await openPage();
  await signIn(page, 'readonly');
  expect((await page.request.get('/api/v1/operations/checks')).status()).toBe(403);
});
