import { type ParsedCronItem, parseCronItem } from 'graphile-worker';
import type { Job } from './job.ts';

/** A job that starts by the clock. */
export interface Cron {
  readonly job: Job;
  readonly parsed: ParsedCronItem;
}

/**
 * Lets a job run by the clock: minute, hour, day of month, month and day of week as in crontab(5), in UTC. However many
 * workers there are, each time comes once. While all were down a run is missed, but for those of the last `catchUpMs`.
 * Each run replaces one that still waits, so that a stuck job does not pile up.
 * @throws Error when the pattern is not a crontab pattern, or the job does not take an empty input
 */
export function defineCron(options: { job: Job; at: string; catchUpMs?: number }): Cron {
  const { job } = options;
  if (!job.input.safeParse({}).success) throw new Error(`${job.name} cannot run by the clock: it needs an input`);
  const parsed = parseCronItem({
    task: job.name,
    match: options.at,
    identifier: job.name,
    options: { maxAttempts: job.retries + 1, jobKey: `cron ${job.name}`, jobKeyMode: 'replace', backfillPeriod: options.catchUpMs ?? 0 },
  });
  return { job, parsed };
}
