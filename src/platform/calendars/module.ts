import { defineModule } from '../../kernel/module.ts';
import { assignCalendar, removeAssignment } from './commands/assignments.ts';
import { policies } from './policies/policies.ts';
import { calendarAssignment } from './records/calendar-assignment.ts';

export const calendarsModule = defineModule({
  name: 'calendars',
  dependsOn: ['settings', 'identity'],
  records: [calendarAssignment],
  policies,
  commands: [assignCalendar, removeAssignment],
  schema: [
    `create unique index calendar_assignment_user_once on calendar_assignment (user_id)`,
    `create unique index calendar_assignment_team_once on calendar_assignment (team_id)`,
  ],
});
