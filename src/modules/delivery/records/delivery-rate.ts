import { money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a method costs in a zone, for a range of weight and of the goods' value; the currency is that of the amount. */
export const deliveryRate = defineRecord({
  module: 'delivery',
  name: 'deliveryRate',
  path: 'rates',
  label: 'Delivery rate',
  icon: 'table',
  hardDelete: true,
  fields: {
    name: text({ label: 'Name', max: 80, help: 'For you: customers see the name of the method.' }),
    method: ref({ label: 'Method', to: 'delivery.deliveryMethod', required: true, onDelete: 'cascade' }),
    zone: ref({
      label: 'Zone',
      to: 'delivery.deliveryZone',
      onDelete: 'cascade',
      help: 'None: wherever no other rate of the method applies.',
    }),
    amount: money({ label: 'Price', required: true, min: '0' }),
    weightFrom: number({ label: 'From weight', decimals: 3, min: 0, unit: 'kg', help: 'This or more.' }),
    weightTo: number({ label: 'To weight', decimals: 3, min: 0, unit: 'kg', help: 'Less than this.' }),
    priceFrom: number({ label: 'From goods value', decimals: 2, min: 0, help: 'This or more, in the currency of the price.' }),
    priceTo: number({ label: 'To goods value', decimals: 2, min: 0, help: 'Less than this.' }),
    perKilogram: number({
      label: 'Plus for each kilogram',
      decimals: 2,
      min: 0,
      help: 'Begun kilograms above the lower weight count in full.',
    }),
    freeFrom: number({ label: 'Free from goods value', decimals: 2, min: 0, help: 'In the currency of the price.' }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
