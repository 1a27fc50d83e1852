import { money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Something a request asks for: a product of the catalog, or words. */
export const quoteRequestLine = defineRecord({
  module: 'quotes',
  name: 'quoteRequestLine',
  path: 'request-lines',
  label: 'Line of a request',
  labelPlural: 'Lines of requests',
  icon: 'list-details',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    request: ref({ label: 'Request', to: 'quotes.quoteRequest', required: true, onDelete: 'cascade', readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', readOnly: true }),
    description: text({ label: 'Description', required: true, max: 300, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, default: 1, readOnly: true }),
    targetPrice: money({ label: 'Hoped-for price', min: '0', readOnly: true }),
    position: number({ label: 'Position', required: true, default: 0, readOnly: true }),
  },
  title: 'description',
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
});
