import { choice, instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** One event for one endpoint. Its id is the `webhook-id` of every attempt; its payload is fixed at the first. */
export const webhookDelivery = defineRecord({
  module: 'webhooks',
  name: 'webhookDelivery',
  path: 'deliveries',
  label: 'Webhook delivery',
  labelPlural: 'Webhook deliveries',
  title: 'eventType',
  search: ['eventType'],
  sorts: ['createdAt'],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    endpoint: ref({ to: 'webhooks.webhookEndpoint', required: true, readOnly: true, onDelete: 'cascade' }),
    /** Number in the event log; none for a test event. */
    seq: number({ readOnly: true }),
    eventType: text({ required: true, readOnly: true, max: 120 }),
    recordType: text({ readOnly: true, max: 120 }),
    recordId: text({ readOnly: true, max: 36 }),
    state: choice({
      required: true,
      readOnly: true,
      default: 'waiting',
      options: [
        { value: 'waiting', label: 'Waiting', color: 'gray' },
        { value: 'delivered', label: 'Delivered', color: 'green' },
        { value: 'failed', label: 'Failed', color: 'red' },
        { value: 'skipped', label: 'Not sent', color: 'yellow' },
      ],
    }),
    nextAt: instant({ readOnly: true, label: 'Next attempt' }),
    attempts: number({ required: true, readOnly: true, default: 0 }),
    /** Those attempts that count towards giving up: while the whole endpoint is away none does. */
    strikes: number({ required: true, readOnly: true, default: 0 }),
    lastStatus: number({ readOnly: true, label: 'Last answer' }),
    error: text({ readOnly: true, max: 500 }),
    deliveredAt: instant({ readOnly: true, label: 'Delivered' }),
    body: longText({ readOnly: true, label: 'Payload' }),
  },
});
