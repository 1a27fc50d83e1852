import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { ProductsRequest, Shopper } from '../rules/shop-view.ts';

/** Rows of the listing `l` that this shopper may see now. */
export function shownTo({ buyer, channel }: Pick<Shopper, 'buyer' | 'channel'>, now: string): Sql {
  return sql`(l.visible_from <= ${now}::timestamptz and l.visible_until > ${now}::timestamptz
    and (l.channels is null or ${channel} = any(l.channels)) and (l.group_ids = '{}' or l.group_ids && ${[...buyer.groupIds]}::uuid[]))`;
}

/** What a shopper asked of the listing `l`, besides what they may see: each null where they did not. Values of a facet widen, facets narrow. */
export function askedFor(
  { category, facets, ids, buyer }: Pick<ProductsRequest, 'category' | 'facets' | 'ids' | 'buyer'>,
  but?: string,
): Sql {
  const parts = Object.entries(facets ?? {})
    .filter(([code, values]) => code !== but && values.length > 0)
    .map(([code, values]) => sql`l.facets && ${values.map((value) => `${code}:${value}`)}::text[]`);
  if (ids !== undefined)
    parts.unshift(sql`l.product_id in (select coalesce(p.parent_id, p.id) from product p where p.id = any(${[...ids]}::uuid[]))`);
  if (category !== undefined) {
    parts.unshift(sql`l.category_ids @> array[${category}::uuid] and not exists (select 1 from category c where c.id = any(catalog_category_path(${category}::uuid))
      and (c.visibility = 'hidden' or (c.visibility = 'business' and not ${buyer.isBusiness}::boolean)))`);
  }
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}
