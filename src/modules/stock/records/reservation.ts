import { anyRef, choice, date, instant, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { reservationStates } from './choices.ts';

/** Goods promised to somebody (an order, a basket): from which location, or, while they wait for goods, from whichever gets them. */
export const reservation = defineRecord({
  module: 'stock',
  name: 'reservation',
  path: 'reservations',
  label: 'Reservation',
  icon: 'lock',
  verbs: [],
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'refuse' }),
    /** While it waits: the only location that may serve it, or none for any. */
    location: ref({ label: 'Location', to: 'stock.location', onDelete: 'refuse', index: false }),
    /** Where it is to be collected, when that is elsewhere: the goods are brought there by a transfer. */
    bringTo: ref({ label: 'Bring to', to: 'stock.location', onDelete: 'refuse' }),
    quantity: number({ label: 'Quantity', decimals: 3, required: true }),
    holder: anyRef({ label: 'For' }),
    state: choice({ label: 'State', options: reservationStates, required: true }),
    expiresAt: instant({ label: 'Held until' }),
    /** The day goods were expected when it was promised. */
    expectedOn: date({ label: 'Expected on' }),
    endedAt: instant({ label: 'Ended at' }),
  },
  title: 'product',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  indexes: [['product', 'state', 'location']],
});
