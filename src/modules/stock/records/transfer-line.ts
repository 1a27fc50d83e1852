import { number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A product of a transfer: how much was sent, how much has come, how much never will. */
export const transferLine = defineRecord({
  module: 'stock',
  name: 'transferLine',
  path: 'transfer-lines',
  label: 'Transfer line',
  icon: 'list',
  verbs: [],
  fields: {
    transfer: ref({ label: 'Transfer', to: 'stock.transfer', required: true, onDelete: 'cascade' }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true }),
    received: number({ label: 'Received', decimals: 3, required: true, default: 0 }),
    missing: number({ label: 'Missing', decimals: 3, required: true, default: 0 }),
  },
  title: 'product',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
