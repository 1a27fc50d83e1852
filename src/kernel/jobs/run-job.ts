import type { JobHelpers, Task } from 'graphile-worker';
import type { Pool } from 'pg';
import { ZodError } from 'zod';

import type { Logger } from '../log/log.ts';
import { DoNotRetry, type Job, type JobRun, JobTimeout, type JobBase } from './job.ts';
import { traced, type SpanOptions } from '../trace/trace.ts';
import { jobMetrics, type Outcome } from './job-metrics.ts';

export interface RunJobOptions {
  /** For the queue's own tables. */
  readonly pool: Pool;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Makes the context of one run. */
  readonly context: (run: JobRun) => JobBase | Promise<JobBase>;
  /** The signal that is aborted when this worker has to stop all that it works on now. */
  readonly signal: () => AbortSignal;
  /** Told of each failure; tests use it. */
  readonly onError?: (error: Error, run: JobRun) => void;
}

/**
 * A job as the queue runs it. When it fails for the last time it goes to the dead letters and counts as handled; else the
 * error goes on to the queue, which tries again later.
 */
export function runJob(job: Job, options: RunJobOptions): Task {
  return async (payload, helpers) => {
    const started = performance.now();
    jobMetrics.running.inc();
    const stop = AbortSignal.any([options.signal(), helpers.abortSignal]);
    const run = describeRun(job, helpers, stop);
    try {
      await traced(run.name, jobSpan(payload, run), () => attempt(job, payload, run, options));
      report(options, run, 'done', started);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      options.onError?.(error, run);
      const outcome = outcomeOf(error, run, stop);
      report(options, run, outcome, started, error);
      if (outcome === 'dead') return await bury(options.pool, helpers, error);
      if (outcome === 'interrupted') await giveBackAttempt(options.pool, helpers);
      else await lengthenWait(options.pool, helpers, job);
      throw error;
    } finally {
      jobMetrics.running.dec();
    }
  };
}

/** A trace of its own, linked to the request that queued the job: that has been answered long since. */
function jobSpan(payload: unknown, run: JobRun): SpanOptions {
  const link = (payload as { _trace?: unknown } | null)?._trace;
  return {
    kind: 'consumer',
    ...(typeof link === 'string' ? { link } : {}),
    attributes: { 'entente.job': run.name, 'entente.job_id': run.id, 'entente.attempt': run.attempt },
  };
}

function describeRun(job: Job, helpers: JobHelpers, stop: AbortSignal): JobRun {
  return {
    id: String(helpers.job.id),
    name: job.name,
    attempt: helpers.job.attempts,
    maxAttempts: helpers.job.max_attempts,
    signal: AbortSignal.any([stop, AbortSignal.timeout(job.timeoutMs)]),
  };
}

async function attempt(job: Job, payload: unknown, run: JobRun, options: RunJobOptions): Promise<void> {
  const input = parseInput(job, payload);
  const ctx = await options.context(run);
  const late = Promise.withResolvers<never>();
  const onAbort = (): void => {
    const isTimeout = run.signal.reason instanceof DOMException && run.signal.reason.name === 'TimeoutError';
    // Work that is told to stop may do so in its own way; only the time limit goes on without it.
    if (isTimeout) late.reject(new JobTimeout(job.name, job.timeoutMs));
  };
  run.signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([job.run({ ...ctx, job: run }, input), late.promise]);
  } finally {
    run.signal.removeEventListener('abort', onAbort);
  }
}

function parseInput(job: Job, payload: unknown): unknown {
  // The clock adds when it was due, and tracing where it comes from.
  const { _cron, _trace, ...given } = typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {};
  try {
    return job.input.parse(given);
  } catch (error) {
    if (error instanceof ZodError)
      throw new DoNotRetry(`The input of ${job.name} is not what it declares.`, { code: 'invalid_input', cause: error });
    throw error;
  }
}

function outcomeOf(error: Error, run: JobRun, stop: AbortSignal): Outcome {
  if (stop.aborted) return 'interrupted';
  return error instanceof DoNotRetry || run.attempt >= run.maxAttempts ? 'dead' : 'retry';
}

/** The queue deletes the job after this returns; should the process die in between, `entente_bury_jobs` does. */
async function bury(pool: Pool, { job }: JobHelpers, error: Error): Promise<void> {
  await pool.query(
    `with spent as (update graphile_worker._private_jobs set max_attempts = attempts where id = $1 returning *)
     insert into job_dead (job_id, name, input, error, error_code, attempts, queue, priority, queued_at)
     select spent.id, $2, spent.payload, $3, $4, spent.attempts, queue.queue_name, spent.priority, spent.created_at
     from spent left join graphile_worker._private_job_queues queue on queue.id = spent.job_queue_id
     on conflict (job_id) do update set error = excluded.error, error_code = excluded.error_code, failed_at = clock_timestamp()`,
    [job.id, job.task_identifier, error.message || error.name, codeOf(error)],
  );
}

/** A run that was cut short by a stop of the process does not count. */
async function giveBackAttempt(pool: Pool, { job }: JobHelpers): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set attempts = greatest(attempts - 1, 0) where id = $1 and locked_by = $2', [
    job.id,
    job.locked_by,
  ]);
}

/** The queue adds e^attempts seconds to the later of now and `run_at`; what the job wants beyond that goes into `run_at`. */
async function lengthenWait(pool: Pool, { job }: JobHelpers, { backoff }: Job): Promise<void> {
  const more = (backoff?.(job.attempts) ?? 0) - Math.exp(Math.min(job.attempts, 10));
  if (more <= 0) return;
  await pool.query(`update graphile_worker._private_jobs set run_at = now() + make_interval(secs => $2) where id = $1 and locked_by = $3`, [
    job.id,
    more,
    job.locked_by,
  ]);
}

/** Says what failed and where, never with what data: messages may hold names and addresses; the dead letters keep them. */
function report(options: RunJobOptions, run: JobRun, outcome: Outcome, started: number, error?: Error): void {
  const milliseconds = Math.round(performance.now() - started);
  jobMetrics.runs.inc({ job: run.name, outcome });
  jobMetrics.seconds.observe({ job: run.name }, milliseconds / 1000);
  const facts = { job: run.name, jobId: run.id, attempt: run.attempt, maxAttempts: run.maxAttempts, outcome, milliseconds };
  if (error === undefined) options.log.info(facts, 'job done');
  else options.log.error({ ...facts, error: error.name, code: codeOf(error), at: framesOf(error) }, 'job failed');
}

function codeOf(error: Error): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
}
