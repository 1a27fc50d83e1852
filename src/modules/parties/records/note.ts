import { anyRef, boolean, choice, richText } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Something written down about a record. Internal unless shared: only shared notes are ever shown in the portal. */
export const note = defineRecord({
  module: 'parties',
  name: 'note',
  path: 'notes',
  label: 'Note',
  icon: 'note',
  fields: {
    subject: anyRef({ label: 'About', required: true }),
    body: richText({ label: 'Note', required: true }),
    visibility: choice({
      label: 'Visible to',
      options: [
        { value: 'internal', label: 'Staff only', color: 'gray' },
        { value: 'shared', label: 'Portal too', color: 'green' },
      ],
      required: true,
      default: 'internal',
    }),
    isPinned: boolean({ label: 'Pinned', default: false }),
  },
  title: 'body',
  search: ['body'],
  sorts: ['createdAt'],
});
