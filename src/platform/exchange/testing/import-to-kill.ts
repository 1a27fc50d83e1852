// A process for tests: goes on with the import given, says so after each chunk, and is killed by the test.
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { runImport } from '../import/run-import.ts';
import { addressBookRegistry } from './address-book-records.ts';

const [url = '', importId = '', actor = '{}'] = process.argv.slice(2);
const app: App = {
  registry: addressBookRegistry(),
  db: createKysely<object>(createPool(url, { max: 3, applicationName: 'to kill' })) as Db,
  services: {},
  now: () => '2026-03-02T10:00:00.000Z',
  scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: '2026-03-02', rate: () => null }),
  enqueue: async () => {},
};
const { signal } = new AbortController();
const context = jobContext(app)({ id: '1', name: 'exchange.runImport', attempt: 1, maxAttempts: 1, signal });
await runImport(context, importId, {
  signal,
  rowsPerChunk: 250,
  actor: { ...systemActor, ...(JSON.parse(actor) as Partial<Actor>) },
  progress: { report: async () => {} },
  onChunk: (n) => void process.send?.(n),
});
process.send?.('done');
process.disconnect?.();
process.exit(0);
