import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { enterRunDirectory } from '../../src/kernel/testing/run-directory.ts';
import { chromiumOptions } from './chromium.ts';
import { copyOfDemo, makeDemoData } from './demo-data.ts';
import { startServer, type RunningServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of each worker's server with the demo company, which all journeys of the worker share. */
    serverUrls: readonly string[];
    /** A data directory with the demo company as it was made, to be copied. */
    demoData: string;
    /** Where the browser takes commands. */
    browserUrl: string;
  }
}

/** Before all journeys: a server with the demo company for each worker, so that no two journeys meet in one, and a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const leave = await enterRunDirectory();
  const servers: RunningServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.dispose()));
    leave();
  };
  try {
    const demoData = await makeDemoData();
    for (let worker = 0; worker < Number(project.config.maxWorkers); worker += 1)
      // Receivers of webhooks are on loopback in journeys.
      servers.push(await startServer({ dataDir: await copyOfDemo(demoData), env: { WEBHOOK_ALLOW: '127.0.0.1' } }));
    const browser = await chromium.launchServer(await chromiumOptions());
    project.provide(
      'serverUrls',
      servers.map((server) => server.url),
    );
    project.provide('demoData', demoData);
    project.provide('browserUrl', browser.wsEndpoint());
    return async () => {
      await browser.close();
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
