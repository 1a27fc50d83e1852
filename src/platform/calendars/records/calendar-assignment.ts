import { ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a person, or everybody in a team, works by another calendar than the company's default. */
export const calendarAssignment = defineRecord({
  module: 'calendars',
  name: 'calendarAssignment',
  path: 'assignments',
  label: 'Calendar assignment',
  icon: 'calendar',
  title: 'calendar',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    calendar: ref({ to: 'settings.workingCalendar', required: true, onDelete: 'cascade' }),
    user: ref({ to: 'identity.user', onDelete: 'cascade', label: 'Person' }),
    team: ref({ to: 'identity.team', onDelete: 'cascade' }),
  },
});
