import { anyRef, choice, instant, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { adjustmentReasons, movementKinds } from './choices.ts';

/** A line of the ledger: goods that came (above zero) or went. Written once and never changed; the sum of its lines is what is on hand. */
export const stockMovement = defineRecord({
  module: 'stock',
  name: 'stockMovement',
  path: 'movements',
  label: 'Stock movement',
  icon: 'switch-horizontal',
  verbs: [],
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    location: ref({ label: 'Location', to: 'stock.location', required: true, onDelete: 'refuse' }),
    quantity: number({ label: 'Quantity', decimals: 3, required: true }),
    /** On hand at the location after it. */
    balance: number({ label: 'On hand after', decimals: 3 }),
    kind: choice({ label: 'What', options: movementKinds, required: true, index: true }),
    reason: choice({ label: 'Reason', options: adjustmentReasons, extensible: true }),
    note: text({ label: 'Note', max: 300 }),
    source: anyRef({ label: 'Because of' }),
    at: instant({ label: 'At', required: true }),
    /** Which line of the ledger of this product at this location it is: 1, 2, 3 ... without a gap. */
    position: number({ label: 'Line' }),
  },
  title: 'kind',
  search: [],
  sorts: ['at', 'createdAt'],
  defaultSort: '-at',
  indexes: [
    ['product', 'at'],
    ['location', 'at'],
  ],
});
