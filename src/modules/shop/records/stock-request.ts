import { choice, email, instant, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { shopLanguages, stockRequestStates } from './choices.ts';

/** That somebody wants to be told when a product is there again. Told once. */
export const stockRequest = defineRecord({
  module: 'shop',
  name: 'stockRequest',
  path: 'stock-requests',
  label: 'Back-in-stock request',
  icon: 'bell',
  title: 'email',
  sorts: ['createdAt', 'email'],
  indexes: [['product', 'state']],
  verbs: ['delete'],
  fields: {
    email: email({ label: 'E-mail', required: true, readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, readOnly: true, onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person', readOnly: true }),
    language: choice({ label: 'Language', options: shopLanguages, required: true, default: 'en', readOnly: true }),
    state: choice({ label: 'State', options: stockRequestStates, required: true, default: 'waiting', readOnly: true }),
    toldAt: instant({ label: 'Told at', readOnly: true }),
  },
});
