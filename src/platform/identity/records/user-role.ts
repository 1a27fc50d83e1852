import { ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a user holds a role; changed by the command `change-roles` of the user alone. */
export const userRole = defineRecord({
  module: 'identity',
  name: 'userRole',
  path: 'user-roles',
  label: 'User role',
  title: 'role',
  search: [],
  sorts: ['createdAt'],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true }),
    role: ref({ to: 'identity.role', required: true, onDelete: 'refuse' }),
  },
});
