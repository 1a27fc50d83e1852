import { number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** So much of an order line in a shipment. */
export const shipmentLine = defineRecord({
  module: 'orders',
  name: 'shipmentLine',
  path: 'shipment-lines',
  label: 'Shipment line',
  verbs: [],
  fields: {
    shipment: ref({ label: 'Shipment', to: 'orders.shipment', required: true, onDelete: 'cascade', readOnly: true }),
    orderLine: ref({ label: 'Order line', to: 'orders.orderLine', required: true, onDelete: 'cascade', readOnly: true }),
    name: text({ label: 'Name', max: 300, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
