import { anyRef, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a user wants to hear of changes to a record. */
export const watch = defineRecord({
  module: 'parties',
  name: 'watch',
  path: 'watches',
  label: 'Watch',
  labelPlural: 'Watches',
  fields: {
    subject: anyRef({ label: 'Record', required: true }),
    user: ref({ label: 'User', to: 'identity.user', required: true, onDelete: 'cascade' }),
  },
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  verbs: [],
  hardDelete: true,
  owner: 'user',
});
