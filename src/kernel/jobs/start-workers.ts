import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, run, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';

import type { Logger } from '../log/log.ts';
import type { Cron } from './cron.ts';
import { heartbeat } from './heartbeat.ts';
import type { Job, JobRun, JobBase } from './job.ts';
import { ownPool } from './own-pool.ts';
import { runJob } from './run-job.ts';
import { wakeTimer } from './wake-timer.ts';

export interface WorkersOptions {
  /** Says where the database is; the workers open connections of their own, so that requests and jobs do not wait for each other. */
  readonly pool: Pool;
  readonly jobs: readonly Job[];
  readonly crons?: readonly Cron[];
  readonly log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;
  /** Makes the context of one run. */
  readonly context: (run: JobRun) => JobBase | Promise<JobBase>;
  /** Jobs at once. */
  readonly concurrency?: number;
  readonly heartbeatMs?: number;
  /** How long after a stop the signals of jobs that still run are aborted; 5 seconds. */
  readonly abortAfterMs?: number;
}

export interface Workers {
  readonly id: string;
  /**
   * Takes no more jobs and waits for those that run. After `abortAfterMs` their signals are aborted; those that still go
   * on after `giveUpAfterMs` are given back to the queue.
   */
  stop(options?: { giveUpAfterMs?: number }): Promise<void>;
}

/**
 * Works on jobs in this process. Idle workers sleep until the database notifies them of a job (LISTEN), or until one that
 * waits is due; there is no polling beyond a heartbeat every 20 seconds.
 * @throws when a job is declared twice, a cron runs a job that is not there, or the database cannot be reached
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const concurrency = options.concurrency ?? 4;
  // One to listen on, one to tell of ends, one for the heartbeat.
  const pool = ownPool(options.pool, concurrency + 3);
  let lost = new AbortController();
  const ready = Promise.withResolvers<void>();
  const events = new EventEmitter() as WorkerEvents;
  let workers: WorkerPool | undefined;
  events.on('pool:create', ({ workerPool }) => void (workers = workerPool));

  const runner = await run({
    pgPool: pool,
    concurrency,
    taskList: taskListOf(options, pool, () => lost.signal),
    parsedCronItems: (options.crons ?? []).map((cron) => cron.parsed),
    noHandleSignals: true,
    pollInterval: rarely,
    gracefulShutdownAbortTimeout: options.abortAfterMs ?? 5_000,
    events,
    logger: queueLogger(options.log),
    // Asked before each look for a job: none may be locked before the first heartbeat.
    forbiddenFlags: async () => {
      await ready.promise;
      return null;
    },
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  if (!workers) throw new Error('the queue started no workers');
  const { id } = workers;

  const timer = wakeTimer(
    () => askWhenDue(pool),
    () => workers?.nudge(concurrency),
  );
  events.on('worker:getJob:empty', () => timer.check());
  events.on('job:complete', ({ error }) => error && timer.check());
  const heart = heartbeat({
    pool,
    log: options.log,
    worker: id,
    intervalMs: options.heartbeatMs ?? 20_000,
    onBeat: timer.dueIn,
    onLost: () => {
      lost.abort(new Error('this worker was taken for dead'));
      lost = new AbortController();
    },
  });

  const stop = async (giveUpAfterMs: number): Promise<void> => {
    timer.stop();
    ready.resolve();
    const ended = runner.stop('the process stops');
    const giveUp = setTimeout(() => void workers?.forcefulShutdown('the process stopped'), giveUpAfterMs);
    await ended.finally(() => clearTimeout(giveUp));
    await heart.stop();
    await pool.end();
  };
  try {
    await heart.start();
  } catch (error) {
    await stop(0).catch(() => {});
    throw error;
  }
  ready.resolve();
  // The queue gives up when it cannot tell the database of a job's end; then the process is of no use as a worker.
  runner.promise.catch((error: unknown) => options.log.error({ code: (error as { code?: string }).code }, 'the job worker ended'));
  return { id, stop: ({ giveUpAfterMs = 20_000 } = {}) => stop(giveUpAfterMs) };
}

function taskListOf(options: WorkersOptions, pool: Pool, signal: () => AbortSignal): TaskList {
  const tasks: TaskList = {};
  for (const job of options.jobs) {
    if (job.name in tasks) throw new Error(`the job ${job.name} is declared twice`);
    tasks[job.name] = runJob(job, { pool, log: options.log, context: options.context, signal });
  }
  const missing = (options.crons ?? []).find((cron) => !(cron.job.name in tasks));
  if (missing) throw new Error(`${missing.job.name} is to run by the clock and is not among the jobs`);
  return tasks;
}

async function askWhenDue(pool: Pool): Promise<number | null> {
  const { rows } = await pool.query<{ due: number | null }>('select entente_job_due() as due');
  return rows[0]?.due ?? null;
}

/** The queue's own log lines name errors with their messages, which may hold personal data; `runJob` logs instead. */
function queueLogger(log: WorkersOptions['log']): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (meta?.['job'] !== undefined || meta?.['failure'] !== undefined) return;
    if (level === 'error') log.error({ part: 'jobs' }, message);
    else if (level === 'warning') log.warn({ part: 'jobs' }, message);
    else log.debug({ part: 'jobs' }, message);
  });
}

const rarely = 600_000;
