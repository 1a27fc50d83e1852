import { boolean, country, json, text } from '../../../fields/index.ts';
import type { CalendarDefinition } from '../../../kernel/time/working-calendar.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** When people work: the windows of a week, and the place whose holidays apply. Commands check the windows. */
export const workingCalendar = defineRecord({
  module: 'settings',
  name: 'workingCalendar',
  path: 'working-calendars',
  label: 'Working calendar',
  icon: 'calendar',
  title: 'name',
  defaultSort: 'name',
  hardDelete: true,
  verbs: [],
  fields: {
    name: text({ required: true, unique: true, max: 80 }),
    timeZone: text({ required: true, max: 60, format: 'time-zone', help: 'IANA name, such as Europe/Berlin.' }),
    week: json<CalendarDefinition['week']>()({ required: true }),
    country: country({ help: 'Whose holidays apply.' }),
    region: text({ max: 10, help: 'Part of the country with holidays of its own, such as BY for Bavaria.' }),
    isDefault: boolean({ required: true, default: false, readOnly: true }),
  },
});
