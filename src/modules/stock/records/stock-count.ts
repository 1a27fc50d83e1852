import { choice, instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { countStates } from './choices.ts';

/** A count of what is at a location. Selling goes on meanwhile: each line says what should have been there at the moment it was counted. */
export const stockCount = defineRecord({
  module: 'stock',
  name: 'stockCount',
  path: 'counts',
  label: 'Stock count',
  icon: 'clipboard-check',
  verbs: [],
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    location: ref({ label: 'Location', to: 'stock.location', required: true, onDelete: 'refuse' }),
    state: choice({ label: 'State', options: countStates, required: true, default: 'open', index: true }),
    bookedAt: instant({ label: 'Booked at' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
});
