import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Checks the page as it is now against WCAG 2.2 A and AA and axe's best practices.
 * @throws Error that lists each violation with where it is and where to read about it
 */
export async function axe(page: Page, options: { exclude?: readonly string[] } = {}): Promise<void> {
  // What is not drawn yet can't be judged. Every page has both.
  for (const part of ['main', 'h1']) await page.locator(part).first().waitFor({ state: 'attached' });
  // Nor what is being asked for: the rows of before are pale until then.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  // A tooltip stands outside of the landmarks by nature, and whether one is open depends on where the mouse was left.
  builder.exclude('[data-portal]:has([role="tooltip"])');
  for (const selector of options.exclude ?? []) builder.exclude(selector);
  const { violations } = await builder.analyze();
  if (violations.length === 0) return;
  const lines = violations.flatMap((violation) => [
    `${violation.id} (${violation.impact}): ${violation.help} ${violation.helpUrl}`,
    ...violation.nodes
      .slice(0, 5)
      .map((node) => `    ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(';') ?? ''}`),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}
