import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';

test('in the dark a product is seen on its page as in the list, and not swallowed by the page', async () => {
  const page = await openPage({ colorScheme: 'dark' });
  const blending = () =>
    page.evaluate(() => [...document.querySelectorAll('main img')].map((image) => getComputedStyle(image).mixBlendMode));
  await page.goto('/shop/c/sleeping');
  expect(new Set(await blending())).toEqual(new Set(['normal']));
  await page.goto('/shop/p/rein-20-sleeping-bag');
  await page.locator('.gallery-main img').waitFor();
  expect(new Set(await blending())).toEqual(new Set(['normal']));
  await axe(page);
});
