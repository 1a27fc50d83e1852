import { refundPayment, voidPayment, type PaymentRequest } from '../../payments/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { moneyOf } from './money-of.ts';
import { readOrder, type OrderWhole, type WholePayment } from './read-order.ts';

/** What money goes back for, and whether the caller hands over what goes back over the counter. */
export type HowPaidOut = Pick<PaymentRequest, 'about' | 'isPaidOutByCaller'>;

const offline = new Set(['account', 'transfer']);

/**
 * Gives back what was paid or is owed beyond what an order is worth by now: first what nobody has paid yet (on account, transfer), then money
 * that arrived, of the latest payment first. What an order lacks is asked for by whoever changed it (`take-payment`).
 * @returns what goes back, decimal text
 */
export async function settle(ctx: Ctx, orderId: string, reason: string, how: HowPaidOut = {}): Promise<string> {
  const whole = await readOrder(ctx, orderId);
  const { due, captured, refunding } = moneyOf(whole);
  const kept = decimal(captured).minus(decimal(refunding));
  await releaseUnpaid(ctx, whole, Decimal.max(decimal(due).minus(kept), new Decimal(0)), reason);
  return refundUpTo(ctx, whole, kept.minus(decimal(due)), reason, how);
}

/** Everything back: for an order that is cancelled. */
export async function giveAllBack(ctx: Ctx, orderId: string, reason: string): Promise<string> {
  const whole = await readOrder(ctx, orderId);
  for (const payment of whole.payments) if (isUnfinished(payment)) await voidPayment(ctx, { paymentId: payment.id, reason });
  const after = await readOrder(ctx, orderId);
  const { captured, refunding } = moneyOf(after);
  return refundUpTo(ctx, after, decimal(captured).minus(decimal(refunding)), reason);
}

const isUnfinished = ({ state }: WholePayment): boolean => ['created', 'pending', 'authorised', 'partly-captured'].includes(state);

/** Who buys on account or by transfer owes less: their payments are lowered to what is needed, the latest first. */
async function releaseUnpaid(ctx: Ctx, whole: OrderWhole, needed: Decimal, reason: string): Promise<void> {
  let left = needed;
  for (const payment of whole.payments.filter(isUnfinished)) {
    const owed = decimal(payment.amount).minus(decimal(payment.captured)).minus(decimal(payment.released));
    const keep = Decimal.min(owed, left);
    left = left.minus(keep);
    const tooMuch = owed.minus(keep);
    if (tooMuch.lte(0)) continue;
    // What a provider holds is taken in parts as it is sent; only what is not needed at all is let go.
    if (offline.has(payment.provider))
      await voidPayment(ctx, { paymentId: payment.id, amount: { amount: tooMuch.toFixed(), currency: whole.currency }, reason });
    else if (keep.isZero()) await voidPayment(ctx, { paymentId: payment.id, reason });
  }
}

async function refundUpTo(ctx: Ctx, whole: OrderWhole, amount: Decimal, reason: string, how: HowPaidOut = {}): Promise<string> {
  let left = Decimal.max(amount, new Decimal(0));
  const wanted = left;
  for (const payment of whole.payments.toReversed()) {
    const part = Decimal.min(left, decimal(payment.captured).minus(decimal(payment.refunding)));
    if (part.lte(0)) continue;
    await refundPayment(ctx, { paymentId: payment.id, amount: { amount: part.toFixed(), currency: whole.currency }, reason, ...how });
    left = left.minus(part);
  }
  const refunded = wanted.minus(left).toFixed();
  if (wanted.gt(left))
    ctx.emit({
      type: orderEvents.refunded,
      recordType: order.key,
      recordId: whole.id,
      data: { number: whole.number, amount: refunded, currency: whole.currency, reason },
    });
  return refunded;
}
