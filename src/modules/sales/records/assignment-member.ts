import { number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Somebody who takes turns in a rule. */
export const assignmentMember = defineRecord({
  module: 'sales',
  name: 'assignmentMember',
  path: 'assignment-members',
  label: 'Person who takes turns',
  labelPlural: 'People who take turns',
  icon: 'users',
  fields: {
    rule: ref({ label: 'Assignment rule', to: 'sales.assignmentRule', required: true, onDelete: 'cascade' }),
    user: ref({ label: 'Rep', to: 'identity.user', required: true, onDelete: 'cascade' }),
    capacity: number({ label: 'Open leads at most', min: 0, max: 10_000, help: 'No limit without it.' }),
    calendar: ref({ label: 'Working hours', to: 'settings.workingCalendar', help: 'Those of the company unless said.' }),
    turn: number({ label: 'Last turn', required: true, default: 0, readOnly: true }),
  },
  title: 'user',
  search: [],
  sorts: ['createdAt'],
  hardDelete: true,
});
