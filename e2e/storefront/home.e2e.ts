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
