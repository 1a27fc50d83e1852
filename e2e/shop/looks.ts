import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe } from '../harness/axe.ts';

/** Counts what moves after it was drawn (Cumulative Layout Shift, web.dev/cls); to be called before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { shifts: number };
    kept.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) kept.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Contrast, names and roles by axe; nothing moves, nothing is wider than the page, and everything to touch is large enough. */
export async function looksGood(page: Page): Promise<void> {
  await axe(page);
  const seen = await page.evaluate(() => {
    // WCAG 2.2, 2.5.8: 24 pixels, or as much as the line of text that a link stands in.
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary, textarea')];
    const small = targets.filter((each) => {
      const box = each.getBoundingClientRect();
      const isInText = each.tagName === 'A' && getComputedStyle(each).display === 'inline';
      const isShown =
        box.width > 1 &&
        box.height > 1 &&
        each.checkVisibility() &&
        getComputedStyle(each).clipPath === 'none' &&
        each.closest('.hidden, .trap') === null;
      return isShown && !isInText && (box.width < 24 || box.height < 24);
    });
    return {
      small: small.map((each) => each.outerHTML.slice(0, 120)),
      isTooWide: document.documentElement.scrollWidth > window.innerWidth,
      shifts: (globalThis as unknown as { shifts?: number }).shifts ?? 0,
    };
  });
  expect(seen.small).toEqual([]);
  expect(seen.isTooWide).toBe(false);
  // Below 0.1 is good; here nothing has a reason to move.
  expect(seen.shifts).toBeLessThan(0.02);
}
