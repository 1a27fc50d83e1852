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

/**
 * What Lighthouse asks of a page. Contrast, names, roles and the order of headings by axe; nothing moves, nothing is wider than the page, scripts are
 * few, pictures are there and say how large they are, and everything to touch is large enough.
 */
export async function looksGood(page: Page): Promise<void> {
  // Its pictures and its end may be on their way when its head is there.
  await page.waitForLoadState('load');
  await axe(page);
  const seen = await page.evaluate(() => {
    const each = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
    const start = (element: Element): string => element.outerHTML.slice(0, 120);
    const isShown = (element: HTMLElement): boolean => {
      const box = element.getBoundingClientRect();
      return (
        box.width > 1 &&
        box.height > 1 &&
        element.checkVisibility() &&
        getComputedStyle(element).clipPath === 'none' &&
        element.closest('.hidden, .trap, .skip') === null
      );
    };
    // A link in a line of text is as tall as the line (WCAG 2.2, 2.5.8).
    const isInText = (element: HTMLElement): boolean => element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    const smallerThan = (selector: string, pixels: number): string[] =>
      each<HTMLElement>(selector)
        .filter((element) => isShown(element) && !isInText(element))
        // What is inside a label is touched with it.
        .filter((element) => {
          const box = (element.closest('label') ?? element).getBoundingClientRect();
          return box.width < pixels || box.height < pixels;
        })
        .map(start);
    const content = (selector: string): string => document.querySelector(selector)?.getAttribute('content') ?? '';
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming[];
    return {
      small: smallerThan('a[href], button, input:not([type=hidden]), select, summary, textarea', 24),
      // What a page is for: buttons, fields, the menu and the way to cart and account.
      smallMain: smallerThan(
        '.button, .menu a, .tools a, .brand, .search button, main input:not([type=hidden]), main select, main textarea',
        44,
      ),
      isTooWide: document.documentElement.scrollWidth > window.innerWidth,
      shifts: (globalThis as unknown as { shifts?: number }).shifts ?? 0,
      titles: each('h1').length,
      unsized: each<HTMLImageElement>('img:not([width][height])').map(start),
      broken: each<HTMLImageElement>('img')
        .filter((image) => image.complete && image.currentSrc !== '' && image.naturalWidth === 0)
        .map(start),
      scripts: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      isPrivate: content('meta[name=robots]').includes('noindex'),
      description: content('meta[name=description]'),
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
      title: document.title,
    };
  });
  const { isPrivate, description, canonical, title, shifts, scripts, ...rest } = seen;
  expect({ page: page.url(), ...rest }).toEqual({
    page: page.url(),
    small: [],
    smallMain: [],
    isTooWide: false,
    titles: 1,
    unsized: [],
    broken: [],
  });
  // Below 0.1 is good; here nothing has a reason to move.
  expect(shifts).toBeLessThan(0.02);
  expect(scripts).toBeLessThan(20_000);
  expect(title).not.toBe('');
  // What search engines keep says what it is and where it belongs; the rest asks them not to keep it.
  if (isPrivate) expect(canonical).toBe('');
  else expect([description.length > 20, new URL(canonical).search.includes('token')]).toEqual([true, false]);
}
