import { choice, date, email, money, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { reminderLevels } from './choices.ts';

/** A reminder that was sent for an overdue invoice: each level once. */
export const reminder = defineRecord({
  module: 'invoices',
  name: 'reminder',
  path: 'reminders',
  label: 'Payment reminder',
  icon: 'mail',
  title: 'level',
  search: [],
  sorts: ['sentOn', 'createdAt'],
  defaultSort: '-sentOn',
  verbs: [],
  fields: {
    invoice: ref({ label: 'Invoice', to: 'invoices.invoice', required: true, readOnly: true, onDelete: 'cascade' }),
    level: choice({ label: 'Level', options: reminderLevels, required: true, readOnly: true }),
    sentOn: date({ label: 'Sent on', required: true, readOnly: true }),
    payBy: date({ label: 'To be paid by', required: true, readOnly: true }),
    open: money({ label: 'Open then', required: true, readOnly: true }),
    email: email({ label: 'Sent to', readOnly: true }),
  },
});
