import { anyRef, choice, instant, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Why a person was told of something. */
export const reasons = [
  { value: 'mentioned', label: 'Somebody mentioned you' },
  { value: 'assigned', label: 'It was assigned to you' },
  { value: 'watching', label: 'You watch the record' },
  { value: 'asked', label: 'You asked to be reminded' },
  { value: 'started', label: 'You started it' },
  { value: 'operates', label: 'You look after the system' },
  { value: 'addressed', label: 'It was sent to you' },
] as const;

export type Reason = (typeof reasons)[number]['value'];

/**
 * That one person was told of one thing. What it says is secret to the generic API: it may be of a record that its reader may not read any
 * more. The query `inbox` gives it out, after asking for the records of a page at once; a predicate over all record types would
 * cost more to plan than all the rest. What became of the mail and what changed stand in columns of their own (`schema.ts`).
 */
export const notification = defineRecord({
  module: 'notify',
  name: 'notification',
  path: 'notifications',
  label: 'Notification',
  icon: 'bell',
  title: 'kind',
  search: [],
  sorts: ['at'],
  defaultSort: '-at',
  indexes: [['user', 'at']],
  owner: 'user',
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ label: 'For', to: 'identity.user', required: true, readOnly: true, onDelete: 'cascade' }),
    kind: text({ required: true, readOnly: true, max: 80 }),
    title: text({ required: true, readOnly: true, max: 500, secret: true }),
    body: longText({ readOnly: true, max: 4000, secret: true }),
    subject: anyRef({ label: 'About', readOnly: true, secret: true }),
    href: text({ label: 'Leads to', readOnly: true, max: 1000, secret: true }),
    reason: choice({ options: reasons, required: true, readOnly: true }),
    actorName: text({ label: 'By', readOnly: true, max: 300, secret: true }),
    count: number({ required: true, default: 1, readOnly: true }),
    at: instant({ required: true, readOnly: true }),
    readAt: instant({ label: 'Read', readOnly: true }),
    archivedAt: instant({ label: 'Archived', readOnly: true }),
  },
});
