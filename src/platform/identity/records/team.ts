import { links, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A group of staff. Row scope "team" reaches the members of one's teams and of all teams below them. */
export const team = defineRecord({
  module: 'identity',
  name: 'team',
  path: 'teams',
  label: 'Team',
  icon: 'users-group',
  title: 'name',
  defaultSort: 'name',
  fields: {
    name: text({ required: true, unique: true, max: 120 }),
    parent: ref({ to: 'identity.team', label: 'Part of' }),
    lead: ref({ to: 'identity.user' }),
    description: longText({ max: 2000 }),
    members: links({ through: 'identity.teamMember', from: 'team', to: 'user' }),
  },
});
