import { choice, instant, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { operationKinds, operationStates } from './choices.ts';

/**
 * One thing a provider was or will be asked for. Its id is the idempotency key of every attempt, so that however often it is asked the
 * provider does it once.
 */
export const paymentOperation = defineRecord({
  module: 'payments',
  name: 'paymentOperation',
  path: 'operations',
  label: 'Payment operation',
  title: 'kind',
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
  fields: {
    payment: ref({ to: 'payments.payment', label: 'Payment', required: true, readOnly: true, onDelete: 'refuse' }),
    kind: choice({ label: 'What', options: operationKinds, required: true, readOnly: true }),
    state: choice({ label: 'State', options: operationStates, required: true, readOnly: true, default: 'waiting', index: true }),
    amount: money({ label: 'Amount', readOnly: true }),
    /** What the provider must have captured, released or refunded in all when it is done: by this an unclear outcome is cleared up. */
    expected: money({ label: 'Then in all', readOnly: true }),
    refund: ref({ to: 'payments.refund', label: 'Refund', readOnly: true }),
    attempts: number({ label: 'Attempts', required: true, readOnly: true, default: 0 }),
    leaseUntil: instant({ label: 'Under way until', readOnly: true }),
    startedAt: instant({ label: 'First attempt', readOnly: true }),
    finishedAt: instant({ label: 'Finished', readOnly: true }),
    reason: text({ label: 'Reason', readOnly: true, max: 300 }),
    problem: text({ label: 'Problem', readOnly: true, max: 300 }),
  },
});
