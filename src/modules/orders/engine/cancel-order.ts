import { isOnlinePayment } from '../../payments/index.ts';
import { releaseRedemptions } from '../../pricing/index.ts';
import { release } from '../../stock/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { mayCancelOwn } from '../rules/order-state.ts';
import { lockOrder } from './read-order.ts';
import { giveAllBack } from './settle.ts';
import { tellBuyer } from './tell-buyer.ts';
import { refreshOrder } from './refresh-order.ts';

const words: Readonly<Record<string, string>> = {
  buyer: 'Cancelled by the buyer',
  outOfStock: 'Cannot be delivered',
  unpaid: 'Not paid in time',
  fraud: 'Cancelled',
  mistake: 'Entered by mistake',
};

/**
 * Cancels an order of which nothing was sent, which the caller has locked: goods can be sold to others, coupons can be used again, money goes
 * back.
 */
export async function cancelOrder(ctx: Ctx, { id, number, reason }: { id: string; number: string; reason: string }): Promise<void> {
  await release(ctx, { type: order.key, id });
  await releaseRedemptions(ctx, id);
  const refunded = await giveAllBack(ctx, id, words[reason] ?? 'Order cancelled');
  await sql`
    update order_line set cancelled = quantity, net = 0, net_base = 0, tax = 0, tax_base = 0, gross = 0, gross_base = 0, discount = 0, discount_base = 0, cost = 0, cost_base = 0,
      version = version + 1, updated_at = ${ctx.now}::timestamptz
    where order_id = ${id}::uuid and cancelled < quantity`.execute(ctx.db);
  const { channel, payments } = await refreshOrder(ctx, id, { state: 'cancelled', cancelledAt: ctx.now, cancelReason: reason as 'buyer' });
  ctx.emit({ type: orderEvents.cancelled, recordType: order.key, recordId: id, data: { number, reason } });
  // Who left the page of a provider without paying was told of no order; whose card was declined was told that it is kept for them.
  const wasTold = channel !== 'web' || payments.some(({ provider, state }) => !isOnlinePayment(provider) || state === 'failed');
  if (reason !== 'unpaid' || wasTold) tellBuyer(ctx, { order: id, channel, kind: 'cancelled', refunded, reason });
}

/**
 * Cancels an order for its buyer; callers have shown that it is theirs. One that is cancelled already stays so.
 * @throws AppError not-allowed when some of it is ready or on its way, or it was not ordered in a shop
 */
export async function cancelForBuyer(ctx: Ctx, id: string): Promise<void> {
  const whole = await lockOrder(ctx, id);
  if (whole.state === 'cancelled') return;
  if (!mayCancelOwn(whole)) throw notAllowed('The order can no longer be cancelled.');
  await cancelOrder(ctx, { id, number: whole.number, reason: 'buyer' });
}
