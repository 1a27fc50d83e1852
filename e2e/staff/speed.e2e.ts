import { expect, test } from 'vitest';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { openList } from './records.ts';

test('the first list needs less than 250 kB of compressed JavaScript', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.addInitScript(() =>
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=gridcell]')) return;
      performance.mark('list shown');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true }),
  );
  await openList(page, 'parties/organizations');
  // What is fetched after it is for what people open next.
  const scripts = await page.evaluate(() => {
    const shown = performance.getEntriesByName('list shown')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter((entry) => entry.name.endsWith('.js') && entry.startTime < shown)
      .map((entry) => ({ encoded: entry.encodedBodySize, decoded: entry.decodedBodySize }));
  });
  const compressed = scripts.reduce((sum, script) => sum + script.encoded, 0);
  // Sent uncompressed the sum would say nothing about the code.
  expect(compressed).toBeLessThan(scripts.reduce((sum, script) => sum + script.decoded, 0) / 2);
  expect(compressed).toBeLessThan(250_000);
});

// Shaken on purpose (see e2e/harness/open-page.ts) it says nothing.
const isShaken = ['JITTER', 'SLOW'].some((name) => name in process.env);

test.skipIf(isShaken)('the list shows within a second of navigation, or two on a busy machine', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const times: number[] = [];
  for (let visit = 0; visit < 5 || (visit < 10 && Math.min(...times) >= 1000); visit += 1) {
    await page.goto('about:blank');
    await page.goto('/app/parties/organizations', { waitUntil: 'commit' });
    await page.getByRole('gridcell').nth(10).waitFor();
    // Since the navigation began, on the browser's own clock.
    times.push(await page.evaluate(() => performance.now()));
  }
  // A second is meant for a machine with nothing else to do. Here other journeys share its processors, and the machine may be one of many on
  // its host (the best of ten visits varied from 0.8 to 1.1 s for the same code): so twice that is what fails.
  expect(Math.min(...times)).toBeLessThan(2000);
});
