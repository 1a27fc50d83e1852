import type { Locator, Page } from 'playwright-core';

/** Drags a card of a board to a lane, and lets go once the board says that it would fall there. */
export async function drag(page: Page, card: Locator, lane: Locator): Promise<void> {
  const [from, to] = [await card.boundingBox(), await lane.boundingBox()];
  if (!from || !to) throw new Error('The card or the lane is not on the screen');
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 8 });
  await lane.and(page.locator('[data-over]')).waitFor();
  await page.mouse.up();
}
