import { ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a user is in a group of the directory. */
export const directoryGroupMember = defineRecord({
  module: 'identity',
  name: 'directoryGroupMember',
  path: 'directory-group-members',
  label: 'Directory group member',
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    group: ref({ to: 'identity.directoryGroup', required: true, onDelete: 'cascade' }),
    user: ref({ to: 'identity.user', required: true }),
  },
});
