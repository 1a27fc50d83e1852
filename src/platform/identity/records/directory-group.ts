import { json, links, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A group that a directory keeps here by SCIM. What its members get out of it, roles and a team, is said here. */
export const directoryGroup = defineRecord({
  module: 'identity',
  name: 'directoryGroup',
  path: 'directory-groups',
  label: 'Directory group',
  icon: 'users-group',
  title: 'name',
  defaultSort: 'name',
  hardDelete: true,
  verbs: [],
  fields: {
    name: text({ required: true, unique: true, max: 300 }),
    externalId: text({ max: 300, index: true }),
    roles: json<readonly string[]>()({ label: 'Roles of its members' }),
    team: ref({ to: 'identity.team', label: 'Team of its members' }),
    members: links({ through: 'identity.directoryGroupMember', from: 'group', to: 'user' }),
  },
});
