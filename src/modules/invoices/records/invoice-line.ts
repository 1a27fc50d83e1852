import { choice, json, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { LineSource } from '../rules/invoice-types.ts';
import { lineKinds } from './choices.ts';

/** A line of an invoice or credit note, with the amounts that stand on paper. */
export const invoiceLine = defineRecord({
  module: 'invoices',
  name: 'invoiceLine',
  path: 'invoice-lines',
  label: 'Invoice line',
  icon: 'list-details',
  title: 'description',
  search: ['description', 'detail'],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  verbs: [],
  fields: {
    invoice: ref({ label: 'Invoice', to: 'invoices.invoice', required: true, readOnly: true, onDelete: 'cascade' }),
    kind: choice({ label: 'Kind', options: lineKinds, required: true, default: 'item', readOnly: true }),
    orderLine: ref({ label: 'Order line', to: 'orders.orderLine', readOnly: true, onDelete: 'refuse' }),
    corrects: ref({ label: 'Corrects', to: 'invoices.invoiceLine', readOnly: true, onDelete: 'refuse' }),
    product: ref({ label: 'Product', to: 'catalog.product', readOnly: true, onDelete: 'refuse' }),
    position: number({ label: 'Position', required: true, default: 1, readOnly: true }),
    description: text({ label: 'Description', required: true, max: 500, readOnly: true }),
    detail: text({ label: 'Detail', max: 300, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, required: true, default: 1, min: 0, readOnly: true }),
    unit: text({ label: 'Unit', max: 40, readOnly: true }),
    unitPrice: money({ label: 'Unit price', readOnly: true }),
    discount: money({ label: 'Discount', readOnly: true }),
    net: money({ label: 'Net', readOnly: true }),
    tax: money({ label: 'Tax', readOnly: true }),
    gross: money({ label: 'Total', readOnly: true }),
    taxCode: text({ label: 'Tax treatment', max: 40, readOnly: true }),
    taxPercent: number({ label: 'Tax rate', decimals: 4, readOnly: true }),
    source: json<LineSource>()({ label: 'Amounts it is a part of', readOnly: true }),
  },
});
