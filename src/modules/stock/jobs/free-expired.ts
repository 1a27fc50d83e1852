import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { freeExpired } from '../ledger/release.ts';
import { freeExpiredJob } from './job-names.ts';

/** Runs at the moment that a reservation was to expire; one that was kept meanwhile stays. */
export const freeExpiredOf: Job = defineJob({
  name: freeExpiredJob,
  input: z.object({ type: z.string(), id: z.string() }),
  run: async (ctx, holder) => {
    await asSystem(ctx.app, (tx) => freeExpired(tx, holder), ctx.requestId);
  },
}) as Job;

/** What the jobs above missed (dead letters, a restored backup). */
export const sweepExpired: Job = defineJob({
  name: 'stock.sweepExpired',
  input: z.object({}),
  run: async (ctx) => {
    const { rows } = await sql<{ type: string; id: string }>`
      select distinct holder_type as type, holder_id as id from reservation
      where state in ('waiting', 'held') and expires_at <= ${ctx.now}::timestamptz limit 1000`.execute(ctx.db);
    for (const holder of rows) await asSystem(ctx.app, (tx) => freeExpired(tx, holder), ctx.requestId);
  },
}) as Job;

export const sweepExpiredCron = defineCron({ job: sweepExpired, at: '7 * * * *' });
