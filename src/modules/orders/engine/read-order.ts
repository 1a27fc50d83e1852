import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { DeliverySnapshot, LineBasis } from '../rules/order-draft.ts';
import type { FulfilmentState, OrderState, PaymentState } from '../rules/order-state.ts';

/** An order with everything that its states depend on, by one statement. Amounts are decimal text in its currency. */
export interface OrderWhole {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly paymentState: PaymentState;
  readonly fulfilmentState: FulfilmentState;
  readonly channel: string;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly ownerId: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly taxId: string | null;
  readonly outletId: string | null;
  readonly shipCountry: string | null;
  readonly shipRegion: string | null;
  readonly shipPostcode: string | null;
  readonly credited: string;
  readonly writtenOff: string;
  readonly delivery: DeliverySnapshot | null;
  readonly expiresAt: string | null;
  readonly lines: readonly WholeLine[];
  readonly shipments: readonly { readonly id: string; readonly state: 'ready' | 'sent' | 'delivered' | 'cancelled' }[];
  readonly payments: readonly WholePayment[];
}

export interface WholeLine {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly quantity: number;
  readonly cancelled: number;
  readonly shipped: number;
  readonly returned: number;
  readonly position: number;
  readonly taxRate: string;
  readonly taxCode: string;
  readonly basis: LineBasis;
}

export interface WholePayment {
  readonly id: string;
  readonly state: string;
  readonly provider: string;
  readonly capture: string;
  readonly amount: string;
  readonly authorised: string;
  readonly captured: string;
  readonly released: string;
  readonly refunded: string;
  /** Of all refunds that have not failed, done or not. */
  readonly refunding: string;
  /** Of captures that the provider has not answered yet. */
  readonly capturing: string;
  readonly createdAt: string;
}

/** Locks the order, so that who changes it comes one after the other. @throws AppError not-found */
export async function lockOrder(ctx: Pick<Ctx, 'db'>, id: string): Promise<OrderWhole> {
  await sql`select 1 from "order" where id = ${id}::uuid for update`.execute(ctx.db);
  return readOrder(ctx, id);
}

/** @throws AppError not-found */
export async function readOrder(ctx: Pick<Ctx, 'db'>, id: string): Promise<OrderWhole> {
  const { rows } = await sql<OrderWhole>`
    select o.id, o.number, o.state, o.payment_state as "paymentState", o.fulfilment_state as "fulfilmentState", o.channel, o.currency, o.display,
      o.person_id as "personId", o.organization_id as "organizationId", o.owner_id as "ownerId", o.email, o.language, o.tax_id as "taxId", o.outlet_id as "outletId",
      o.shipping_address->>'country' as "shipCountry", o.shipping_address->>'region' as "shipRegion", o.shipping_address->>'postalCode' as "shipPostcode",
      trim_scale(coalesce(o.credited, 0))::text as credited, trim_scale(coalesce(o.written_off, 0))::text as "writtenOff", o.delivery, o.expires_at as "expiresAt",
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'name', l.name, 'quantity', l.quantity::float8, 'cancelled', l.cancelled::float8,
          'shipped', l.shipped::float8, 'returned', l.returned::float8, 'position', l.position::int, 'taxRate', trim_scale(l.tax_percent)::text, 'taxCode', l.tax_code, 'basis', l.basis)
          order by l.position, l.id), '[]') from order_line l where l.order_id = o.id and l.deleted_at is null) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'state', s.state)), '[]') from shipment s where s.order_id = o.id and s.deleted_at is null) as shipments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'provider', p.provider, 'capture', p.capture, 'amount', trim_scale(p.amount)::text,
          'authorised', trim_scale(coalesce(p.authorised, 0))::text, 'captured', trim_scale(coalesce(p.captured, 0))::text, 'released', trim_scale(coalesce(p.released, 0))::text,
          'refunded', trim_scale(coalesce(p.refunded, 0))::text, 'createdAt', p.created_at,
          'refunding', (select trim_scale(coalesce(sum(r.amount), 0))::text from refund r where r.payment_id = p.id and r.state <> 'failed'),
          'capturing', (select trim_scale(coalesce(sum(c.amount), 0))::text from payment_operation c where c.payment_id = p.id and c.kind = 'capture' and c.state in ('waiting', 'running', 'maybe')))
          order by p.created_at, p.id), '[]') from payment p where p.subject_id = o.id and p.subject_type = 'orders.order' and p.deleted_at is null) as payments
    from "order" o where o.id = ${id}::uuid and o.deleted_at is null`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw notFound('order');
  return row;
}
