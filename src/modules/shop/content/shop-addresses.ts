import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface ShopAddress {
  readonly path: string;
  /** ISO 8601, when it was last changed. */
  readonly changedAt: string;
}

/** Most addresses of one sitemap (sitemaps.org). */
export const sitemapSize = 50_000;

/** Products that everybody may see in the web shop now, for a sitemap: `part` 0 is the first so many. */
export async function productAddresses(ctx: Pick<Ctx, 'db' | 'now'>, part: number, size: number): Promise<readonly ShopAddress[]> {
  const { rows } = await sql<ShopAddress>`
    select '/shop/p/' || l.slug as path, p.updated_at as "changedAt" from product_listing l join product p on p.id = l.product_id
    where l.visible_from <= ${ctx.now}::timestamptz and l.visible_until > ${ctx.now}::timestamptz
      and (l.channels is null or 'web' = any(l.channels)) and l.group_ids = '{}'
    order by l.product_id limit ${size} offset ${part * size}`.execute(ctx.db);
  return rows;
}
