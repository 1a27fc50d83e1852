import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { readEvent, readEventJobName } from '../engine/inbox.ts';
import { askToOperate, operateJobName } from '../engine/queue-operation.ts';
import { runOperation } from '../engine/run-operation.ts';
import { syncPayment } from '../engine/sync-payment.ts';

/** Asks a provider for one thing. It is tried again until the outcome is clear: the retries are what turns "maybe" into done or not. */
export const operate = defineJob<{ operation: string }>({
  name: operateJobName,
  input: z.object({ operation: z.uuid() }),
  retries: 12,
  timeoutMs: 60_000,
  run: async (ctx, { operation }) => void (await runOperation(ctx.app, operation, ctx.job.signal)),
});

export const readProviderEvent = defineJob<{ event: string }>({
  name: readEventJobName,
  input: z.object({ event: z.uuid() }),
  run: async (ctx, { event }) => asSystem(ctx.app, (tx) => readEvent(tx, event), ctx.requestId),
});

/** Looks at one payment that has been waiting for its payer. */
export const look = defineJob<{ payment: string }>({
  name: 'payments.look',
  input: z.object({ payment: z.uuid() }),
  retries: 3,
  timeoutMs: 60_000,
  run: async (ctx, { payment }) => void (await syncPayment(ctx.app, payment, ctx.job.signal)),
});

const atOnce = 500;

/**
 * Takes up what was left lying: operations whose process died or whose job went to the dead letters, and payments whose time to pay is over, in
 * case the provider's word of it was lost.
 */
export const sweep = defineJob({
  name: 'payments.sweep',
  input: z.object({}),
  run: async (ctx) =>
    asSystem(ctx.app, async (tx) => {
      const operations = await sql<{ id: string }>`
        update payment_operation set state = case state when 'running' then 'maybe' else state end, lease_until = null, updated_at = ${tx.now}::timestamptz
        where id in (select id from payment_operation where kind <> 'start' and updated_at < ${tx.now}::timestamptz - interval '10 minutes'
          and (state in ('waiting', 'maybe') or (state = 'running' and lease_until < ${tx.now}::timestamptz)) order by id limit ${atOnce} for update skip locked)
        returning id`.execute(tx.db);
      for (const { id } of operations.rows) askToOperate(tx, id);
      const payments = await sql<{ id: string }>`
        select id from payment where state = 'pending' and expires_at < ${tx.now}::timestamptz and expires_at > ${tx.now}::timestamptz - interval '2 days'
          and deleted_at is null order by created_at limit ${atOnce}`.execute(tx.db);
      for (const { id } of payments.rows) tx.enqueue(look.name, { payment: id }, { key: `payment look ${id}` });
    }),
});

/** Events of providers that nobody needs any more. */
export const tidy = defineJob({
  name: 'payments.tidy',
  input: z.object({}),
  run: async (ctx) => {
    for (let removed = atOnce; removed === atOnce && !ctx.job.signal.aborted;) {
      // Longer than any provider repeats an event.
      const { rows } = await sql`delete from provider_event where id in (
        select id from provider_event where created_at < ${ctx.now}::timestamptz - interval '180 days' limit ${atOnce}) returning id`.execute(
        ctx.db,
      );
      removed = rows.length;
    }
  },
});

export const paymentsJobs: readonly Job[] = [operate, readProviderEvent, look, sweep, tidy] as readonly Job[];

export const paymentsCrons = [
  defineCron({ job: sweep as Job, at: '*/10 * * * *' }),
  defineCron({ job: tidy as Job, at: '17 4 * * *', catchUpMs: 24 * 3_600_000 }),
];
