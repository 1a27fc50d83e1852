import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Shopper } from '../rules/shop-view.ts';
import { offeredTo, soldAt } from './sold-now.ts';

/** Columns of a `ProductCard` over the listing's row under an alias, to which `cardVariants` is joined. */
export function cardColumns(alias: string, { language }: Pick<Shopper, 'language'>): Sql {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  return sql`${col('product_id')} as id, ${col('slug')} as slug, coalesce(${col('names')} ->> ${language}, ${col('name')}) as name, ${col('sku')} as sku,
    ${col('brand')} as brand, ${col('kind')} as kind, ${col('unit')} as unit, ${price(col('price'), col('price_currency'))} as "listPrice",
    coalesce(cv.from_price, ${price(col('price'), col('price_currency'))}) as "fromPrice", coalesce(cv.has_range, false) as "hasPriceRange",
    ${col('has_variants')} as "hasVariants", case when ${col('has_variants')} then coalesce(cv.ids, '{}') else array[${col('product_id')}] end as "sellableIds",
    case when ${col('image_id')} is not null then jsonb_build_object('id', ${col('image_id')}, 'alt', coalesce(${col('image_alt')}, ${col('name')})) end as image`;
}

/** `left join` of what the variants of a listing's row make of it, `cv`: one look at them, for the rows of one page only. */
export function cardVariants(alias: string, shopper: Pick<Shopper, 'buyer' | 'channel'>, now: string): Sql {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  return sql`left join lateral (
      select array_agg(v.id order by v.sku, v.id) as ids,
        count(distinct (coalesce(v.list_price, ${col('price')}), coalesce(v.list_price_currency, ${col('price_currency')}))) > 1 as has_range,
        (array_agg(${price(sql`v.list_price`, sql`v.list_price_currency`)} order by v.list_price_base, v.id)
          filter (where v.list_price is not null and (${col('price')} is null or v.list_price_base <= ${col('price_base')})))[1] as from_price
      from product v where v.parent_id = ${col('product_id')} and ${soldAt('v', now)} and ${offeredTo('v', shopper)}) cv on ${col('has_variants')}`;
}

/** An amount with its currency, or null. */
export const price = (amount: Sql, currency: Sql): Sql =>
  sql`case when ${amount} is not null then jsonb_build_object('amount', trim_scale(${amount})::text, 'currency', ${currency}) end`;
