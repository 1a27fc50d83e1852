import { boolean, choice, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { conditions } from './choices.ts';

/** So much of an order line that comes back. */
export const returnLine = defineRecord({
  module: 'orders',
  name: 'returnLine',
  path: 'return-lines',
  label: 'Return line',
  verbs: [],
  fields: {
    orderReturn: ref({ label: 'Return', to: 'orders.orderReturn', required: true, onDelete: 'cascade', readOnly: true }),
    orderLine: ref({ label: 'Order line', to: 'orders.orderLine', required: true, onDelete: 'cascade', readOnly: true }),
    name: text({ label: 'Name', max: 300, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, readOnly: true }),
    condition: choice({ label: 'Condition', options: conditions, readOnly: true }),
    isRestocked: boolean({ label: 'Back to stock', readOnly: true }),
    value: money({ label: 'Value', readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
