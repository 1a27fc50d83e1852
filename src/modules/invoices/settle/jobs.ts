import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { settleOrder } from './settle-order.ts';

/** Shares out what was paid for an order, once something was issued for it. */
export const settleOrderJob: Job = defineJob({
  name: 'invoices.settleOrder',
  input: z.object({ order: z.uuid() }),
  run: (ctx, { order }) => asSystem(ctx.app, (tx) => settleOrder(tx, order), ctx.requestId),
}) as Job;
