import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
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
 * Gives up what the buyer will not pay, or, with a negative amount, asks for it again. The order stays worth what it was; what was promised on
 * account and never came is released, so that it counts towards no limit any more. The order is locked by the caller. Amount: decimal text in
 * the order's currency.
 */
export async function writeOff(ctx: Ctx, orderId: string, amount: string, reason: string): Promise<void> {
  const whole = await readOrder(ctx, orderId);
  const lost = Decimal.max(decimal(whole.writtenOff).plus(decimal(amount)), new Decimal(0));
  await updateRecord(ctx, order, orderId, { writtenOff: { amount: lost.toFixed(), currency: whole.currency } });
  await settle(ctx, orderId, reason);
  await refreshOrder(ctx, orderId);
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
