import { number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What is in a bundle. A bundle holds no bundles, and no product with variants: which one would be sent? (../schema.ts) */
export const bundleItem = defineRecord({
  module: 'catalog',
  name: 'bundleItem',
  path: 'bundle-items',
  label: 'Bundle item',
  icon: 'package',
  fields: {
    bundle: ref({ label: 'Bundle', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0.001, required: true, default: 1 }),
    position: number({ label: 'Position', min: 0, default: 0 }),
  },
  title: 'product',
  search: [],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  hardDelete: true,
});
