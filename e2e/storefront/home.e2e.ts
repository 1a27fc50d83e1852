import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { isPhone: true }] as const)(
  'the home page says who this is and how to reach them (%o)',
  async (options) => {
    const page = await openPage(options);
    await page.goto('/');
    expect(await page.title()).toBe('Fjellvik Outdoor');
    await page.getByRole('heading', { level: 1, name: 'Made for weather' }).waitFor();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  },
);

test('it needs no JavaScript, speaks German to those who prefer it, and leads to the portal', async () => {
  const page = await openPage({ javaScriptEnabled: false, locale: 'de-DE' });
  await page.goto('/');
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  await page.getByRole('link', { name: 'Zum Portal' }).click();
  await page.waitForURL('**/portal');
});

test('an address that is not there is said in words to people, and as a problem to programs', async () => {
  const page = await openPage({ expectedErrors: [/404/] });
  expect((await page.goto('/aboutt'))?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await page.getByRole('link', { name: 'Back to the start' }).waitFor();
  await axe(page);
  for (const path of ['/aboutt', '/api/v1/nothing']) {
    const accept = path.startsWith('/api') ? 'text/html' : 'application/json';
    const answer = await page.request.get(path, { headers: { accept } });
    expect([answer.status(), answer.headers()['content-type']?.split(';')[0]]).toEqual([404, 'application/problem+json']);
  }
});
