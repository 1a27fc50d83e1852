import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { calendarAssignment } from '../records/calendar-assignment.ts';

/** When colleagues work is no secret among them; who may change it is who changes the calendars. */
export const policies: readonly Policy[] = [
  definePolicy({ record: calendarAssignment, grant: 'all', staff: everyRow, staffPermission: { write: 'settings.manage' } }),
];
