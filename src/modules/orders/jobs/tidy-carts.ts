import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';

/** Removes carts that nobody has touched for 90 days: nothing is kept of people who never bought. */
export const tidyCarts: Job = defineJob({
  name: 'orders.tidyCarts',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(
      ctx.app,
      (tx) =>
        sql`delete from cart where id in (select id from cart where state <> 'ordered' and touched_at < ${tx.now}::timestamptz - interval '90 days' order by id limit 10000 for update skip locked)`.execute(
          tx.db,
        ),
      ctx.requestId,
    );
  },
}) as Job;

export const tidyCartsCron = defineCron({ job: tidyCarts, at: '23 3 * * *' });
