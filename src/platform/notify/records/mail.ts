import { choice, instant, longText, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/**
 * A message of the system to one address. Its text is there until it was sent, since it may hold links that let people in; without
 * a mail server it stays, to be read on the mail page.
 */
export const mail = defineRecord({
  module: 'notify',
  name: 'mail',
  path: 'mails',
  label: 'Mail',
  icon: 'mail',
  title: 'subject',
  search: ['subject', 'recipient'],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  hardDelete: true,
  verbs: [],
  fields: {
    recipient: text({ required: true, readOnly: true, max: 320 }),
    subject: text({ required: true, readOnly: true, max: 500 }),
    text: longText({ readOnly: true }),
    html: longText({ readOnly: true }),
    state: choice({
      required: true,
      readOnly: true,
      index: true,
      options: [
        { value: 'waiting', label: 'Waiting', color: 'gray' },
        { value: 'sending', label: 'Being sent', color: 'blue' },
        { value: 'sent', label: 'Sent', color: 'green' },
        { value: 'kept', label: 'Kept here', color: 'teal' },
        { value: 'unknown', label: 'Maybe sent', color: 'orange' },
        { value: 'failed', label: 'Not sent', color: 'red' },
      ],
    }),
    error: text({ readOnly: true, max: 1000 }),
    attempts: number({ required: true, default: 0, readOnly: true }),
    sentAt: instant({ readOnly: true }),
    key: text({ required: true, readOnly: true, unique: true, max: 200, help: 'A second message with the same key is not sent.' }),
  },
});
