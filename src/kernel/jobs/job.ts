import type { ZodType } from 'zod';
import type { App } from '../app.ts';
import type { Ctx } from '../context.ts';

/** Background work that a module declares: `defineJob({ name: 'settings.fetchRates', input: z.object({}), run })`. */
export interface Job<Input = unknown> {
  /** `module.verb`; stays the same for ever, since waiting jobs carry it. */
  readonly name: string;
  /** Checked when the job is queued and again when it runs, since a newer version may run what an older one queued. */
  readonly input: ZodType<Input>;
  /** How many times a failed run is tried again before the job goes to the dead letters. */
  readonly retries: number;
  /**
   * Seconds to wait after the failed attempt number `attempt` (1 is the first). Without it the n-th wait is e^n
   * seconds, up to 6 hours. That is also the least: a shorter wait is lengthened to it.
   */
  readonly backoff?: (attempt: number) => number;
  /** After so many milliseconds `ctx.job.signal` is aborted and the attempt counts as failed. */
  readonly timeoutMs: number;
  /**
   * Does the work. Runs at least once: a process may die after the work and before the queue hears of it, so doing it
   * twice must be harmless.
   */
  run(ctx: JobContext, input: Input): Promise<void>;
}

/**
 * What a job works in: the system's eyes, reads without a transaction. What it writes it writes in transactions of its
 * own (`transact`, `asSystem` of kernel/app.ts), as many as it takes to go on after a crash where it was.
 */
export interface JobBase extends Ctx {
  readonly app: App;
}

export interface JobContext extends JobBase {
  readonly job: JobRun;
}

/** One attempt at a job. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Aborted at the time limit, when the process stops, or when this worker was taken for dead and others have its jobs. */
  readonly signal: AbortSignal;
}

export type JobOptions<Input> = Pick<Job<Input>, 'name' | 'input' | 'run' | 'backoff'> & Partial<Pick<Job<Input>, 'retries' | 'timeoutMs'>>;

/** Declares a job: 9 retries over some 3 hours and 10 minutes for each attempt, unless it says otherwise. */
export function defineJob<Input>(options: JobOptions<Input>): Job<Input> {
  if (!/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/.test(options.name))
    throw new Error(`job name "${options.name}" is not like settings.fetchRates`);
  return { retries: 9, timeoutMs: 600_000, ...options };
}

/** Thrown by a job that would fail again however often it is tried: it goes to the dead letters at once. */
export class DoNotRetry extends Error {
  readonly code: string;
  constructor(message: string, options: { code?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'DoNotRetry';
    this.code = options.code ?? 'do_not_retry';
  }
}

export class JobTimeout extends Error {
  readonly code = 'job_timeout';
  constructor(job: string, milliseconds: number) {
    super(`${job} took longer than ${milliseconds / 1000} s`);
    this.name = 'JobTimeout';
  }
}
