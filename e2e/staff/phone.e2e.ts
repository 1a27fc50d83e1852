import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, uniqueName } from './records.ts';

test('on a phone every button without words is hit within 44 pixels, and no neighbour takes a part of them', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  const name = uniqueName('Fingers');
  const organization = await create(page, 'parties/organizations', { name });
  const pages = [
    ['/app/parties/organizations', 'list', 'Organizations'],
    ['/app/sales/opportunities?layout=board', 'button', 'Show as table'],
    [`/app/parties/organizations/${organization.id}`, 'heading', name],
    ['/app/category-tree', 'list', 'Categories'],
  ] as const;
  for (const [path, role, shown] of pages) {
    await page.goto(path);
    await page.getByRole(role, { name: shown }).first().waitFor();
    const found = await iconButtons(page);
    expect({ path, isSeen: found.count > 3, missed: found.missed }).toEqual({ path, isSeen: true, missed: [] });
    expect({ path, small: await smallInputs(page) }).toEqual({ path, small: [] });
  }
});

/** Inputs with letters under 16 pixels: a phone draws the whole page nearer when somebody types there. */
const smallInputs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input:not([type=checkbox], [type=radio]), textarea, select')]
      .filter((input) => input.checkVisibility() && Number.parseFloat(getComputedStyle(input).fontSize) < 16)
      .map((input) => input.getAttribute('aria-label') ?? input.outerHTML.slice(0, 80)),
  );

/**
 * How many buttons show no words, but an icon or a number, and which of them a finger misses: it is put down 21 pixels from the middle on each of four sides, and what
 * lies there must be the button. So a hit area larger than what is seen counts, and what lies on top of it or is cut off does not.
 */
const iconButtons = (page: Page): Promise<{ count: number; missed: string[] }> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-label]:not(:disabled)')].filter(
      (button) => button.checkVisibility() && (button.textContent ?? '').trim().length < 4,
    );
    const isHit = (button: HTMLElement): boolean => {
      button.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return [
        [x - 21, y],
        [x + 21, y],
        [x, y - 21],
        [x, y + 21],
      ].every(([atX = 0, atY = 0]) => document.elementFromPoint(atX, atY)?.closest('button') === button);
    };
    const missed = buttons.filter((button) => !isHit(button)).map((button) => button.getAttribute('aria-label') ?? '');
    return { count: buttons.length, missed };
  });
