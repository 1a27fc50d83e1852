import { ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a user works in a team beside the main one. */
export const teamMember = defineRecord({
  module: 'identity',
  name: 'teamMember',
  path: 'team-members',
  label: 'Team member',
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  internal: true,
  hardDelete: true,
  fields: {
    team: ref({ to: 'identity.team', required: true }),
    user: ref({ to: 'identity.user', required: true }),
  },
});
