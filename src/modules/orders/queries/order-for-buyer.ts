import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { joinAddress } from '../cart/read-cart.ts';
import { isOrderToken } from '../service.ts';
import type { DraftAddress, TaxTotal } from '../rules/order-draft.ts';

/** An order as its buyer sees it: nothing of what the company keeps for itself. */
export interface BuyerOrder {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  /** Whether the reader ordered it, or holds its token; false for who reads the order of a colleague. */
  readonly isOwn: boolean;
  readonly state: string;
  readonly paymentState: string;
  readonly fulfilmentState: string;
  readonly placedAt: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly lines: readonly BuyerOrderLine[];
  readonly delivery: { readonly label: string; readonly kind: string; readonly gross: string; readonly net: string } | null;
  readonly taxes: readonly TaxTotal[];
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly paid: string;
  readonly refunded: string;
  readonly credited: string;
  readonly balance: string;
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly shippingAddress: DraftAddress | null;
  readonly billingAddress: DraftAddress | null;
  readonly outletId: string | null;
  readonly shipments: readonly BuyerShipment[];
  readonly returns: readonly BuyerReturn[];
}

export interface BuyerOrderLine {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly cancelled: number;
  readonly shipped: number;
  readonly returned: number;
  /** How many of it may still be sent back. */
  readonly returnable: number;
  readonly unitPrice: string;
  readonly discount: string;
  readonly net: string;
  readonly gross: string;
}

export interface BuyerShipment {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
}

export interface BuyerReturn {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly reason: string | null;
  readonly resolution: string | null;
  readonly value: string | null;
  /** What the company says to it. */
  readonly answer: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
}

export interface OrderSummary {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly paymentState: string;
  readonly fulfilmentState: string;
  readonly placedAt: string;
  readonly gross: string;
  readonly currency: string;
  readonly lineCount: number;
}

/** The order of whoever holds its token. Null for a wrong token or number alike. */
export async function orderByToken(ctx: Ctx, number: string, token: string): Promise<BuyerOrder | null> {
  const found = await findOrder(ctx, sql`o.number = ${number}`);
  // Compared also when there is no such order, so that the time taken tells nothing.
  return isOrderToken(ctx, found?.id ?? '', token) ? found : null;
}

/** An order of a person, or of the organization they buy for. Null for that of anybody else. */
export async function orderByNumber(
  ctx: Ctx,
  who: { readonly personId: string; readonly organizationId?: string | null },
  number: string,
): Promise<BuyerOrder | null> {
  return findOrder(ctx, sql`o.number = ${number} and ${isOf(who)}`, sql`coalesce(o.person_id = ${who.personId}::uuid, false)`);
}

/** With the system's eyes, for mails. */
export async function buyerOrderById(ctx: Ctx, id: string): Promise<BuyerOrder | null> {
  return findOrder(ctx, sql`o.id = ${id}::uuid`);
}

/** Their orders, the latest first. `after`: `next` of the page before. */
export async function ordersOf(
  ctx: Ctx,
  who: { readonly personId: string; readonly organizationId?: string | null },
  { after, size }: { readonly after?: string | null; readonly size: number },
): Promise<{ readonly orders: readonly OrderSummary[]; readonly next: string | null }> {
  const [at, id] = (after ?? '').split('_');
  const older =
    at && id && isId(id) && !Number.isNaN(Date.parse(at)) ? sql`(o.placed_at, o.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`;
  const { rows } = await sql<OrderSummary>`
    select o.id, o.number, o.state, o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt",
      ${amount('gross')} as gross, o.currency, (select count(*) from order_line l where l.order_id = o.id and l.deleted_at is null)::int as "lineCount"
    from "order" o where ${isOf(who)} and o.deleted_at is null and ${older} order by o.placed_at desc, o.id desc limit ${Math.min(size, 100) + 1}`.execute(
    ctx.db,
  );
  const orders = rows.slice(0, size);
  const last = orders.at(-1);
  return { orders, next: rows.length > size && last ? `${last.placedAt}_${last.id}` : null };
}

