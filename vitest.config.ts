import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/kernel/testing/longest-first.ts';

export default defineConfig({
  test: {
    // A test that only passes the second time is a failing test.
    retry: 0,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Under Node the loader of extensions says what `entente` is; here modules are loaded by Vite.
        resolve: { alias: [{ find: /^entente$/, replacement: path.resolve(import.meta.dirname, 'src/apps/extensions/index.ts') }] },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'seeds/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['src/kernel/testing/global-setup.ts'],
          pool: 'forks',
          // Small tests are many: a process each would cost more than they do. Files share a process one after the other.
          isolate: false,
          // They wait for the database most of their time: two at once, also on two cores.
          maxWorkers: 2,
          // Ends what hangs. A busy machine takes ten times as long as an idle one, and that is no fault of a test.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/harness/global-setup.ts'],
          pool: 'forks',
          isolate: false,
          // Each has a server of its own. One journey waits for the browser and the server in turn, two keep both at work.
          maxWorkers: 2,
          // What a journey waits for, and all of it together; see patienceMs in e2e/harness/open-page.ts.
          expect: { poll: { timeout: 45_000, interval: 100 } },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
