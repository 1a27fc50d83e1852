import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server with the demo company that all journeys share. */
    serverUrl: string;
    /** Where the browser takes commands. */
    browserUrl: string;
  }
}

/** Before all journeys: one server with the demo company, and one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Receivers of webhooks are on loopback in journeys.
  const server = await startServer({ env: { WEBHOOK_ALLOW: '127.0.0.1' } });
  const browser = await chromium.launchServer(await chromiumOptions()).catch(async (error: unknown) => {
    await server.dispose();
    throw error;
  });
  project.provide('serverUrl', server.url);
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.dispose();
  };
}
