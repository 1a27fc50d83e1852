import { sql } from '../../../kernel/db/sql.ts';
import { readFeedStates } from '../../../kernel/event/run-feeds.ts';
import type { Check, Finding } from './finding.ts';

interface QueueRow {
  readonly waiting: number;
  readonly oldest: number | null;
  readonly dead: number;
  readonly workers: number;
  readonly silent: number;
}

/** Whether somebody works, how long jobs wait, and which failed for good. */
export const checkJobs: Check = async ({ db }) => {
  const { rows } = await sql<QueueRow>`
    select (select count(*)::int from (select 1 from graphile_worker._private_jobs where is_available and run_at < now() limit 100000) w) as waiting,
      (select extract(epoch from now() - min(run_at))::int from graphile_worker._private_jobs where is_available and run_at < now() and attempts = 0) as oldest,
      (select count(*)::int from job_dead) as dead,
      (select count(*)::int from job_worker where beat_at > now() - interval '1 minute') as workers,
      (select count(*)::int from job_worker where beat_at <= now() - interval '1 minute') as silent`.execute(db);
  const [row] = rows;
  if (!row) return [];
  const found: Finding[] = [];
  if (row.workers === 0)
    found.push({
      area: 'jobs',
      tone: 'bad',
      text: 'Nobody works on background jobs',
      todo: 'Start a server or a worker with JOB_CONCURRENCY above 0.',
    });
  if ((row.oldest ?? 0) > 600)
    found.push({
      area: 'jobs',
      tone: (row.oldest ?? 0) > 3600 ? 'bad' : 'warn',
      text: '{waiting} jobs wait, the oldest for {minutes} minutes',
      values: { waiting: row.waiting, minutes: Math.round((row.oldest ?? 0) / 60) },
      todo: 'Raise JOB_CONCURRENCY or start more workers; look whether a long job holds them.',
    });
  if (row.silent > 0)
    found.push({
      area: 'jobs',
      tone: 'warn',
      text: 'Workers silent for a minute: {count}',
      values: { count: row.silent },
      todo: 'Their jobs are given to others. Look whether their processes were killed or hang.',
    });
  if (row.dead > 0)
    found.push({
      area: 'jobs',
      tone: 'warn',
      text: 'Jobs that failed for good: {count}',
      values: { count: row.dead },
      todo: 'Mend the cause and run them again under Settings, Background work.',
    });
  return found.length > 0
    ? found
    : [{ area: 'jobs', tone: 'ok', text: 'Workers: {count}. Nothing waits for long', values: { count: row.workers } }];
};

/** Readers of the whole event log: automation, webhooks, notifications and the like. */
export const checkFeeds: Check = async ({ db, now }) => {
  const states = await readFeedStates(db);
  const found = states.flatMap((feed): Finding[] => {
    const minutes = feed.waitingSince === null ? 0 : Math.round((Date.parse(now) - Date.parse(feed.waitingSince)) / 60_000);
    const values = { name: feed.name, count: feed.waiting, minutes };
    if (feed.failures > 0)
      return [
        {
          area: 'feeds',
          tone: 'bad',
          text: '{name} fails on an event, and {count} wait behind it',
          values,
          todo: 'See the log for the reason. It goes on by itself once that is mended.',
        },
      ];
    if (minutes > 5)
      return [
        {
          area: 'feeds',
          tone: minutes > 60 ? 'bad' : 'warn',
          text: '{name} is {count} events and {minutes} minutes behind',
          values,
          todo: 'Start more workers, or wait for a large import to be done.',
        },
      ];
    return [];
  });
  return found.length > 0
    ? found
    : [{ area: 'feeds', tone: 'ok', text: 'All {count} readers of the event log are up to date', values: { count: states.length } }];
};
