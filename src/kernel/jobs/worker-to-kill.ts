// A process for tests: starts the job that waits in the database given, says so, and never ends it.
import { z } from 'zod';
import { createPool } from '../db/pool.ts';
import { createLogger } from '../log/log.ts';
import { defineJob, type Job, type JobBase } from './job.ts';
import { startWorkers } from './start-workers.ts';

const pool = createPool(process.argv[2] ?? '', { max: 2, applicationName: 'test' });
const endless = defineJob({
  name: 'test.interrupted',
  input: z.object({}),
  run: () =>
    new Promise<void>(() => {
      process.send?.('running');
      setInterval(() => {}, 1000);
    }),
});
await startWorkers({ pool, jobs: [endless as Job], log: createLogger({ level: 'silent' }), context: () => ({}) as JobBase });
