import { boolean, choice, instant, json, links, longText, money, multiChoice, number, ref, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { AttributeValues } from '../rules/attribute-values.ts';
import { backorderPolicies, channels, productKinds, productStates, units } from './choices.ts';

/**
 * Something that is sold. A variant (a size, a colour) is a product with a `parent`; what it leaves empty it has from there, and a product
 * with variants is not itself sold. What holds however a product is changed (slug, attributes, parent) is in ../schema.ts.
 */
export const product = defineRecord({
  module: 'catalog',
  name: 'product',
  path: 'products',
  label: 'Product',
  icon: 'package',
  fields: {
    name: text({ label: 'Name', required: true, max: 200, index: true, synonyms: ['product', 'product name', 'item', 'article', 'title'] }),
    sku: text({
      label: 'SKU',
      max: 60,
      unique: true,
      help: 'Your article number.',
      synonyms: ['article number', 'item number', 'product code', 'product id'],
    }),
    slug: text({
      label: 'Web address',
      max: 120,
      unique: true,
      pattern: { source: '^[a-z0-9]+(-[a-z0-9]+)*$', message: 'must be lower case letters, digits and single hyphens' },
      help: 'Last part of its address in the shop. Made from the name when empty; the old address keeps leading here.',
      synonyms: ['handle', 'url key'],
    }),
    state: choice({ label: 'State', options: productStates, default: 'active', index: true, synonyms: ['status', 'product status'] }),
    /** The same as the state in another form, as many files say it; the database keeps both in step. */
    isDiscontinued: boolean({ label: 'Discontinued', synonyms: ['discontinued', 'no longer sold'] }),
    availableFrom: instant({ label: 'Sold from', help: 'Empty: at once.' }),
    availableUntil: instant({ label: 'Sold until', help: 'Empty: until it is discontinued.' }),
    kind: choice({ label: 'Kind', options: productKinds, default: 'goods', index: true, synonyms: ['product type'] }),
    parent: ref({
      label: 'Variant of',
      to: 'catalog.product',
      onDelete: 'cascade',
      synonyms: ['parent', 'parent sku', 'parent product', 'variant of'],
    }),
    category: ref({
      label: 'Category',
      to: 'catalog.category',
      isMadeByImport: true,
      synonyms: ['product category', 'category id', 'category name', 'group'],
    }),
    categories: links({ label: 'More categories', through: 'catalog.productCategory', from: 'product', to: 'category' }),
    brand: text({ label: 'Brand', max: 120, synonyms: ['make', 'manufacturer', 'vendor'] }),
    supplier: ref({ label: 'Supplier', to: 'parties.organization', synonyms: ['supplier id', 'supplier name'] }),
    unit: choice({
      label: 'Unit',
      options: units,
      default: 'piece',
      extensible: true,
      synonyms: ['unit of measure', 'uom'],
    }),
    packaging: text({
      label: 'Packaging',
      max: 120,
      help: 'What one unit holds, as in "24 bottles of 0.5 l".',
      synonyms: ['quantity per unit'],
    }),
    listPrice: money({ label: 'List price', min: '0', synonyms: ['price', 'unit price'] }),
    cost: money({
      label: 'Cost',
      min: '0',
      help: 'What it costs you. Never shown outside the company.',
      synonyms: ['purchase price', 'cost price'],
    }),
    taxClass: ref({ label: 'Tax class', to: 'catalog.taxClass', synonyms: ['tax', 'vat class'] }),
    weight: number({ label: 'Weight', decimals: 3, min: 0, unit: 'kg', synonyms: ['weight kg', 'shipping weight'] }),
    gtin: text({
      label: 'GTIN',
      max: 14,
      pattern: { source: '^(\\d{8}|\\d{12,14})$', message: 'must be 8, 12, 13 or 14 digits' },
      help: 'The number below the bar code.',
      synonyms: ['ean', 'upc', 'barcode', 'bar code'],
      index: true,
    }),
    isStocked: boolean({ label: 'Stock is counted', default: true, help: 'For goods and bundles; services and downloads never run out.' }),
    backorder: choice({ label: 'When out of stock', options: backorderPolicies, synonyms: ['inventory policy', 'backorder policy'] }),
    channels: multiChoice({ label: 'Channels', options: channels, help: 'Empty: sold in all of them.' }),
    groups: links({ label: 'Customer groups', through: 'catalog.productGroup', from: 'product', to: 'group' }),
    /** By code of the attribute; checked against its definition by the database. */
    attributes: json<AttributeValues>()({ label: 'Attributes', sample: null }),
    /** What sets a variant apart, by code of the attribute. */
    options: json<Readonly<Record<string, string>>>()({ label: 'Options', sample: null }),
    tags: tags({ label: 'Tags', help: 'For your own use: not shown in the shop.' }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name', 'sku', 'gtin', 'brand', 'tags'],
  sorts: ['name', 'sku', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  indexes: [
    ['category', 'name'],
    ['parent', 'sku'],
  ],
});
