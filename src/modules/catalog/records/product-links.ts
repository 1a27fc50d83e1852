import { ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A further category that a product stands in. */
export const productCategory = defineRecord({
  module: 'catalog',
  name: 'productCategory',
  path: 'product-categories',
  label: 'Further category',
  labelPlural: 'Further categories',
  icon: 'sitemap',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    category: ref({ label: 'Category', to: 'catalog.category', required: true, onDelete: 'cascade' }),
  },
  title: 'category',
  search: [],
  sorts: ['createdAt'],
  hardDelete: true,
});

/** That only buyers of a group see a product; a product in no group is for everybody. */
export const productGroup = defineRecord({
  module: 'catalog',
  name: 'productGroup',
  path: 'product-groups',
  label: 'Product for a group',
  labelPlural: 'Products for groups',
  icon: 'eye',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    group: ref({ label: 'Group', to: 'catalog.customerGroup', required: true, onDelete: 'refuse' }),
  },
  title: 'group',
  search: [],
  sorts: ['createdAt'],
  hardDelete: true,
});
