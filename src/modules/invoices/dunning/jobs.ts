import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { refreshState } from '../settle/write-entry.ts';
import { remind } from './remind.ts';

/**
 * Marks what became overdue and sends the reminders that are due, each invoice in a transaction of its own. It runs each hour, since the day
 * ends in the company's time zone and not in that of the server.
 */
export const followDueDates: Job = defineJob({
  name: 'invoices.followDueDates',
  input: z.object({}),
  run: async (ctx) => {
    const { today } = ctx.scope;
    // By the index on what is open.
    const { rows } = await sql<{ id: string }>`
      select id from invoice where state in ('issued', 'part-paid', 'overdue') and kind = 'invoice' and deleted_at is null and due_on < ${today}::date
      order by due_on, id`.execute(ctx.db);
    for (const { id } of rows) {
      if (ctx.job.signal.aborted) return;
      await asSystem(
        ctx.app,
        async (tx) => {
          await refreshState(tx, id);
          await remind(tx, id);
        },
        ctx.requestId,
      );
    }
  },
}) as Job;

export const dueDatesCron: Cron = defineCron({ job: followDueDates, at: '10 * * * *', catchUpMs: 3_600_000 });
