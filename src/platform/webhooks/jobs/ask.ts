import type { Ctx } from '../../../kernel/context.ts';

export const deliverJobName = 'webhooks.deliver';

/** Asks for what waits for an endpoint to be sent: now, or at a time. However often, one job waits at most of each sort, and one runs. */
export function askForDelivery(ctx: Pick<Ctx, 'enqueue'>, endpoint: string, runAt?: string): void {
  ctx.enqueue(
    deliverJobName,
    { endpoint },
    // Keys of their own: one that is to run later must not put off one that is to run now.
    runAt === undefined
      ? { key: `webhook ${endpoint}`, queue: `webhook ${endpoint}` }
      : { key: `webhook later ${endpoint}`, queue: `webhook ${endpoint}`, runAt },
  );
}
