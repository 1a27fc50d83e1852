import { boolean, choice, json, longText, money, number, percent, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { LinePrice } from '../rules/line-price.ts';
import { lineKinds } from './choices.ts';

/** A line of a quote: a product, something made for this quote alone, or words between. Prices are those of the pricing function. */
export const quoteLine = defineRecord({
  module: 'quotes',
  name: 'quoteLine',
  path: 'lines',
  label: 'Line of a quote',
  labelPlural: 'Lines of quotes',
  icon: 'list-details',
  hardDelete: true,
  internal: true,
  verbs: [],
  fields: {
    quote: ref({ label: 'Quote', to: 'quotes.quote', required: true, onDelete: 'cascade', readOnly: true }),
    section: ref({ label: 'Section', to: 'quotes.quoteSection', onDelete: 'clear', readOnly: true }),
    kind: choice({ label: 'Kind', options: lineKinds, required: true, default: 'product', readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', onDelete: 'refuse', readOnly: true }),
    description: text({ label: 'Description', required: true, max: 300, readOnly: true }),
    details: longText({ label: 'Details', max: 4000, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, default: 1, readOnly: true }),
    unit: text({ label: 'Unit', max: 40, readOnly: true }),
    position: number({ label: 'Position', required: true, default: 0, readOnly: true }),
    isOptional: boolean({ label: 'Optional', required: true, default: false, readOnly: true }),
    isChosen: boolean({ label: 'Chosen', required: true, default: true, readOnly: true }),
    mayChangeQuantity: boolean({ label: 'The buyer may change the quantity', required: true, default: false, readOnly: true }),
    minQuantity: number({ label: 'At least', decimals: 3, min: 0, readOnly: true }),
    maxQuantity: number({ label: 'At most', decimals: 3, min: 0, readOnly: true }),
    manualPrice: money({ label: 'Price by hand', min: '0', readOnly: true }),
    manualDiscount: percent({ label: 'Discount by hand', min: 0, max: 100, readOnly: true }),
    reason: text({ label: 'Why', max: 300, readOnly: true }),
    /** What a one-off costs us and how it is taxed; a product says so itself. */
    cost: money({ label: 'Cost', min: '0', readOnly: true }),
    taxClass: ref({ label: 'Tax class', to: 'catalog.taxClass', readOnly: true }),
    unitPrice: money({ label: 'Unit price', readOnly: true }),
    net: money({ label: 'Net', readOnly: true }),
    tax: money({ label: 'Tax', readOnly: true }),
    gross: money({ label: 'Total', readOnly: true }),
    margin: money({ label: 'Margin', readOnly: true }),
    /** What the pricing function said, without the margin; locked once the quote is sent. */
    price: json<LinePrice>()({ label: 'Price', readOnly: true, sample: null }),
  },
  title: 'description',
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
});
