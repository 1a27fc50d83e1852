import { choice, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { relationKinds } from './choices.ts';

/** That who looks at one product may want another. */
export const relatedProduct = defineRecord({
  module: 'catalog',
  name: 'relatedProduct',
  path: 'related-products',
  label: 'Related product',
  icon: 'affiliate',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    related: ref({ label: 'Related product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    kind: choice({ label: 'Kind', options: relationKinds, required: true, default: 'similar' }),
    position: number({ label: 'Position', min: 0, default: 0 }),
  },
  title: 'related',
  search: [],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  hardDelete: true,
});
