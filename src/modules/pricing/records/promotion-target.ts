import { choice, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { targetRoles } from './choices.ts';

/** A product (with its variants) or a category (with all below it) that a promotion is for: one of the two. */
export const promotionTarget = defineRecord({
  module: 'pricing',
  name: 'promotionTarget',
  path: 'promotion-targets',
  label: 'Target of a promotion',
  labelPlural: 'Targets of promotions',
  icon: 'target',
  fields: {
    promotion: ref({ label: 'Promotion', to: 'pricing.promotion', required: true, onDelete: 'cascade' }),
    role: choice({ label: 'Part', options: targetRoles, default: 'applies', required: true }),
    product: ref({ label: 'Product', to: 'catalog.product', onDelete: 'cascade' }),
    category: ref({ label: 'Category', to: 'catalog.category', onDelete: 'cascade' }),
  },
  title: 'promotion',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  hardDelete: true,
});
