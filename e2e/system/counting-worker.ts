// A worker of its own process: counts each job that it runs in the table `counted`, in the transaction of the job's own work.
import { z } from 'zod';
import { createPool } from '../../src/kernel/db/pool.ts';
import { defineJob, type Job, type JobBase } from '../../src/kernel/jobs/job.ts';
import { startWorkers } from '../../src/kernel/jobs/start-workers.ts';
import { createLogger } from '../../src/kernel/log/log.ts';

const pool = createPool(process.argv[2] ?? '', { max: 8, applicationName: 'counting worker', role: 'entente_app' });
const count = defineJob({
  name: 'test.count',
  input: z.object({ n: z.number() }),
  run: async (_ctx, { n }) => void (await pool.query('insert into counted (n, worker) values ($1, $2)', [n, process.pid])),
});
const workers = await startWorkers({
  pool,
  jobs: [count as Job],
  log: createLogger({ level: 'error' }),
  context: () => ({}) as JobBase,
  concurrency: 8,
  heartbeatMs: 250,
});
process.on('SIGTERM', () => void workers.stop().then(() => pool.end().then(() => process.exit(0))));
process.send?.(workers.id);
