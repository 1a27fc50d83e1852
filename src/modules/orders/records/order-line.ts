import { choice, json, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { units } from '../../catalog/records/choices.ts';
import type { LineBasis, PriceStepKept } from '../rules/order-draft.ts';

/**
 * A product in an order, with the price of the time and why it is that. `quantity` is what was ordered, of which `cancelled` is not
 * wanted any more; the amounts are for what is left of it (../rules/line-amounts.ts).
 */
export const orderLine = defineRecord({
  module: 'orders',
  name: 'orderLine',
  path: 'order-lines',
  label: 'Order line',
  icon: 'list-details',
  verbs: [],
  fields: {
    order: ref({
      label: 'Order',
      to: 'orders.order',
      required: true,
      onDelete: 'cascade',
      readOnly: true,
      synonyms: ['order id', 'orderid'],
    }),
    product: ref({
      label: 'Product',
      to: 'catalog.product',
      onDelete: 'refuse',
      readOnly: true,
      synonyms: ['product id', 'productid', 'item', 'product', 'sku', 'article number', 'lineitem sku'],
    }),
    name: text({ label: 'Name', max: 300, required: true, readOnly: true }),
    sku: text({ label: 'SKU', max: 60, readOnly: true }),
    unit: choice({ label: 'Unit', options: units, extensible: true, readOnly: true }),
    position: number({ label: 'Position', default: 0, readOnly: true }),
    quantity: number({
      label: 'Ordered',
      decimals: 3,
      min: 0,
      required: true,
      readOnly: true,
      synonyms: ['quantity', 'qty', 'lineitem quantity'],
    }),
    cancelled: number({ label: 'Cancelled', decimals: 3, min: 0, default: 0, readOnly: true }),
    shipped: number({ label: 'Sent', decimals: 3, min: 0, default: 0, readOnly: true }),
    returned: number({ label: 'Returned', decimals: 3, min: 0, default: 0, readOnly: true }),
    baseUnit: money({ label: 'List price', readOnly: true }),
    unitPrice: money({ label: 'Unit price', readOnly: true, synonyms: ['price', 'lineitem price'] }),
    discount: money({ label: 'Discount', readOnly: true }),
    discountPercent: number({
      label: 'Discount rate',
      decimals: 4,
      min: 0,
      max: 100,
      unit: '%',
      readOnly: true,
      help: 'Of lines from another system: 15, or 0.15, for 15 %.',
      synonyms: ['discount', 'discount percent', 'rebate', 'rabatt'],
    }),
    net: money({ label: 'Net', readOnly: true }),
    tax: money({ label: 'Tax', readOnly: true }),
    gross: money({ label: 'Total', readOnly: true }),
    cost: money({ label: 'Cost', readOnly: true, help: 'Of all of what is ordered.' }),
    taxPercent: number({ label: 'Tax rate', decimals: 4, readOnly: true }),
    taxCode: text({ label: 'Tax treatment', max: 40, readOnly: true }),
    explanation: json<readonly PriceStepKept[]>()({ label: 'How the price came about', readOnly: true }),
    basis: json<LineBasis>()({ label: 'Amounts when it was priced', readOnly: true }),
  },
  title: 'name',
  // Looked for by their product or order; words of every line of every order are half of what the words of orders cost.
  search: [],
  sorts: ['position'],
  defaultSort: 'position',
});
