import { choice, instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { transferStates } from './choices.ts';

/** Goods that go from one location to another. Between sent and received they are at neither: they are on their way. */
export const transfer = defineRecord({
  module: 'stock',
  name: 'transfer',
  path: 'transfers',
  label: 'Transfer',
  icon: 'send',
  verbs: [],
  fields: {
    number: text({ label: 'Number', required: true, max: 20, unique: true }),
    from: ref({ label: 'From', to: 'stock.location', required: true, onDelete: 'refuse' }),
    to: ref({ label: 'To', to: 'stock.location', required: true, onDelete: 'refuse' }),
    state: choice({ label: 'State', options: transferStates, required: true, default: 'draft', index: true }),
    note: text({ label: 'Note', max: 300 }),
    sentAt: instant({ label: 'Sent at' }),
    receivedAt: instant({ label: 'Received at' }),
  },
  title: 'number',
  search: ['number', 'note'],
  sorts: ['number', 'createdAt'],
  defaultSort: '-createdAt',
});