const isOf = ({ personId, organizationId = null }: { readonly personId: string; readonly organizationId?: string | null }): Sql =>
  organizationId === null
    ? sql`o.person_id = ${personId}::uuid`
    : sql`(o.person_id = ${personId}::uuid or o.organization_id = ${organizationId}::uuid)`;

const amount = (column: string, alias = 'o'): Sql => sql`trim_scale(coalesce(${sql.ref(`${alias}.${column}`)}, 0))::text`;

interface FoundOrder extends Omit<BuyerOrder, 'shippingAddress' | 'billingAddress'> {
  readonly shippingName: string | null;
  readonly shippingCompany: string | null;
  readonly shippingPlace: DraftAddress | null;
  readonly billingName: string | null;
  readonly billingCompany: string | null;
  readonly billingPlace: DraftAddress | null;
}

/** One statement for the whole of it. */
async function findOrder(ctx: Pick<Ctx, 'db'>, which: Sql, isOwn: Sql = sql`true`): Promise<BuyerOrder | null> {
  const { rows } = await sql<FoundOrder>`
    select o.id, o.number, o.channel, ${isOwn} as "isOwn", o.state, o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.placed_at as "placedAt", o.email, o.language, o.currency,
      coalesce(o.display, 'gross') as display, o.delivery, coalesce(o.taxes, '[]') as taxes, ${amount('discount')} as discount, ${amount('net')} as net, ${amount('tax')} as tax,
      ${amount('gross')} as gross, ${amount('paid')} as paid, ${amount('refunded')} as refunded, ${amount('credited')} as credited, ${amount('balance')} as balance,
      o.purchase_order_number as "purchaseOrderNumber", o.note, o.outlet_id as "outletId",
      o.shipping_name as "shippingName", o.shipping_company as "shippingCompany", o.shipping_address as "shippingPlace",
      o.billing_name as "billingName", o.billing_company as "billingCompany", o.billing_address as "billingPlace",
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'name', l.name, 'sku', l.sku, 'quantity', l.quantity::float8, 'cancelled', coalesce(l.cancelled, 0)::float8,
          'shipped', coalesce(l.shipped, 0)::float8, 'returned', coalesce(l.returned, 0)::float8,
          'returnable', greatest(coalesce(l.shipped, 0) - coalesce(l.returned, 0) - coalesce((select sum(x.quantity) from return_line x join order_return r on r.id = x.order_return_id
            where x.order_line_id = l.id and r.state = 'requested' and r.deleted_at is null), 0), 0)::float8,
          'unitPrice', ${amount('unit_price', 'l')}, 'discount', ${amount('discount', 'l')}, 'net', ${amount('net', 'l')}, 'gross', ${amount('gross', 'l')}) order by l.position, l.id), '[]')
        from order_line l where l.order_id = o.id and l.deleted_at is null) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'state', s.state, 'carrier', s.carrier, 'trackingNumber', s.tracking_number,
          'trackingUrl', s.tracking_url, 'sentAt', s.sent_at, 'deliveredAt', s.delivered_at,
          'lines', (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'quantity', x.quantity::float8) order by x.id), '[]') from shipment_line x where x.shipment_id = s.id and x.deleted_at is null))
          order by s.created_at, s.id), '[]')
        from shipment s where s.order_id = o.id and s.deleted_at is null) as shipments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'state', r.state, 'reason', r.reason, 'resolution', r.resolution, 'value', trim_scale(r.value)::text, 'answer', r.answer,
          'lines', (select coalesce(jsonb_agg(jsonb_build_object('name', x.name, 'quantity', x.quantity::float8) order by x.id), '[]') from return_line x where x.order_return_id = r.id and x.deleted_at is null))
          order by r.created_at, r.id), '[]')
        from order_return r where r.order_id = o.id and r.deleted_at is null) as returns
    from "order" o where ${which} and o.deleted_at is null`.execute(ctx.db);
  const [row] = rows;
  if (!row) return null;
  const { shippingName, shippingCompany, shippingPlace, billingName, billingCompany, billingPlace, ...rest } = row;
  return {
    ...rest,
    shippingAddress: joinAddress(shippingName, shippingCompany, shippingPlace),
    billingAddress: joinAddress(billingName, billingCompany, billingPlace),
  };
}
