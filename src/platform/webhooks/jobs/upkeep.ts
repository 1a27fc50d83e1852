import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { askForDelivery } from './ask.ts';

/** Asks anew for what should long have been sent: a job that went to the dead letters must not leave an endpoint without one. */
export const wake = defineJob({
  name: 'webhooks.wake',
  input: z.object({}),
  run: async (ctx) =>
    asSystem(ctx.app, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select e.id from webhook_endpoint e where e.enabled and e.deleted_at is null and (e.resume_at is null or e.resume_at <= ${tx.now}::timestamptz)
          and exists (select 1 from webhook_delivery d where d.endpoint_id = e.id and d.state = 'waiting' and d.next_at < ${tx.now}::timestamptz - interval '5 minutes')`.execute(
        tx.db,
      );
      for (const { id } of rows) askForDelivery(tx, id);
    }),
});

const keptDays = 30;
const atOnce = 5_000;

/**
 * Removes deliveries, with their attempts, of more than 30 days ago: those that are settled, and those that wait for an endpoint which is
 * switched off or deleted. What waits for one that is on is never removed.
 */
export const tidy = defineJob({
  name: 'webhooks.tidy',
  input: z.object({}),
  run: async (ctx) => {
    for (let removed = atOnce; removed === atOnce && !ctx.job.signal.aborted;) {
      const { rows } = await sql`
        delete from webhook_delivery where id in (
          select d.id from webhook_delivery d where d.created_at < ${ctx.now}::timestamptz - make_interval(days => ${keptDays})
            and (d.state <> 'waiting' or not exists (select 1 from webhook_endpoint e where e.id = d.endpoint_id and e.enabled and e.deleted_at is null)) limit ${atOnce})
        returning id`.execute(ctx.db);
      removed = rows.length;
    }
  },
});
