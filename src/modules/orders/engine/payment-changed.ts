import type { PaymentHandler } from '../../payments/index.ts';
import { keepReservation } from '../../stock/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { afterConfirmation } from '../place/after-confirmation.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { isCovered } from '../rules/order-state.ts';
import { cancelOrder } from './cancel-order.ts';
import { moneyOf, openOf, totalsOf } from './money-of.ts';
import { readOrder, type OrderWhole } from './read-order.ts';
import { refreshOrder } from './refresh-order.ts';
import { tellBuyer } from './tell-buyer.ts';

/**
 * A payment for an order changed, in the payment's own transaction: what is covered is confirmed together with it. Money for an order that was
 * cancelled, or that waited too long, goes back by itself.
 */
export const paymentChanged: PaymentHandler = async (ctx, payment) => {
  const { rows } = await sql<{
    id: string;
  }>`select id from "order" where id = ${payment.subject.id}::uuid and deleted_at is null for update`.execute(ctx.db);
  if (rows.length === 0) return 'not-wanted';
  const before = await readOrder(ctx, payment.subject.id);
  const isMoneyThere = decimal(payment.captured?.amount ?? '0').gt(0) || payment.state === 'authorised';
  if (before.state === 'pending' && isMoneyThere && before.expiresAt !== null && before.expiresAt < ctx.now)
    await cancelOrder(ctx, { id: before.id, number: before.number, reason: 'unpaid' });
  const whole = await refreshOrder(ctx, before.id);
  if (whole.state === 'cancelled')
    return isKept(await readOrder(ctx, whole.id), payment.id) ? tooLate(ctx, whole, payment.captured?.amount ?? '0') : undefined;
  if (whole.state === 'pending' && isCovered(moneyOf(whole))) await confirmOrder(ctx, whole);
  return undefined;
};

/** Whether a payment holds money that is not on its way back. */
function isKept(whole: OrderWhole, paymentId: string): boolean {
  const found = whole.payments.find((each) => each.id === paymentId);
  return found !== undefined && (decimal(found.captured).gt(decimal(found.refunding)) || openOf(found).gt(0));
}

/** Makes an order certain that waited: its goods are kept for it for good. The caller has locked it. */
export async function confirmOrder(ctx: Ctx, whole: OrderWhole): Promise<void> {
  await keepReservation(ctx, { type: order.key, id: whole.id }, null);
  await refreshOrder(ctx, whole.id, { state: 'confirmed', confirmedAt: ctx.now, expiresAt: null });
  afterConfirmation(ctx, {
    id: whole.id,
    number: whole.number,
    channel: whole.channel,
    amount: totalsOf(whole).gross,
    currency: whole.currency,
  });
}

function tooLate(ctx: Ctx, whole: OrderWhole, captured: string): 'not-wanted' {
  ctx.emit({ type: orderEvents.paidTooLate, recordType: order.key, recordId: whole.id, data: { number: whole.number } });
  if (decimal(captured).gt(0)) tellBuyer(ctx, { order: whole.id, channel: whole.channel, kind: 'refund', refunded: captured });
  return 'not-wanted';
}
