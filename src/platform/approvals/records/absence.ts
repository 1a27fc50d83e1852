import { date, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That somebody is away, and who decides in their place meanwhile. Both days belong to it. */
export const absence = defineRecord({
  module: 'approvals',
  name: 'absence',
  path: 'absences',
  label: 'Absence',
  icon: 'calendar-event',
  title: 'user',
  search: [],
  sorts: ['firstDay', 'createdAt'],
  defaultSort: '-firstDay',
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true, onDelete: 'cascade', label: 'Who is away' }),
    deputy: ref({ to: 'identity.user', required: true, onDelete: 'cascade', label: 'Decides meanwhile' }),
    firstDay: date({ required: true, label: 'First day' }),
    lastDay: date({ required: true, label: 'Last day' }),
    note: text({ max: 200 }),
  },
});
