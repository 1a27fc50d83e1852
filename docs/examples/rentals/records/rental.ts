import { choice, date, defineRecord, money, ref, text } from 'entente';

/** A piece of gear that somebody has for a while. */
export const rental = defineRecord({
  module: 'rentals',
  name: 'rental',
  path: 'rentals',
  label: 'Rental',
  icon: 'package',
  fields: {
    item: text({ label: 'Item', required: true, max: 200 }),
    customer: ref({ label: 'Customer', to: 'parties.organization', required: true, onDelete: 'refuse' }),
    owner: ref({ label: 'Owner', to: 'identity.user' }),
    startsOn: date({ label: 'From', required: true, index: true }),
    dueOn: date({ label: 'Due back', required: true, index: true }),
    deposit: money({ label: 'Deposit', min: '0' }),
    state: choice({
      label: 'State',
      required: true,
      default: 'out',
      readOnly: true,
      options: [
        { value: 'out', label: 'Out', color: 'yellow' },
        { value: 'back', label: 'Back', color: 'green' },
      ],
    }),
    returnedOn: date({ label: 'Returned', readOnly: true }),
  },
  title: 'item',
  sorts: ['item', 'dueOn'],
  defaultSort: 'dueOn',
  owner: 'owner',
});
