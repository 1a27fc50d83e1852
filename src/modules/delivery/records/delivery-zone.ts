import { country, longText, many, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Where a rate applies: countries, or parts of one by postcode. The first zone that an address falls into is its zone. */
export const deliveryZone = defineRecord({
  module: 'delivery',
  name: 'deliveryZone',
  path: 'zones',
  label: 'Delivery zone',
  icon: 'map-pin',
  fields: {
    name: text({ label: 'Name', required: true, max: 80, unique: true }),
    countries: many({ label: 'Countries', of: country(), labels: [], index: false, help: 'None: everywhere else.' }),
    postcodes: longText({
      label: 'Postcodes',
      max: 4000,
      help: 'One on each line: a beginning (97), a whole code, or a range (9000-9499). None: the whole country.',
    }),
    position: number({
      label: 'Position',
      min: 0,
      max: 9999,
      default: 100,
      help: 'Asked in this order: put parts of a country before it.',
    }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['position', 'name', 'createdAt'],
  defaultSort: 'position',
});
