import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { order } from '../records/order.ts';
import { readOrder } from './read-order.ts';
import { refreshOrder } from './refresh-order.ts';
import { settle } from './settle.ts';
import { tellBuyer } from './tell-buyer.ts';

/** Counts towards what the buyer need not pay. Amount: decimal text in the order's currency. */
export async function credit(ctx: Ctx, orderId: string, amount: string): Promise<void> {
  const whole = await readOrder(ctx, orderId);
  await updateRecord(ctx, order, orderId, {
    credited: { amount: decimal(whole.credited).plus(decimal(amount)).toFixed(), currency: whole.currency },
  });
}

/**
 * Takes an amount off what the buyer owes for an order without goods coming back: what nobody has paid yet is asked for no more, and what was
 * paid beyond it goes back. The order is locked by the caller.
 * @returns what goes back, decimal text
 */
export async function giveGoodwill(ctx: Ctx, orderId: string, amount: string, reason: string): Promise<string> {
  await credit(ctx, orderId, amount);
  const refunded = await settle(ctx, orderId, reason);
  const { channel } = await refreshOrder(ctx, orderId);
  if (decimal(refunded).gt(0)) tellBuyer(ctx, { order: orderId, channel, kind: 'refund', refunded });
  return refunded;
}
