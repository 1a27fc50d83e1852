import { idOf } from '../../../kernel/record/id-of.ts';
import { json, ref, text, url } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { lockOrder, readOrder, type OrderWhole } from '../engine/read-order.ts';
import { refreshOrder } from '../engine/refresh-order.ts';
import { ship, takeOut } from '../engine/ship.ts';
import { trackingPage } from '../engine/tracking-page.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { shipment } from '../records/shipment.ts';
import { openQuantity, readLines, type LineQuantity } from './line-input.ts';

const lines = json<readonly { line: string; quantity: number }[]>()({ label: 'Lines', help: 'All that is open when nothing is said.' });

const canSend = (row: { readonly state: string | null; readonly fulfilmentState: string | null }): true | string => {
  if (row.state === 'pending') return 'The order is not paid yet. Confirm it first.';
  if (row.state === 'cancelled') return 'The order is cancelled.';
  return row.fulfilmentState === 'unfulfilled' || row.fulfilmentState === 'partlyFulfilled' ? true : 'Everything has been sent.';
};

const send = defineCommand({
  name: 'ship',
  label: 'Send',
  description: 'Everything that is open, or the lines that you name. The buyer is told where the parcel is.',
  on: order,
  bulk: true,
  input: {
    lines,
    carrier: text({ label: 'Carrier', max: 80 }),
    trackingNumber: text({ label: 'Tracking number', max: 80 }),
    trackingUrl: url({ label: 'Tracking page' }),
    location: ref({ label: 'From', to: 'stock.location', help: 'Where the goods are kept for the order unless said.' }),
  },
  emits: [orderEvents.shipmentSent, orderEvents.completed],
  allowed: canSend,
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    const shipped = readLines(whole, input.lines, openQuantity);
    return ship(ctx, whole, shipped, {
      kind: whole.delivery?.kind === 'digital' ? 'digital' : 'ship',
      state: whole.delivery?.kind === 'digital' ? 'delivered' : 'sent',
      locationId: idOf(input.location),
      carrier: input.carrier ?? null,
      trackingNumber: input.trackingNumber ?? null,
      trackingUrl: input.trackingUrl ?? null,
    });
  },
});

const markReady = defineCommand({
  name: 'mark-ready',
  label: 'Ready to collect',
  description: 'It waits at the outlet; the buyer is told.',
  on: order,
  bulk: true,
  input: { lines },
  emits: [orderEvents.shipmentReady],
  allowed: (row) => (canSend(row) !== true ? canSend(row) : row.outlet ? true : 'It is not collected at an outlet.'),
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    return ship(ctx, whole, readLines(whole, input.lines, openQuantity), { kind: 'pickup', state: 'ready', locationId: whole.outletId });
  },
});

const deliver = defineCommand({
  name: 'deliver',
  label: 'Delivered',
  description: 'It has arrived; what waited at an outlet was collected.',
  on: shipment,
  bulk: true,
  emits: [orderEvents.shipmentDelivered],
  allowed: (row) => (row.state === 'ready' || row.state === 'sent' ? true : 'It has been delivered already.'),
  run: async (ctx, row) => {
    const whole = await lockOrder(ctx, row.order.id);
    if (row.state === 'ready')
      await takeOut(ctx, whole.id, row.id, { lines: await linesOf(ctx, whole, row.id), locationId: row.location?.id ?? null });
    await updateRecord(ctx, shipment, row.id, { state: 'delivered', deliveredAt: ctx.now, ...(row.sentAt ? {} : { sentAt: ctx.now }) });
    await refreshOrder(ctx, whole.id);
    ctx.emit({
      type: orderEvents.shipmentDelivered,
      recordType: shipment.key,
      recordId: row.id,
      data: { order: whole.id, number: row.number, orderNumber: whole.number },
    });
  },
});

const track = defineCommand({
  name: 'set-tracking',
  label: 'Tracking',
  on: shipment,
  input: {
    carrier: text({ label: 'Carrier', max: 80 }),
    trackingNumber: text({ label: 'Tracking number', max: 80 }),
    trackingUrl: url({ label: 'Tracking page' }),
  },
  allowed: (row) => (row.kind === 'pickup' ? 'It is collected at the outlet.' : true),
  run: async (ctx, row, input) => {
    const page = input.trackingUrl ?? (await trackingPage(ctx, row.order.id, input.trackingNumber));
    await updateRecord(ctx, shipment, row.id, { ...input, ...(page ? { trackingUrl: page } : {}) });
  },
});

export const shipCommands: readonly Command[] = [send, markReady, deliver, track];

async function linesOf(ctx: Ctx, whole: OrderWhole, shipmentId: string): Promise<readonly LineQuantity[]> {
  const { rows } = await sql<{ line: string; quantity: number }>`
    select order_line_id as line, quantity::float8 as quantity from shipment_line where shipment_id = ${shipmentId}::uuid and deleted_at is null`.execute(
    ctx.db,
  );
  const found = rows.flatMap(({ line, quantity }) => {
    const one = whole.lines.find((each) => each.id === line);
    return one ? [{ line: one, quantity }] : [];
  });
  if (found.length === 0) throw notAllowed('There is nothing in this shipment.');
  return found;
}
