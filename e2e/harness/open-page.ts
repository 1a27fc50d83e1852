import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { screenshot } from './screenshot.ts';
import { serverUrl } from './server-url.ts';

export interface PageOptions extends BrowserContextOptions {
  /** 390 x 844, touch. */
  isPhone?: boolean;
  /** Messages on the console that this journey causes on purpose. */
  expectedErrors?: readonly RegExp[];
}

/**
 * How long a journey waits for what should come. Far beyond what anybody would bear, as journeys say what happens and not how quickly: that
 * is measured elsewhere, and machines on which tests run have slow minutes.
 */
const patienceMs = 45_000;

/**
 * `JITTER=800 npx vitest run --project e2e e2e/...` holds each request of a page back for up to so many milliseconds, some not at all: what a
 * journey takes for granted but does not wait for shows then. `SLOW=4` gives the pages a processor that is four times as slow. Both are off
 * in `npm test`.
 */
const jitterMs = Number(process.env['JITTER'] ?? 0);
const slowness = Number(process.env['SLOW'] ?? 1);

let browser: Promise<Browser> | undefined;

/**
 * A page in a session of its own on the shared server, in English and UTC unless said otherwise. Closed after the test, which fails when
 * the page logged an error or threw one, and then leaves a screenshot named after it.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { isPhone, expectedErrors = [], ...rest } = options;
  const size = isPhone
    ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    : { viewport: { width: 1280, height: 800 } };
  browser ??= chromium.connect(inject('browserUrl'));
  const context = await (
    await browser
  ).newContext({
    baseURL: serverUrl(),
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...size,
    ...rest,
  });
  context.setDefaultTimeout(patienceMs);
  if (jitterMs > 0) await delayRequests(context);
  const page = await context.newPage();
  if (slowness > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const errors = collectErrors(page);
  onTestFinished(async ({ task }) => {
    const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
    const hasFailed = task.result?.state === 'fail' || unexpected.length > 0;
    if (hasFailed && !page.isClosed()) await screenshot(page, `failed ${task.name}`);
    await context.close();
    if (unexpected.length > 0) throw new Error(`The page reported errors:\n${unexpected.join('\n')}`);
  });
  return page;
}

/** Answers come in another order than they were asked for, as with a busy server. Neither the stream of live changes nor the app's files. */
async function delayRequests(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => !url.pathname.endsWith('/live') && !/\.(js|css|woff2|svg|webmanifest)$/.test(url.pathname),
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.random() * 1.5 - 0.5) * jitterMs));
      // The page may have gone on meanwhile.
      await route.continue().catch(() => undefined);
    },
  );
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return errors;
}
