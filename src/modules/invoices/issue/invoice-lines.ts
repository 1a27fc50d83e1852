import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { LineSource } from '../rules/invoice-types.ts';

/** A line of an issued invoice with what was credited of it; decimal texts. */
export interface IssuedLine {
  readonly id: string;
  readonly invoiceId: string;
  readonly kind: 'item' | 'delivery' | 'adjustment';
  readonly orderLineId: string | null;
  readonly productId: string | null;
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly taxCode: string;
  readonly taxRate: string;
  readonly source: LineSource;
  readonly creditedQuantity: string;
  readonly creditedNet: string;
  readonly creditedGross: string;
}

/** Of one invoice, or of all invoices of an order with the latest first. */
export async function issuedLines(
  ctx: Ctx,
  of: { readonly invoiceId: string } | { readonly orderId: string },
): Promise<readonly IssuedLine[]> {
  const where = 'invoiceId' in of ? sql`i.id = ${of.invoiceId}::uuid` : sql`i.order_id = ${of.orderId}::uuid`;
  const { rows } = await sql<IssuedLine>`
    select l.id, l.invoice_id as "invoiceId", l.kind, l.order_line_id as "orderLineId", l.product_id as "productId", l.description, l.detail,
      l.quantity::text, l.unit, trim_scale(l.unit_price)::text as "unitPrice", trim_scale(l.net)::text as net, trim_scale(l.tax)::text as tax,
      trim_scale(l.gross)::text as gross, l.tax_code as "taxCode", trim_scale(l.tax_percent)::text as "taxRate", l.source,
      coalesce(c.quantity, 0)::text as "creditedQuantity", coalesce(c.net, 0)::text as "creditedNet", coalesce(c.gross, 0)::text as "creditedGross"
    from invoice_line l join invoice i on i.id = l.invoice_id
    left join lateral (select sum(n.quantity) filter (where n.kind <> 'adjustment') as quantity, trim_scale(sum(n.net)) as net, trim_scale(sum(n.gross)) as gross
      from invoice_line n where n.corrects_id = l.id) c on true
    where ${where} and i.kind = 'invoice' and i.number is not null order by i.issued_at desc, i.id desc, l.position`.execute(ctx.db);
  return rows;
}
