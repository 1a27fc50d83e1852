import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { defineJob, type JobContext } from '../../../kernel/jobs/job.ts';
import { deliverOne } from '../deliver/deliver-one.ts';
import { allowance, nextDue, readDue } from '../deliver/due.ts';
import { readReceiver, type Receiver } from '../deliver/endpoint.ts';
import { disableEndpoint } from '../disable.ts';
import { webhooksOf } from '../service.ts';
import { askForDelivery, deliverJobName } from './ask.ts';

/** Requests to one endpoint under way at once. */
const atOnce = 8;
/** After this long the next endpoint has its turn. */
const turnMs = 20_000;

/**
 * Sends what waits for one endpoint. Jobs for one endpoint run one after another (a queue of its own), so that the events of a record
 * arrive in their order; what can't be sent now it asks for again, for when it can.
 */
export const deliver = defineJob<{ endpoint: string }>({
  name: deliverJobName,
  input: z.object({ endpoint: z.uuid() }),
  timeoutMs: 120_000,
  run: async (ctx, { endpoint }) => {
    const start = performance.now();
    for (;;) {
      const receiver = await readReceiver(ctx.db, webhooksOf(ctx).sealer, endpoint, ctx.app.now());
      if (!receiver) return;
      const step = await round(ctx, receiver);
      if (step.again && !ctx.job.signal.aborted && performance.now() - start < turnMs) continue;
      const { runAt } = step;
      if (step.again || runAt !== null) await asSystem(ctx.app, async (tx) => askForDelivery(tx, endpoint, runAt ?? tx.now), ctx.requestId);
      return;
    }
  },
});

interface Step {
  /** There may be more to send at once. */
  readonly again: boolean;
  /** When to look again; null when nothing waits. */
  readonly runAt: string | null;
}

async function round(ctx: JobContext, receiver: Receiver): Promise<Step> {
  const now = ctx.app.now();
  if (receiver.resumeAt !== null && receiver.resumeAt > now) return { again: false, runAt: receiver.resumeAt };
  const allowed = await allowance(ctx.db, receiver.id, receiver.perMinute, now);
  if (allowed === 0) return { again: false, runAt: new Date(Date.parse(now) + 10_000).toISOString() };
  const probing = receiver.resumeAt !== null;
  const due = await readDue(ctx.db, receiver.id, now, probing ? 1 : Math.min(atOnce, allowed), probing);
  if (due.length === 0) return { again: false, runAt: await nextDue(ctx.db, receiver.id) };
  const owner = await ctx.services.actors?.actorOf(ctx, receiver.ownerId);
  if (!owner) {
    await asSystem(ctx.app, (tx) => disableEndpoint(tx, receiver.id, 'owner'), ctx.requestId);
    return { again: false, runAt: null };
  }
  await Promise.all(due.map((each) => deliverOne(ctx, receiver, owner, each)));
  return { again: true, runAt: null };
}
