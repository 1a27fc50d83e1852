import { updateRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import type { Subscriber } from '../../kernel/event/subscriber.ts';
import { dateIn, parseInstant } from '../../kernel/time/dates.ts';
import { orderEvents } from '../orders/events.ts';
import { paymentsEvents } from '../payments/events.ts';
import { creditOrder } from './issue/credit-order.ts';
import { issueInvoice } from './issue/issue-invoice.ts';
import { invoice } from './records/invoice.ts';
import { defaultLegalEntity } from './issue/legal-entity.ts';
import { settleInvoice, settleOrder } from './settle/settle-order.ts';

/** All of them look at where things stand and not at the event alone: a second run finds nothing left to do. */
export const invoicesSubscribers: readonly Subscriber[] = [
  {
    name: 'invoiceShipment',
    on: [orderEvents.shipmentSent],
    run: async (ctx, event) => {
      if ((await defaultLegalEntity(ctx)).invoiceWhen !== 'shipment') return;
      await invoiceShipment(ctx, String(event.recordId));
    },
  },
  {
    name: 'invoiceOrder',
    on: [orderEvents.confirmed],
    run: async (ctx, event) => {
      if ((await defaultLegalEntity(ctx)).invoiceWhen !== 'order') return;
      const orderId = String(event.recordId);
      await issueInvoice(ctx, { orderId, sourceKey: `order ${orderId}` });
    },
  },
  {
    name: 'creditOrder',
    on: [orderEvents.returnReceived, orderEvents.cancelled, orderEvents.edited, orderEvents.refunded],
    run: async (ctx, event) => {
      const orderId = await orderOf(ctx, event);
      if (orderId !== null) await creditOrder(ctx, orderId, reasonOf(event), `credit ${event.seq}`);
    },
  },
  {
    name: 'giveInvoices',
    on: [orderEvents.linked],
    run: async (ctx, event) => {
      const { rows } = await sql<{ id: string; personId: string }>`
        select i.id, o.person_id as "personId" from invoice i join "order" o on o.id = i.order_id
        where o.id = ${event.recordId}::uuid and o.person_id is not null and i.person_id is null and i.organization_id is null and i.deleted_at is null
        order by i.id`.execute(ctx.db);
      for (const { id, personId } of rows) await updateRecord(ctx, invoice, id, { person: personId });
    },
  },
  {
    name: 'settlePayment',
    on: [paymentsEvents.captured, paymentsEvents.refunded],
    run: async (ctx, event) => {
      const { rows } = await sql<{ type: string; id: string }>`
        select subject_type as type, subject_id as id from payment where id = ${event.recordId}::uuid`.execute(ctx.db);
      const [subject] = rows;
      if (subject?.type === 'orders.order') await settleOrder(ctx, subject.id);
      if (subject?.type === 'invoices.invoice') await settleInvoice(ctx, subject.id);
    },
  },
];

/** What left with a shipment; units that came back in the meantime are credited at once, so that both papers exist. */
async function invoiceShipment(ctx: Ctx, shipmentId: string): Promise<void> {
  const { rows } = await sql<{ orderId: string; orderLineId: string; quantity: string; sentAt: string | null }>`
    select s.order_id as "orderId", l.order_line_id as "orderLineId", l.quantity::text, to_char(s.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sentAt"
    from shipment s join shipment_line l on l.shipment_id = s.id where s.id = ${shipmentId}::uuid and s.state in ('sent', 'delivered')`.execute(
    ctx.db,
  );
  const [first] = rows;
  if (!first) return;
  await issueInvoice(ctx, {
    orderId: first.orderId,
    lines: rows.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    sourceKey: `shipment ${shipmentId}`,
    suppliedOn: first.sentAt === null ? null : dateIn(parseInstant(first.sentAt), ctx.services.company?.timeZone ?? 'UTC').toString(),
  });
  await creditOrder(ctx, first.orderId, 'Return', `credit shipment ${shipmentId}`);
}

async function orderOf(ctx: Ctx, event: StoredEvent): Promise<string | null> {
  if (event.recordType === 'orders.order') return event.recordId;
  const { rows } = await sql<{ id: string }>`select order_id as id from order_return where id = ${event.recordId}::uuid`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

function reasonOf({ type, data }: StoredEvent): string {
  const said = data?.['reason'];
  if (typeof said === 'string' && said !== '') return said;
  return type === orderEvents.returnReceived ? 'Return' : type === orderEvents.cancelled ? 'Cancellation' : 'Change of the order';
}
