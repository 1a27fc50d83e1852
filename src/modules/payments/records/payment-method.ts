import { boolean, choice, json, longText, money, multiChoice, number, tags, text, translations } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels } from '../../catalog/records/choices.ts';
import { captureModes, methodAudiences } from './choices.ts';

/** A way to pay that is offered to buyers. What its provider must be told in secret is kept apart, sealed. */
export const paymentMethod = defineRecord({
  module: 'payments',
  name: 'paymentMethod',
  path: 'methods',
  label: 'Payment method',
  icon: 'coins',
  title: 'name',
  sorts: ['position', 'name', 'createdAt'],
  defaultSort: 'position',
  internal: true,
  verbs: ['delete'],
  fields: {
    name: text({ label: 'Name', required: true, max: 80, help: 'What buyers choose by.' }),
    description: text({ label: 'Description', max: 300, help: 'One sentence under the name.' }),
    instructions: longText({ label: 'Instructions', max: 2000, help: 'Shown after the order was placed.' }),
    translations: translations({
      label: 'In other languages',
      help: 'What customers read in the language of their order; what is empty stays as above.',
      texts: {
        name: { label: 'Name', max: 80 },
        description: { label: 'Description', max: 300 },
        instructions: { label: 'Instructions', max: 2000, isLong: true },
      },
    }),
    provider: text({ label: 'Provider', required: true, readOnly: true, max: 40 }),
    isActive: boolean({ label: 'Offered', required: true, default: true }),
    position: number({ label: 'Position', default: 100, min: 0, max: 10_000 }),
    currencies: tags({ label: 'Currencies', index: false, help: 'Empty: all that the provider takes.' }),
    min: money({ label: 'From', min: '0' }),
    max: money({ label: 'Up to', min: '0' }),
    audience: choice({ label: 'Offered to', options: methodAudiences, required: true, default: 'all' }),
    channels: multiChoice({ label: 'Channels', options: channels, help: 'None chosen: all.' }),
    capture: choice({ label: 'Take the money', options: captureModes, required: true, default: 'now' }),
    dueDays: number({ label: 'Days until it is due', min: 0, max: 365 }),
    waitHours: number({
      label: 'Hours that an order waits for the money',
      min: 1,
      max: 2160,
      help: 'Then it is cancelled and its goods are free. Empty: 1 for cards, 336 (14 days) for transfers.',
    }),
    /** What the provider is told openly; the fields are declared by the provider. */
    settings: json<Readonly<Record<string, unknown>>>()({ label: 'Settings', readOnly: true }),
    /** The last characters of each secret, to tell them by. */
    secretHints: json<Readonly<Record<string, string>>>()({ label: 'Secrets', readOnly: true }),
  },
});
