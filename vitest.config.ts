import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A test that only passes the second time is a failing test.
    retry: 0,
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
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/harness/global-setup.ts'],
          pool: 'forks',
          isolate: false,
          fileParallelism: false,
          // What a journey waits for, and all of it together; see patienceMs in e2e/harness/open-page.ts.
          expect: { poll: { timeout: 45_000, interval: 100 } },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
