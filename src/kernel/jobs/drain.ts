import { Logger as QueueLogger, runTaskListOnce, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';

import type { App } from '../app.ts';
import { drainFeeds } from '../event/run-feeds.ts';
import type { Job, JobRun, JobBase } from './job.ts';
import { ownPool } from './own-pool.ts';
import { runJob } from './run-job.ts';

export interface DrainOptions {
  readonly pool: Pool;
  readonly jobs: readonly Job[];
  readonly context: (run: JobRun) => JobBase | Promise<JobBase>;
  /** Also lets the feeds of this program read what was written. */
  readonly app?: App;
  /** The time by the test's clock: jobs that wait until then, or less, are due. Default: the database's time. */
  readonly now?: string;
  /** `collect` returns the errors instead of throwing them. */
  readonly errors?: 'throw' | 'collect';
}

/**
 * Runs the jobs that are due, and those that they queue, until none is left; for tests and the command line.
 * @throws AggregateError with what the jobs threw
 */
export async function drain(options: DrainOptions): Promise<{ done: number; errors: Error[] }> {
  const pool = ownPool(options.pool, 2);
  const errors: Error[] = [];
  let started = 0;
  const never = new AbortController().signal;
  const quiet = { info: () => {}, error: () => {} };
  const tasks: TaskList = {};
  for (const job of options.jobs) {
    const counted: Job = { ...job, run: (ctx, input) => (started++, job.run(ctx, input)) };
    tasks[job.name] = runJob(counted, {
      pool,
      log: quiet,
      context: options.context,
      signal: () => never,
      onError: (error) => errors.push(error),
    });
  }
  const client = await pool.connect();
  try {
    for (let before = -1; before !== started;) {
      if (options.app) await drainFeeds(options.app);
      before = started;
      if (options.now !== undefined)
        await client.query('update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= $1', [options.now]);
      await runTaskListOnce({ noHandleSignals: true, logger: new QueueLogger(() => () => {}) }, tasks, client);
    }
  } finally {
    client.release();
    await pool.end();
  }
  if (errors.length > 0 && options.errors !== 'collect')
    throw new AggregateError(errors, `${errors.length} jobs failed: ${errors.map((error) => error.message).join('; ')}`);
  return { done: started - errors.length, errors };
}
