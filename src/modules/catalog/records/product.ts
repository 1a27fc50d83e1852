import { boolean, choice, longText, money, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { productKinds, units } from './choices.ts';

/** Something that is sold: goods, a service or a subscription, at a list price. */
export const product = defineRecord({
  module: 'catalog',
  name: 'product',
  path: 'products',
  label: 'Product',
  icon: 'package',
  fields: {
    name: text({ label: 'Name', required: true, max: 200, index: true, synonyms: ['product', 'product name', 'item', 'article'] }),
    sku: text({
      label: 'SKU',
      max: 60,
      unique: true,
      help: 'Your article number.',
      synonyms: ['article number', 'item number', 'product code', 'product id'],
    }),
    kind: choice({ label: 'Kind', options: productKinds, default: 'goods' }),
    unit: choice({ label: 'Unit', options: units, default: 'piece', extensible: true }),
    listPrice: money({ label: 'List price', min: '0', synonyms: ['price', 'unit price'] }),
    category: text({ label: 'Category', max: 120, index: true, synonyms: ['product category', 'group'] }),
    isActive: boolean({
      label: 'Active',
      default: true,
      help: 'Inactive products stay where they were sold and are not offered any more.',
    }),
    tags: tags({ label: 'Tags' }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name', 'sku', 'category', 'tags'],
  sorts: ['name', 'category', 'createdAt'],
  defaultSort: 'name',
});
