import type { Ctx } from '../../../kernel/context.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { PatchOf } from '../../../kernel/record/record.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { balanceOf, fulfilmentStateOf, nextState, paymentStateOf } from '../rules/order-state.ts';
import { moneyOf, totalsOf } from './money-of.ts';
import { readOrder, type OrderWhole } from './read-order.ts';

/**
 * Writes what follows from an order's lines, shipments and payments: its totals, its states, what is still to pay. The order is locked by the
 * caller, who may set more in the same go. Nothing is written when nothing differs.
 */
export async function refreshOrder(ctx: Ctx, id: string, more: PatchOf<typeof order> = {}): Promise<OrderWhole> {
  const whole = await readOrder(ctx, id);
  const totals = totalsOf(whole);
  const money = moneyOf(whole);
  const fulfilment = fulfilmentStateOf(whole.lines, whole.shipments);
  const isEmpty = whole.lines.every((line) => line.quantity <= line.cancelled);
  const state = nextState({ state: more.state ?? whole.state, money, fulfilment, isEmpty });
  const inCurrency = (amount: string) => ({ amount, currency: whole.currency });
  await updateRecord(ctx, order, id, {
    ...totals,
    net: inCurrency(totals.net),
    tax: inCurrency(totals.tax),
    gross: inCurrency(totals.gross),
    discount: inCurrency(totals.discount),
    deliveryTotal: inCurrency(isEmpty || !whole.delivery ? '0' : whole.display === 'gross' ? whole.delivery.gross : whole.delivery.net),
    paid: inCurrency(money.captured),
    refunded: inCurrency(money.refunded),
    balance: inCurrency(state === 'cancelled' ? '0' : balanceOf({ ...money, refunded: money.refunding })),
    // Nothing is due for what was cancelled, and nobody has paid it either.
    paymentState: state === 'cancelled' && Number(money.captured) === 0 ? 'unpaid' : paymentStateOf(money),
    fulfilmentState: fulfilment,
    ...more,
    state,
    ...(state === 'completed' && whole.state !== 'completed' ? { completedAt: ctx.now } : {}),
  });
  if (state === 'completed' && whole.state !== 'completed')
    ctx.emit({ type: orderEvents.completed, recordType: order.key, recordId: id, data: { number: whole.number } });
  return { ...whole, state };
}
