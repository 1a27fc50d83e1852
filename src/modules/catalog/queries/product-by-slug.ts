import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import type { AttributeOption, AttributeValues } from '../rules/attribute-values.ts';
import { productOptions, shownAttributes, type AttributeDefinition } from '../rules/shown-attributes.ts';
import type { ProductDetail, Shopper } from '../rules/shop-view.ts';
import { cardColumns, cardVariants, price } from './card-columns.ts';
import { shownTo } from './listing-filter.ts';
import { offeredTo, soldAt } from './sold-now.ts';

export type ProductRequest = Shopper & ({ readonly slug: string; readonly id?: never } | { readonly id: string; readonly slug?: never });

type Row = Omit<ProductDetail, 'attributes' | 'options' | 'isMoved'> & {
  readonly values: AttributeValues | null;
  readonly definitions: readonly (AttributeDefinition & { readonly options: readonly AttributeOption[] | null })[] | null;
};

/**
 * One product as its page shows it, in one statement, or null when there is none that this shopper may see now. A slug that it had before
 * finds it too (`isMoved`), and so does the id of a variant. Reads with the system's eyes, and answers nothing that is not for the shopper.
 */
export async function productBySlug(ctx: Pick<Ctx, 'db' | 'now'>, request: ProductRequest): Promise<ProductDetail | null> {
  const { slug, id } = request;
  if (slug !== undefined ? !/^[a-z0-9-]{1,120}$/.test(slug) : !isId(id)) return null;
  const wanted =
    slug !== undefined
      ? sql`p.id = (select target_id from catalog_slug_owner where record = 'product' and slug = ${slug})`
      : sql`p.id = (select coalesce(parent_id, id) from product where id = ${id}::uuid)`;
  const { rows } = await sql<Row>`
    select p.id, p.slug, coalesce(t.name, p.name) as name, p.sku, p.gtin, p.brand, coalesce(p.kind, 'goods') as kind, p.unit, p.packaging, p.weight::float8 as weight,
      coalesce(t.description, p.description) as description, ${price(sql`p.list_price`, sql`p.list_price_currency`)} as "listPrice", coalesce(p.backorder, 'no') as backorder,
      to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt", p.attributes as values, ${definitions} as definitions, ${variantsOf(ctx, request)} as variants,
      ${imagesOf(sql`p.id`)} as images, ${bundleItemsOf(request)} as "bundleItems", ${relatedTo(ctx, request)} as related, ${pathOf(request)} as path,
      array(select x.language from product_translation x where x.product_id = p.id and x.deleted_at is null order by 1) as languages
    from product p join product_listing l on l.product_id = p.id
      left join product_translation t on t.product_id = p.id and t.language = ${request.language} and t.deleted_at is null
    where ${wanted} and ${shownTo(request, ctx.now)} limit 1`.execute(ctx.db);
  const [row] = rows;
  if (!row) return null;
  const { values, definitions: defined, ...rest } = row;
  return {
    ...rest,
    attributes: shownAttributes(values ?? {}, defined ?? [], request.language),
    options: productOptions(row.variants, defined ?? [], request.language),
    isMoved: slug !== undefined && slug !== row.slug,
  };
}

const definitions = sql`(select jsonb_agg(jsonb_build_object('code', a.code, 'label', a.label, 'kind', a.kind, 'unit', a.unit, 'translations', a.translations, 'options', a.options, 'isVariantOption', a.is_variant_option) order by a.position, a.label)
  from attribute a where a.deleted_at is null)`;

const imagesOf = (productId: Sql): Sql =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'alt', coalesce(i.alt, p.name)) order by i.position, i.id) from product_image i where i.product_id = ${productId} and i.deleted_at is null), '[]')`;

function variantsOf(ctx: Pick<Ctx, 'now'>, shopper: Shopper): Sql {
  const own = sql`case when v.list_price is not null then ${price(sql`v.list_price`, sql`v.list_price_currency`)} else ${price(sql`p.list_price`, sql`p.list_price_currency`)} end`;
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'name', v.name, 'options', coalesce(v.options, '{}'), 'listPrice', ${own}, 'gtin', v.gtin,
      'weight', coalesce(v.weight, p.weight)::float8, 'backorder', coalesce(v.backorder, p.backorder, 'no'), 'images', ${imagesOf(sql`v.id`)}) order by v.sku, v.id)
    from product v where v.parent_id = p.id and ${soldAt('v', ctx.now)} and ${offeredTo('v', shopper)}), '[]')`;
}

const bundleItemsOf = ({ language }: Shopper): Sql =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('productId', b.product_id, 'slug', coalesce(h.slug, x.slug), 'name', coalesce(t.name, x.name), 'quantity', trim_scale(b.quantity)) order by b.position, b.id)
    from bundle_item b join product x on x.id = b.product_id left join product h on h.id = x.parent_id
      left join product_translation t on t.product_id = x.id and t.language = ${language} and t.deleted_at is null
    where b.bundle_id = p.id and b.deleted_at is null), '[]')`;

const relatedTo = (ctx: Pick<Ctx, 'now'>, shopper: Shopper): Sql =>
  sql`coalesce((select jsonb_agg(to_jsonb(r) - 'position' order by r.relation, r.position) from (
    select ${cardColumns('l', shopper)}, e.kind as relation, e.position from related_product e join product_listing l on l.product_id = e.related_id ${cardVariants('l', shopper, ctx.now)}
    where e.product_id = p.id and e.deleted_at is null and ${shownTo(shopper, ctx.now)} order by e.position, e.id limit 24) r), '[]')`;

/** Down to its main category; empty where a shelf on the way is not for this shopper. */
const pathOf = ({ buyer, language }: Shopper): Sql =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'name', coalesce(t.name, c.name)) order by u.at)
    from unnest(catalog_category_path(p.category_id)) with ordinality u(id, at) join category c on c.id = u.id left join category_translation t on t.category_id = c.id and t.language = ${language} and t.deleted_at is null
    having bool_and(c.visibility is null or c.visibility = 'everyone' or (c.visibility = 'business' and ${buyer.isBusiness}::boolean))), '[]')`;
