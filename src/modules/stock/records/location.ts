import { address, boolean, choice, longText, number, phone, ref, text, translations } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { locationKinds } from './choices.ts';

/** A place where goods are: a warehouse, or an outlet that people visit. */
export const location = defineRecord({
  module: 'stock',
  name: 'location',
  path: 'locations',
  label: 'Location',
  icon: 'building-store',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    code: text({ label: 'Code', max: 20, unique: true, help: 'A short sign, such as OSL or W1.' }),
    kind: choice({ label: 'Kind', options: locationKinds, required: true, default: 'warehouse' }),
    address: address({ label: 'Address' }),
    phone: phone({ label: 'Phone' }),
    openingHours: longText({ label: 'Opening hours', max: 1000, help: 'As customers read them.' }),
    translations: translations({
      label: 'In other languages',
      help: 'What customers read in the language of their order; what is empty stays as above.',
      texts: { openingHours: { label: 'Opening hours', max: 1000, isLong: true } },
    }),
    offersPickup: boolean({ label: 'Collection here', default: false }),
    shipsOrders: boolean({
      label: 'Sends orders',
      default: true,
      help: 'Its stock is sold in the shop and by reps. Off: only at its own till and for collection.',
    }),
    position: number({ label: 'Order of use', min: 0, max: 9999, default: 100, help: 'Stock of the lowest number is taken first.' }),
    pickupDays: number({
      label: 'Days to bring goods',
      min: 0,
      max: 60,
      default: 2,
      help: 'Working days, from another location, when somebody collects what is not here.',
    }),
    responsible: ref({ label: 'Responsible', to: 'identity.user', help: 'Is told when stock runs low.' }),
    isActive: boolean({ label: 'In use', default: true, index: true }),
  },
  title: 'name',
  search: ['name', 'code'],
  sorts: ['position', 'name', 'createdAt'],
  defaultSort: 'position',
});
