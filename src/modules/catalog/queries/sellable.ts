import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { SellableProduct, Shopper } from '../rules/shop-view.ts';
import { offeredTo, soldAt } from './sold-now.ts';

export interface SellableRequest extends Pick<Shopper, 'buyer' | 'channel'> {
  readonly ids: readonly string[];
  /** Language of the names; the company's own unless said. */
  readonly language?: string;
}

/**
 * Which of these products this buyer may buy now in this channel, with what price, stock and order need to know of them: one statement.
 * What a variant leaves empty it has from its parent. Missing from the answer: unknown, not sold now, not for this buyer or channel, a
 * product with variants (a variant has to be chosen). Reads with the system's eyes: what is sent outside must leave out `cost`.
 */
export async function sellable(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { ids, buyer, channel, language }: SellableRequest,
): Promise<ReadonlyMap<string, SellableProduct>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<SellableProduct>`
    select p.id, p.parent_id as "parentId", coalesce(p.sku, h.sku) as sku, coalesce(h.slug, p.slug) as slug, ${nameIn(language)} as name,
      coalesce(p.unit, h.unit) as unit, coalesce(h.kind, p.kind) as kind, t.id as "taxClassId", coalesce(t.code, 'standard') as "taxClassCode",
      coalesce(l.category_ids, '{}') as "categoryIds", coalesce(p.brand, h.brand) as brand, coalesce(p.weight, h.weight)::float8 as weight,
      ${moneyOf('list_price')} as "listPrice", ${moneyOf('cost')} as cost, 'active' as state,
      coalesce(p.is_stocked, h.is_stocked, true) and coalesce(h.kind, p.kind) in ('goods', 'bundle') as "isStocked",
      coalesce(p.backorder, h.backorder, 'no') as backorder, p.options,
      coalesce((select i.id from product_image i where i.product_id = p.id and i.deleted_at is null order by i.position, i.id limit 1), l.image_id) as "imageId",
      case when coalesce(h.kind, p.kind) = 'bundle' then (select coalesce(jsonb_agg(jsonb_build_object('productId', b.product_id, 'quantity', trim_scale(b.quantity)::text) order by b.position, b.id), '[]')
        from bundle_item b where b.bundle_id = p.id and b.deleted_at is null) else '[]' end as "bundleItems"
    from product p left join product h on h.id = p.parent_id
      left join tax_class t on t.id = coalesce(p.tax_class_id, h.tax_class_id) and t.deleted_at is null
      left join product_listing l on l.product_id = coalesce(h.id, p.id)
    where p.id = any((select ${[...ids]}::uuid[])::uuid[]) and ${soldAt('p', ctx.now)} and ${offeredTo('p', { buyer, channel })}
      and (p.parent_id is null or (${soldAt('h', ctx.now)} and ${offeredTo('h', { buyer, channel })}))
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null)`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The name that a line of an order bears. A variant that is not translated itself and is called as its parent with its values is called so in
 * the other language, too: by the parent's translation and the labels of the values there, in the order of its own name.
 */
const nameIn = (language: string | undefined): Sql =>
  language === undefined
    ? sql`p.name`
    : sql`coalesce((select x.name from product_translation x where x.product_id = p.id and x.language = ${language} and x.deleted_at is null limit 1),
        case when starts_with(p.name, h.name) then (select x.name || coalesce(
            (select string_agg(', ' || coalesce(o.option -> 'labels' ->> ${language}, o.option ->> 'label'), '' order by position(o.option ->> 'label' in p.name), a.code)
              from jsonb_each_text(p.options) v join attribute a on a.code = v.key and a.deleted_at is null
                cross join jsonb_array_elements(a.options) o(option) where o.option ->> 'value' = v.value),
            substr(p.name, length(h.name) + 1))
          from product_translation x where x.product_id = h.id and x.language = ${language} and x.deleted_at is null limit 1) end, p.name)`;

/** Of the variant, else of its parent: amount and currency always come from the same. */
const moneyOf = (column: string): Sql => {
  const of = (alias: string): Sql =>
    sql`jsonb_build_object('amount', trim_scale(${sql.ref(`${alias}.${column}`)})::text, 'currency', ${sql.ref(`${alias}.${column}_currency`)})`;
  return sql`case when ${sql.ref(`p.${column}`)} is not null then ${of('p')} when ${sql.ref(`h.${column}`)} is not null then ${of('h')} end`;
};
