import { formula, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/**
 * How much of a product is at a location, and how much of that is promised. Triggers keep both from the ledger and the
 * reservations (../schema.ts); nothing else writes them. Not indexed by quantity, so that the row of a popular product stays cheap to change.
 */
export const stockLevel = defineRecord({
  module: 'stock',
  name: 'stockLevel',
  path: 'levels',
  label: 'Stock level',
  icon: 'package',
  verbs: ['update'],
  fields: {
    /** By the unique index of product and location. */
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse', readOnly: true, index: false }),
    location: ref({ label: 'Location', to: 'stock.location', required: true, onDelete: 'refuse', readOnly: true }),
    onHand: number({ label: 'On hand', decimals: 3, required: true, default: 0, readOnly: true }),
    reserved: number({ label: 'Reserved', decimals: 3, required: true, default: 0, readOnly: true }),
    available: formula({
      label: 'Available',
      dependsOn: ['onHand', 'reserved'],
      expression: '{onHand} - {reserved}',
      result: 'number',
    }),
    reorderPoint: number({ label: 'Reorder at', decimals: 3, min: 0, help: 'Stock is low when no more than this is available.' }),
    reorderQuantity: number({ label: 'Reorder quantity', decimals: 3, min: 0 }),
    isLow: formula({
      label: 'Low',
      dependsOn: ['onHand', 'reserved', 'reorderPoint'],
      expression: 'coalesce({onHand} - {reserved} <= {reorderPoint}, false)',
      result: 'boolean',
      index: true,
    }),
    lines: number({ label: 'Lines in the ledger', required: true, default: 0, readOnly: true }),
    shelf: text({ label: 'Shelf', max: 40 }),
  },
  title: 'product',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
});
