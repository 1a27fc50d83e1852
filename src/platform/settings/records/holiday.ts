import { choice, date, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A day on which nobody works by a calendar, or until noon or so only. */
export const holiday = defineRecord({
  module: 'settings',
  name: 'holiday',
  path: 'holidays',
  label: 'Holiday',
  icon: 'sun',
  title: 'name',
  sorts: ['date'],
  defaultSort: 'date',
  hardDelete: true,
  fields: {
    calendar: ref({ to: 'settings.workingCalendar', required: true, onDelete: 'cascade' }),
    date: date({ required: true }),
    name: text({ required: true, max: 120 }),
    until: text({
      max: 5,
      pattern: { source: '^([01][0-9]|2[0-3]):[0-5][0-9]$', message: 'must be a time like 12:00' },
      label: 'Work until',
      help: 'For a half day; on a whole one nobody works.',
    }),
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
