import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Shopper } from '../rules/shop-view.ts';
import { offeredTo, soldAt } from './sold-now.ts';

/** Columns of a `ProductCard` over the listing's row under an alias. Variants are looked up for the rows of one page only. */
export function cardColumns(alias: string, shopper: Shopper, now: string): Sql {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  const variants = sql`from product v where v.parent_id = ${col('product_id')} and ${soldAt('v', now)} and ${offeredTo('v', shopper)}`;
  return sql`${col('product_id')} as id, ${col('slug')} as slug, coalesce(${col('names')} ->> ${shopper.language}, ${col('name')}) as name, ${col('sku')} as sku,
    ${col('brand')} as brand, ${col('kind')} as kind, ${col('unit')} as unit, ${price(col('price'), col('price_currency'))} as "listPrice",
    case when ${col('has_variants')} then coalesce(
      (select ${price(sql`v.list_price`, sql`v.list_price_currency`)} ${variants} and v.list_price is not null
        and (${col('price')} is null or v.list_price_base <= ${col('price_base')}) order by v.list_price_base, v.id limit 1), ${price(col('price'), col('price_currency'))})
      else ${price(col('price'), col('price_currency'))} end as "fromPrice",
    ${col('has_variants')} and (select count(distinct (coalesce(v.list_price, ${col('price')}), coalesce(v.list_price_currency, ${col('price_currency')}))) > 1 ${variants}) as "hasPriceRange",
    ${col('has_variants')} as "hasVariants",
    case when ${col('has_variants')} then array(select v.id ${variants} order by v.sku, v.id) else array[${col('product_id')}] end as "sellableIds",
    case when ${col('image_id')} is not null then jsonb_build_object('id', ${col('image_id')}, 'alt', coalesce(${col('image_alt')}, ${col('name')})) end as image`;
}

/** An amount with its currency, or null. */
export const price = (amount: Sql, currency: Sql): Sql =>
  sql`case when ${amount} is not null then jsonb_build_object('amount', trim_scale(${amount})::text, 'currency', ${currency}) end`;
