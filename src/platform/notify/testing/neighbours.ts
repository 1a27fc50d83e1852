import { boolean, choice, text } from '../../../fields/index.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { defineModule, type Module } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { workingCalendar } from '../../settings/records/working-calendar.ts';

/** Users as far as notifications refer to them. */
export const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  title: 'name',
  fields: {
    name: text({ required: true }),
    email: text(),
    audience: choice({
      options: [
        { value: 'staff', label: 'Staff' },
        { value: 'customer', label: 'Customer' },
      ],
      default: 'staff',
    }),
    active: boolean({ default: true }),
    locale: text(),
    timeZone: text(),
    personId: text(),
    organizationId: text(),
  },
});

/** The modules that notifications stand on, as far as they do. */
export const notifyNeighbours: readonly Module[] = [
  defineModule({ name: 'settings', dependsOn: [], records: [workingCalendar] }),
  defineModule({ name: 'identity', dependsOn: [], records: [user], policies: [definePolicy({ record: user, staff: everyRow })] }),
];
