import { definePolicy, everyRow, type AudienceRule, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { attribute } from '../records/attribute.ts';
import { bundleItem } from '../records/bundle-item.ts';
import { category } from '../records/category.ts';
import type { Channel } from '../records/choices.ts';
import { customerGroup, customerGroupMember } from '../records/customer-group.ts';
import { product } from '../records/product.ts';
import { productImage } from '../records/product-image.ts';
import { productCategory, productGroup } from '../records/product-links.ts';
import { relatedProduct } from '../records/related-product.ts';
import { searchSynonym } from '../records/search-synonym.ts';
import { taxClass } from '../records/tax-class.ts';
import { categoryTranslation, productTranslation } from '../records/translations.ts';

/** The three audiences outside the company, each with the channel in which they buy. */
const channelOf = { public: 'web', customer: 'web', partner: 'partner' } as const satisfies Record<string, Channel>;
type Outside = keyof typeof channelOf;
const outside = Object.keys(channelOf) as readonly Outside[];

interface OpenRule {
  readonly record: RecordType;
  readonly rows: (audience: Outside) => RowPredicate;
  readonly fields: readonly string[];
  readonly lock: (audience: Outside) => string;
  /** Visitors read it too; otherwise they get it with the product alone, through what the shop shows. */
  readonly isPublic?: boolean;
}

/** Products belong to nobody: staff whose role lets them in see all. Outside they see, by the rule, what is for them. */
function openTo({ record, rows, fields, lock, isPublic = false }: OpenRule): Policy {
  const rule = (audience: Outside): AudienceRule => ({ rows: rows(audience), fields });
  return definePolicy({
    record,
    staff: everyRow,
    ...(isPublic ? { public: rule('public') } : {}),
    customer: rule('customer'),
    partner: rule('partner'),
    lock: Object.fromEntries(outside.filter((audience) => isPublic || audience !== 'public').map((audience) => [audience, lock(audience)])),
  });
}

const offered: OpenRule['rows'] =
  (audience) =>
  ({ actor, col }) =>
    sql`catalog_offers(${col('id')}, ${actor.personId}::uuid, ${actor.organizationId}::uuid, ${channelOf[audience]})`;

/** Written on its own: the state and dates of the row, its channels, and whether its groups are mine. */
const offeredLock: OpenRule['lock'] = (audience) =>
  `(state = 'active' or (state = 'scheduled' and available_from is not null)) and (available_from is null or available_from <= now())
    and (available_until is null or available_until > now()) and (channels is null or '${channelOf[audience]}' = any(channels)) and catalog_open_to_me(id, parent_id)`;

/** What belongs to a product, or to two, is seen with both. Under the second lock the subquery sees what the products' own lock lets through. */
const withProducts =
  (...columns: readonly string[]): OpenRule['rows'] =>
  () =>
  ({ visible, col }) =>
    sql`(${sql.join(
      columns.map((column) => visible(product.key, col(column))),
      sql` and `,
    )})`;
const withProductsLock =
  (...columns: readonly string[]): OpenRule['lock'] =>
  () =>
    columns.map((column) => `${column} in (select p.id from product p)`).join(' and ');

/** By itself; the tree of a shop also leaves out what stands below a hidden one. */
const shownCategory: OpenRule['rows'] =
  () =>
  ({ actor, col }) =>
    actor.organizationId === null
      ? sql`${col('visibility')} is not distinct from 'everyone'`
      : sql`${col('visibility')} in ('everyone', 'business')`;

/** Attributes that shoppers filter or choose by. */
const askedOfShoppers: OpenRule['rows'] =
  () =>
  ({ col }) =>
    sql`(${col('is_facet')} or ${col('is_variant_option')})`;

const staffOnly = (record: RecordType): Policy => definePolicy({ record, staff: everyRow });

export const catalogPolicies: readonly Policy[] = [
  openTo({
    record: product,
    isPublic: true,
    rows: offered,
    // Never cost, supplier, tags or to whom else it is shown.
    fields: [
      'name',
      'sku',
      'slug',
      'kind',
      'parent',
      'category',
      'brand',
      'unit',
      'packaging',
      'listPrice',
      'weight',
      'gtin',
      'attributes',
      'options',
      'description',
    ],
    lock: offeredLock,
  }),
  openTo({
    record: category,
    isPublic: true,
    rows: shownCategory,
    fields: ['name', 'parent', 'slug', 'position', 'description'],
    lock: () => `visibility = 'everyone' or (visibility = 'business' and entente_organization() is not null)`,
  }),
  openTo({
    record: attribute,
    isPublic: true,
    rows: askedOfShoppers,
    fields: ['label', 'code', 'kind', 'unit', 'options', 'isFacet', 'isVariantOption', 'position'],
    lock: () => 'is_facet or is_variant_option',
  }),
  openTo({
    record: productImage,
    rows: withProducts('product_id'),
    fields: ['product', 'alt', 'position'],
    lock: withProductsLock('product_id'),
  }),
  openTo({
    record: relatedProduct,
    rows: withProducts('product_id', 'related_id'),
    fields: ['product', 'related', 'kind', 'position'],
    lock: withProductsLock('product_id', 'related_id'),
  }),
  openTo({
    record: productTranslation,
    rows: withProducts('product_id'),
    fields: ['product', 'language', 'name', 'description'],
    lock: withProductsLock('product_id'),
  }),
  openTo({
    record: categoryTranslation,
    isPublic: true,
    rows:
      () =>
      ({ visible, col }) =>
        visible(category.key, col('category_id')),
    fields: ['category', 'language', 'name', 'description'],
    lock: () => 'category_id in (select c.id from category c)',
  }),
  openTo({
    record: productCategory,
    rows:
      () =>
      ({ visible, col }) =>
        sql`(${visible(product.key, col('product_id'))} and ${visible(category.key, col('category_id'))})`,
    fields: ['product', 'category'],
    lock: () => 'product_id in (select p.id from product p) and category_id in (select c.id from category c)',
  }),
  // What a bundle is made of is told with it, by what the shop shows.
  ...[taxClass, customerGroup, searchSynonym, productGroup, bundleItem].map(staffOnly),
  // Who belongs to a group is seen with the organization or person that it names.
  definePolicy({
    record: customerGroupMember,
    staff: ({ visible, col }) =>
      sql`((${col('organization_id')} is not null and ${visible('parties.organization', col('organization_id'))}) or (${col('person_id')} is not null and ${visible('parties.person', col('person_id'))}))`,
  }),
];
