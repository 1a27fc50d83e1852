// A process for tests: works on the jobs of the zoo in the database given, until it is killed.
import { fullGrant, systemActor } from '../../access/actor.ts';
import { createPool } from '../../db/pool.ts';
import { jobContext } from '../../jobs/job-context.ts';
import { startWorkers } from '../../jobs/start-workers.ts';
import { createLogger } from '../../log/log.ts';
import { bulkApp, bulkRegistry } from './bulk-zoo.ts';

const [, , url = '', userId = ''] = process.argv;
const pool = createPool(url, { max: 5, applicationName: 'test' });
const registry = bulkRegistry();
const app = bulkApp(registry, pool, () => [
  { ...systemActor, isSystem: false, userId, name: 'Staff', via: 'session', grants: { '*': fullGrant } },
]);
await startWorkers({
  pool,
  jobs: registry.modules.flatMap((m) => m.jobs ?? []),
  log: createLogger({ level: 'silent' }),
  context: jobContext(app),
  concurrency: 1,
});
