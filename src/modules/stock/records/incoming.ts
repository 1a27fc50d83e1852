import { choice, date, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { incomingStates } from './choices.ts';

/** Goods ordered from a supplier that have not come yet: what back orders and pre-orders are promised from. */
export const incoming = defineRecord({
  module: 'stock',
  name: 'incoming',
  path: 'incoming',
  label: 'Expected delivery',
  labelPlural: 'Expected deliveries',
  icon: 'inbox',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    location: ref({ label: 'Location', to: 'stock.location', required: true, onDelete: 'refuse' }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0.001, required: true }),
    received: number({ label: 'Received', decimals: 3, required: true, default: 0, readOnly: true }),
    expectedOn: date({ label: 'Expected on', required: true, index: true }),
    supplier: ref({ label: 'Supplier', to: 'parties.organization' }),
    reference: text({ label: 'Reference', max: 60, help: 'Number of your order or of their confirmation.' }),
    state: choice({ label: 'State', options: incomingStates, required: true, default: 'expected', readOnly: true, index: true }),
  },
  title: 'reference',
  search: ['reference'],
  sorts: ['expectedOn', 'createdAt'],
  defaultSort: 'expectedOn',
});
