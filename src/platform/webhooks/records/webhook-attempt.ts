import { instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** One request and what came back. */
export const webhookAttempt = defineRecord({
  module: 'webhooks',
  name: 'webhookAttempt',
  path: 'attempts',
  label: 'Webhook attempt',
  title: 'outcome',
  sorts: ['createdAt'],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    delivery: ref({ to: 'webhooks.webhookDelivery', required: true, readOnly: true, onDelete: 'cascade' }),
    endpoint: ref({ to: 'webhooks.webhookEndpoint', required: true, readOnly: true, onDelete: 'cascade' }),
    at: instant({ required: true, readOnly: true }),
    outcome: text({ required: true, readOnly: true, max: 40, help: 'delivered, or the kind of failure' }),
    status: number({ readOnly: true }),
    milliseconds: number({ required: true, readOnly: true }),
    error: text({ readOnly: true, max: 500 }),
    /** The first 1,024 bytes of the answer, without what we sent as secrets. */
    response: longText({ readOnly: true }),
  },
});
