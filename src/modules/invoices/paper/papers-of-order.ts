import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { invoiceKinds } from '../records/choices.ts';

/** An invoice or credit note as its buyer sees it. */
export interface OrderPaper {
  readonly id: string;
  readonly number: string;
  readonly kind: (typeof invoiceKinds)[number]['value'];
  readonly issuedOn: string;
  /** Positive for both kinds. */
  readonly gross: string;
  readonly currency: string;
  /** Null for a moment after it was issued, until it is drawn. */
  readonly fileId: string | null;
}

/** What was issued for an order, the first first. Callers have shown that the order is the reader's. */
export async function papersOfOrder(ctx: Pick<Ctx, 'db'>, orderId: string): Promise<readonly OrderPaper[]> {
  const { rows } = await sql<OrderPaper>`
    select id, number, kind, issued_on::text as "issuedOn", trim_scale(gross)::text as gross, currency, file_id as "fileId"
    from invoice where order_id = ${orderId}::uuid and number is not null and deleted_at is null order by issued_at, id`.execute(ctx.db);
  return rows;
}
