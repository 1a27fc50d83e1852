import type { Ctx } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { paymentOperation } from '../records/payment-operation.ts';
import { insertion } from './rows.ts';

export const operateJobName = 'payments.operate';

/** Notes what a provider is to be asked for, and the job that asks, in the caller's transaction. @returns the operation's id, which is its idempotency key */
export async function queueOperation(ctx: Ctx, operation: PatchOf<typeof paymentOperation>): Promise<string> {
  const id = newId();
  await insertion(ctx, paymentOperation, { ...operation, state: 'waiting' }, id).execute(ctx.db);
  askToOperate(ctx, id);
  return id;
}

/** However often it is asked for, one job waits at most. */
export function askToOperate(ctx: Pick<Ctx, 'enqueue'>, operation: string, runAt?: string): void {
  ctx.enqueue(
    operateJobName,
    { operation },
    runAt === undefined ? { key: `payment operation ${operation}` } : { key: `payment operation later ${operation}`, runAt },
  );
}
