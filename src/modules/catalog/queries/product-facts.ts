import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Offer } from '../rules/offered-to.ts';
import type { SellableProduct } from '../rules/shop-view.ts';

/** A product that somebody may be sold at some time, with what decides to whom and when: the same for every buyer who asks in a language. */
export interface ProductFacts extends Offer {
  readonly product: SellableProduct;
}

/** Facts with what tells whether they still hold. */
export interface MarkedFacts extends ProductFacts, ProductMark {
  /** Whether they may be remembered: the transaction that read them has written nothing that others don't see, and they have a row in the listing to tell of changes. */
  readonly isLasting: boolean;
}

/**
 * Which versions of their rows facts were made of. PostgreSQL writes the transaction that made a row into it (`xmin`), so a row that is changed in whatever
 * way gets another one, and nobody who changes products waits for a counter. What else a product is made of (translations, images, categories,
 * groups, variants) makes its row in the listing anew (../schema/listing.ts).
 */
export interface ProductMark {
  readonly id: string;
  readonly mark: string;
  /** Of the attributes whose labels make the name; null where none does. */
  readonly labels: string | null;
}

/** A value that PostgreSQL can't look into: it would plan anew each time for just this one, which takes several times as long as the answer. */
const hidden = (language: string): Sql => sql`(select ${language}::text)`;

/** Products, their parents, classes of tax and rows in the listing: all have an index for it. */
const fromProducts = (ids: readonly string[]): Sql => sql`from product p left join product h on h.id = p.parent_id
      left join tax_class t on t.id = coalesce(p.tax_class_id, h.tax_class_id)
      left join product_listing l on l.product_id = coalesce(h.id, p.id)
    where p.id = any((select ${[...ids]}::uuid[])::uuid[])`;

const mark: Sql = sql`concat(p.xmin, ' ', h.xmin, ' ', t.xmin, ' ', l.xmin, case when p.kind = 'bundle' then (
      select string_agg(b.id || ' ' || b.xmin::text, ' ' order by b.id) from bundle_item b where b.bundle_id = p.id) end)`;

const labels: Sql = sql`(select string_agg(a.id || ' ' || a.xmin::text, ' ' order by a.id) from jsonb_object_keys(p.options) k join attribute a on a.code = k)`;

/** One statement over rows found by their ids: a quarter of what the facts themselves take. */
export const marksSql = (ids: readonly string[], namedByLabels: readonly string[]): Sql<ProductMark> =>
  sql<ProductMark>`select p.id, ${mark} as mark, ${
    // A plan that has it is the dearer for it, asked for or not.
    namedByLabels.length === 0 ? sql`null` : sql`case when p.id = any((select ${[...namedByLabels]}::uuid[])::uuid[]) then ${labels} end`
  } as labels ${fromProducts(ids)}`;

/** One statement. Missing: what nobody is ever sold as it stands (drafts, discontinued, what has variants), and what is unknown. */
export const factsSql = (ids: readonly string[], language: string | undefined): Sql<MarkedFacts> => sql<MarkedFacts>`
    select p.id, ${mark} as mark, ${isNamedByLabels(language)} as labels, pg_current_xact_id_if_assigned() is null and l.product_id is not null as "isLasting",
      extract(epoch from greatest(p.available_from, h.available_from))::float8 * 1000 as "soldFrom",
      extract(epoch from least(p.available_until, h.available_until))::float8 * 1000 as "soldUntil",
      jsonb_build_array(p.channels, h.channels) as channels, jsonb_build_array(${groupsOf('p')}, ${groupsOf('h')}) as "groupIds",
      jsonb_build_object('id', p.id, 'parentId', p.parent_id, 'sku', coalesce(p.sku, h.sku), 'slug', coalesce(h.slug, p.slug), 'name', ${nameIn(language)},
        'unit', coalesce(p.unit, h.unit), 'kind', coalesce(h.kind, p.kind), 'taxClassId', case when t.deleted_at is null then t.id end,
        'taxClassCode', coalesce(case when t.deleted_at is null then t.code end, 'standard'), 'categoryIds', coalesce(l.category_ids, '{}'),
        'brand', coalesce(p.brand, h.brand), 'weight', coalesce(p.weight, h.weight)::float8, 'listPrice', ${moneyOf('list_price')}, 'cost', ${moneyOf('cost')},
        'state', 'active', 'isStocked', coalesce(p.is_stocked, h.is_stocked, true) and coalesce(h.kind, p.kind) in ('goods', 'bundle'),
        'isCounted', coalesce(p.kind, 'goods') = 'goods' and p.is_stocked is not false, 'backorder', coalesce(p.backorder, h.backorder, 'no'), 'options', p.options,
        'imageId', coalesce((select i.id from product_image i where i.product_id = p.id and i.deleted_at is null order by i.position, i.id limit 1), l.image_id),
        'bundleItems', case when coalesce(h.kind, p.kind) = 'bundle' then (select coalesce(jsonb_agg(jsonb_build_object('productId', b.product_id, 'quantity', trim_scale(b.quantity)::text) order by b.position, b.id), '[]')
          from bundle_item b where b.bundle_id = p.id and b.deleted_at is null) else '[]' end) as product
    ${fromProducts(ids)} and ${isSoldSometime('p')} and (p.parent_id is null or ${isSoldSometime('h')})
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null)`;

/** What `soldAt` says apart from the clock. */
const isSoldSometime = (alias: string): Sql => {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  return sql`(${col('deleted_at')} is null and (${col('state')} = 'active' or (${col('state')} = 'scheduled' and ${col('available_from')} is not null)))`;
};

const groupsOf = (alias: string): Sql =>
  sql`(select jsonb_agg(g.group_id) from product_group g where g.product_id = ${sql.ref(`${alias}.id`)} and g.deleted_at is null)`;

/**
 * The name that a line of an order bears. A variant that is not translated itself and is called as its parent with its values is called so in
 * the other language, too: by the parent's translation and the labels of the values there, in the order of its own name.
 */
export const nameIn = (language: string | undefined): Sql =>
  language === undefined
    ? sql`p.name`
    : sql`coalesce((select x.name from product_translation x where x.product_id = p.id and x.language = ${hidden(language)} and x.deleted_at is null limit 1),
        case when starts_with(p.name, h.name) then (select x.name || coalesce(
            (select string_agg(', ' || coalesce(o.option -> 'labels' ->> ${hidden(language)}, o.option ->> 'label'), '' order by position(o.option ->> 'label' in p.name), a.code)
              from jsonb_each_text(p.options) v join attribute a on a.code = v.key and a.deleted_at is null
                cross join jsonb_array_elements(a.options) o(option) where o.option ->> 'value' = v.value),
            substr(p.name, length(h.name) + 1))
          from product_translation x where x.product_id = h.id and x.language = ${hidden(language)} and x.deleted_at is null limit 1) end, p.name)`;

const isNamedByLabels = (language: string | undefined): Sql =>
  language === undefined
    ? sql`null`
    : sql`case when exists (select from product_translation x where x.product_id = h.id and x.language = ${hidden(language)} and x.deleted_at is null) then ${labels} end`;

/** Of the variant, else of its parent: amount and currency always come from the same. */
const moneyOf = (column: string): Sql => {
  const of = (alias: string): Sql =>
    sql`jsonb_build_object('amount', trim_scale(${sql.ref(`${alias}.${column}`)})::text, 'currency', ${sql.ref(`${alias}.${column}_currency`)})`;
  return sql`case when ${sql.ref(`p.${column}`)} is not null then ${of('p')} when ${sql.ref(`h.${column}`)} is not null then ${of('h')} end`;
};
