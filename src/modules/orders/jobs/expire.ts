import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { cancelOrder } from '../engine/cancel-order.ts';

/** Lets go of an order that was not paid in time: once, and only while it still waits. */
export const expireOrder = defineJob({
  name: 'orders.expire',
  input: z.object({ order: z.string() }),
  retries: 10,
  run: async (ctx, input) => {
    await asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ id: string; number: string }>`
          select id, number from "order" where id = ${input.order}::uuid and state = 'pending' and expires_at <= ${tx.now}::timestamptz and deleted_at is null for update`.execute(
          tx.db,
        );
        if (rows[0]) await cancelOrder(tx, { ...rows[0], reason: 'unpaid' });
      },
      ctx.requestId,
    );
  },
});

/** Each minute: a job for every order whose time is over. Placing an order so queues none, and of a thousand orders a few are left to expire. */
export const expireOrders: Job = defineJob({
  name: 'orders.expireDue',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from "order" where state = 'pending' and expires_at <= ${tx.now}::timestamptz and deleted_at is null order by expires_at limit 1000`.execute(
          tx.db,
        );
        for (const { id } of rows) tx.enqueue(expireOrder.name, { order: id }, { key: `order expires ${id}` });
      },
      ctx.requestId,
    );
  },
}) as Job;

export const expireOrdersCron = defineCron({ job: expireOrders, at: '* * * * *', catchUpMs: 3_600_000 });
