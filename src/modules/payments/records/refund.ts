import { anyRef, choice, instant, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { refundStates } from './choices.ts';

/** Money that goes back to who paid. From the moment it is asked for it counts: all of them together never exceed what was captured. */
export const refund = defineRecord({
  module: 'payments',
  name: 'refund',
  path: 'refunds',
  label: 'Refund',
  icon: 'switch-horizontal',
  title: 'reason',
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
  fields: {
    payment: ref({ to: 'payments.payment', label: 'Payment', required: true, readOnly: true, onDelete: 'refuse' }),
    amount: money({ label: 'Amount', required: true, readOnly: true, min: '0' }),
    reason: text({ label: 'Reason', required: true, readOnly: true, max: 300 }),
    about: anyRef({ label: 'Given back for', readOnly: true, index: false, help: 'Such as the return whose goods it pays for.' }),
    state: choice({ label: 'State', options: refundStates, required: true, readOnly: true, default: 'waiting' }),
    problem: text({ label: 'Problem', readOnly: true, max: 300 }),
    doneAt: instant({ label: 'Refunded on', readOnly: true }),
    providerReference: text({ label: 'Reference at the provider', readOnly: true, max: 200, index: true }),
  },
});
