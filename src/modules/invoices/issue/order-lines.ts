import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** A line of an order with what was invoiced and credited of it; quantities and amounts are decimal texts. */
export interface OrderLineFacts {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly taxCode: string;
  readonly taxRate: string;
  readonly quantity: string;
  readonly cancelled: string;
  readonly returned: string;
  /** As it was priced. */
  readonly basis: {
    readonly quantity: string;
    readonly net: string;
    readonly tax: string;
    readonly gross: string;
    readonly discount: string;
  };
  readonly invoiced: string;
  readonly credited: string;
}

/** In the order of the order, with the system's eyes. */
export async function orderLineFacts(ctx: Ctx, orderId: string): Promise<readonly OrderLineFacts[]> {
  const done = (kind: string) => sql`coalesce((select sum(l.quantity) from invoice_line l join invoice i on i.id = l.invoice_id
      where l.order_line_id = ol.id and l.kind = 'item' and i.kind = ${kind}), 0)::text`;
  const { rows } = await sql<OrderLineFacts>`
    select ol.id, ol.product_id as "productId", ol.name, ol.sku, ol.unit, coalesce(trim_scale(ol.unit_price), 0)::text as "unitPrice",
      coalesce(ol.tax_code, 'standard') as "taxCode", coalesce(trim_scale(ol.tax_percent), 0)::text as "taxRate",
      ol.quantity::text, coalesce(ol.cancelled, 0)::text as cancelled, coalesce(ol.returned, 0)::text as returned,
      coalesce(ol.basis, jsonb_build_object('quantity', ol.quantity::text, 'net', coalesce(trim_scale(ol.net), 0)::text, 'tax', coalesce(trim_scale(ol.tax), 0)::text,
        'gross', coalesce(trim_scale(ol.gross), 0)::text, 'discount', coalesce(trim_scale(ol.discount), 0)::text)) as basis,
      ${done('invoice')} as invoiced, ${done('credit-note')} as credited
    from order_line ol where ol.order_id = ${orderId}::uuid and ol.deleted_at is null order by ol.position, ol.id`.execute(ctx.db);
  return rows;
}
