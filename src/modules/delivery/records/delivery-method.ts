import { boolean, choice, number, ref, text, translations, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { deliveryKinds } from './choices.ts';

/** A way in which customers get what they bought: by parcel, by freight, collected at an outlet, as a download. */
export const deliveryMethod = defineRecord({
  module: 'delivery',
  name: 'deliveryMethod',
  path: 'methods',
  label: 'Delivery method',
  icon: 'send',
  fields: {
    name: text({ label: 'Name', required: true, max: 80, unique: true, help: 'As customers read it.' }),
    kind: choice({ label: 'Kind', options: deliveryKinds, required: true, default: 'ship' }),
    description: text({ label: 'Description', max: 200, help: 'One line under the name, such as "To your door before noon".' }),
    translations: translations({
      label: 'In other languages',
      help: 'What customers read in the language of their order; what is empty stays as above.',
      texts: { name: { label: 'Name', max: 80 }, description: { label: 'Description', max: 200 } },
    }),
    carrier: text({ label: 'Carrier', max: 80 }),
    trackingUrl: url({ label: 'Tracking page', help: 'The address of a parcel, with {number} where its number belongs.' }),
    daysMin: number({ label: 'Working days, at least', required: true, min: 0, max: 365, default: 1 }),
    daysMax: number({ label: 'Working days, at most', required: true, min: 0, max: 365, default: 3 }),
    cutOff: text({
      label: 'Leaves the same day until',
      max: 5,
      pattern: { source: '^([01]\\d|2[0-3]):[0-5]\\d$', message: 'must be a time such as 14:00' },
      help: 'What is ordered later leaves a working day later. Empty: all day.',
    }),
    taxClass: ref({ label: 'Tax class', to: 'catalog.taxClass' }),
    maxWeight: number({ label: 'Heaviest parcel', decimals: 3, min: 0, unit: 'kg', help: 'Not offered for anything heavier.' }),
    position: number({ label: 'Position', min: 0, max: 9999, default: 100 }),
    isActive: boolean({ label: 'Offered', default: true, index: true }),
  },
  title: 'name',
  search: ['name', 'carrier'],
  sorts: ['position', 'name', 'createdAt'],
  defaultSort: 'position',
});
