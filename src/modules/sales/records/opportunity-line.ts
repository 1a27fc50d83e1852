import { money, number, percent, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A product in a deal. All lines of a deal have its currency; their total is its amount while it has lines (../commands/lines.ts). */
export const opportunityLine = defineRecord({
  module: 'sales',
  name: 'opportunityLine',
  path: 'opportunity-lines',
  label: 'Product line',
  icon: 'list-details',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade', readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', onDelete: 'refuse', readOnly: true }),
    description: text({ label: 'Description', max: 300, readOnly: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, default: 1, readOnly: true }),
    unitPrice: money({ label: 'Unit price', min: '0', required: true, readOnly: true }),
    discount: percent({ label: 'Discount', min: 0, max: 100, readOnly: true }),
    total: money({ label: 'Total', readOnly: true }),
    position: number({ label: 'Position', readOnly: true, default: 0 }),
  },
  title: 'description',
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  verbs: [],
});
