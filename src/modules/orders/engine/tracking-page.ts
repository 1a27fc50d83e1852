import { trackingUrl } from '../../delivery/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** Where a parcel of an order can be followed, by the page of its way of delivery; null where that has none, or the parcel no number. */
export async function trackingPage(ctx: Ctx, orderId: string, number: string | null | undefined): Promise<string | null> {
  if (!number) return null;
  const { rows } = await sql<{ page: string | null }>`
    select m.tracking_url as page from "order" o join delivery_method m on m.id = o.delivery_method_id where o.id = ${orderId}::uuid`.execute(
    ctx.db,
  );
  return trackingUrl(rows[0]?.page, number);
}
