import { choice, date, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A day on which nobody works by a calendar. */
export const holiday = defineRecord({
  module: 'settings',
  name: 'holiday',
  path: 'holidays',
  label: 'Holiday',
  icon: 'beach',
  title: 'name',
  sorts: ['date'],
  defaultSort: 'date',
  hardDelete: true,
  fields: {
    calendar: ref({ to: 'settings.workingCalendar', required: true, onDelete: 'cascade' }),
    date: date({ required: true }),
    name: text({ required: true, max: 120 }),
    source: choice({
      readOnly: true,
      default: 'manual',
      options: [
        { value: 'law', label: 'Public holiday' },
        { value: 'manual', label: 'Added by hand' },
      ],
    }),
  },
});
