import { fulfil } from '../../stock/index.ts';
import { capturePayment } from '../../payments/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { LineQuantity } from '../commands/line-input.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { shipment } from '../records/shipment.ts';
import { shipmentLine } from '../records/shipment-line.ts';
import { shareOfLine } from '../rules/line-amounts.ts';
import { insertRowsSql, rowJson } from '../store/row-json.ts';
import { openOf } from './money-of.ts';
import { readOrder, type OrderWhole } from './read-order.ts';
import { refreshOrder } from './refresh-order.ts';
import { trackingPage } from './tracking-page.ts';
import { tellBuyer } from './tell-buyer.ts';

export interface NewShipment {
  readonly kind: 'ship' | 'pickup' | 'digital';
  /** `ready` waits at the outlet to be collected; the goods are counted as gone when they are. */
  readonly state: 'ready' | 'sent' | 'delivered';
  readonly locationId?: string | null;
  readonly carrier?: string | null;
  readonly trackingNumber?: string | null;
  /** By the way of delivery unless said. */
  readonly trackingUrl?: string | null;
}

/**
 * Sends lines of a locked order: writes the shipment, takes the goods out of stock and the money that was only authorised, and tells the buyer.
 * @throws AppError not-allowed when nothing is left to send; out-of-stock
 */
export async function ship(
  ctx: Ctx,
  whole: OrderWhole,
  lines: readonly LineQuantity[],
  input: NewShipment,
): Promise<{ readonly id: string; readonly number: string }> {
  if (lines.length === 0) throw notAllowed('Nothing is left to send.');
  const number = `${whole.number}-${whole.shipments.length + 1}`;
  const made = await createRecord(ctx, shipment, {
    number,
    order: whole.id,
    kind: input.kind,
    state: input.state,
    location: input.locationId ?? null,
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber ?? null,
    trackingUrl: input.trackingUrl ?? (await trackingPage(ctx, whole.id, input.trackingNumber)),
    sentAt: input.state === 'ready' ? null : ctx.now,
    deliveredAt: input.state === 'delivered' ? ctx.now : null,
  });
  const rows = lines.map(({ line, quantity }) =>
    rowJson(ctx, shipmentLine, { shipment: made.id, orderLine: line.id, name: line.name, quantity }),
  );
  const sent = lines.map(({ line, quantity }) => ({ id: line.id, quantity }));
  await sql`
    with put as (${insertRowsSql(ctx, shipmentLine, rows)})
    update order_line l set shipped = l.shipped + s.quantity, version = l.version + 1, updated_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s(id uuid, quantity numeric) where l.id = s.id`.execute(ctx.db);
  if (input.state !== 'ready') await takeOut(ctx, whole.id, made.id, { lines, locationId: input.locationId ?? null });
  await refreshOrder(ctx, whole.id);
  await captureForShipped(ctx, whole.id);
  const type = input.state === 'ready' ? orderEvents.shipmentReady : orderEvents.shipmentSent;
  const said = {
    order: whole.id,
    number,
    orderNumber: whole.number,
    carrier: input.carrier ?? null,
    trackingNumber: input.trackingNumber ?? null,
  };
  ctx.emit({ type, recordType: shipment.key, recordId: made.id, data: said });
  tellBuyer(ctx, { order: whole.id, channel: whole.channel, kind: input.state === 'ready' ? 'ready' : 'shipment', about: made.id });
  return { id: made.id, number };
}

/** Goods leave the stock that was kept for the order. */
export async function takeOut(
  ctx: Ctx,
  orderId: string,
  shipmentId: string,
  { lines, locationId }: { readonly lines: readonly LineQuantity[]; readonly locationId: string | null },
): Promise<void> {
  const goods = lines.flatMap(({ line, quantity }) =>
    line.productId === null ? [] : [{ productId: line.productId, quantity: String(quantity) }],
  );
  await fulfil(ctx, { holder: { type: order.key, id: orderId }, lines: goods, locationId, source: { type: shipment.key, id: shipmentId } });
}

/**
 * Money that was only authorised is taken when goods leave: what was sent so far is worth, with the delivery; all that is due once everything is
 * sent.
 */
async function captureForShipped(ctx: Ctx, orderId: string): Promise<void> {
  const whole = await readOrder(ctx, orderId);
  const worth = whole.lines.reduce(
    (sum, line) => sum.plus(decimal(shareOfLine(line.basis, String(line.shipped), whole.currency).gross)),
    new Decimal(0),
  );
  const target = worth.plus(decimal(whole.delivery?.gross ?? '0')).minus(decimal(whole.credited));
  const taken = whole.payments.reduce((sum, p) => sum.plus(decimal(p.captured)).plus(decimal(p.capturing)), new Decimal(0));
  let missing = target.minus(taken);
  for (const payment of whole.payments) {
    const open = openOf(payment).minus(decimal(payment.capturing));
    const part = Decimal.min(open, missing);
    if (part.lte(0)) continue;
    await capturePayment(ctx, {
      paymentId: payment.id,
      amount: { amount: part.toFixed(), currency: whole.currency },
      reason: `Order ${whole.number} was sent`,
    });
    missing = missing.minus(part);
  }
}
