import { z } from 'zod';
import { sql } from '../../../kernel/db/sql.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';

const atOnce = 5_000;

/** Removes what nobody asks for any more: runs that were skipped after 30 days, ended ones after 400. */
export const tidyRuns: Job = defineJob({
  name: 'automation.tidy',
  input: z.object({}),
  run: async (ctx) => {
    for (let gone = atOnce; gone === atOnce;) {
      ctx.job.signal.throwIfAborted();
      const { rows } = await sql`
        delete from automation_run where id in (
          select id from automation_run
          where (state = 'skipped' and created_at < ${ctx.now}::timestamptz - interval '30 days')
            or (state in ('done', 'stopped', 'failed', 'cancelled') and created_at < ${ctx.now}::timestamptz - interval '400 days')
          limit ${atOnce}) returning 1`.execute(ctx.db);
      gone = rows.length;
    }
  },
}) as Job;
