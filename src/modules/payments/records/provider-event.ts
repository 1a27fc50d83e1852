import { choice, instant, json, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Observation } from '../rules/payment-facts.ts';
import { eventStates } from './choices.ts';

/** What a provider told of, once: the inbox of webhooks. */
export const providerEvent = defineRecord({
  module: 'payments',
  name: 'providerEvent',
  path: 'provider-events',
  label: 'Provider event',
  title: 'type',
  sorts: ['createdAt'],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    provider: text({ label: 'Provider', required: true, readOnly: true, max: 40 }),
    eventId: text({ label: 'Event', required: true, readOnly: true, max: 200 }),
    method: ref({ to: 'payments.paymentMethod', label: 'Method', readOnly: true }),
    payment: ref({ to: 'payments.payment', label: 'Payment', readOnly: true, onDelete: 'cascade' }),
    type: text({ label: 'What happened', required: true, readOnly: true, max: 120 }),
    state: choice({ label: 'State', options: eventStates, required: true, readOnly: true, default: 'waiting' }),
    happenedAt: instant({ label: 'Happened', readOnly: true }),
    providerReference: text({ label: 'Reference at the provider', readOnly: true, max: 200, index: true }),
    /** Our id of the payment, as the provider handed it back. */
    ourPayment: text({ label: 'Our payment', readOnly: true, max: 36 }),
    /** What it says of the payment; the rest of the payload is not kept. */
    observation: json<Observation>()({ label: 'What it says', readOnly: true, secret: true }),
  },
});
