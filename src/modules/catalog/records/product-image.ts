import { file, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A picture of a product; the first by position stands for it in lists. */
export const productImage = defineRecord({
  module: 'catalog',
  name: 'productImage',
  path: 'product-images',
  label: 'Product image',
  icon: 'photo',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    file: file({ label: 'Image', required: true, accept: ['image/*'] }),
    alt: text({ label: 'Description', max: 200, help: 'What is to be seen, for those who cannot see it.' }),
    position: number({ label: 'Position', min: 0, default: 0 }),
  },
  title: 'alt',
  search: [],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  hardDelete: true,
});
