import { defineModule } from '../../kernel/module.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { meetingsToday, meetingsToSettle } from './agenda/my-meetings.ts';
import { myTasks } from './agenda/my-tasks.ts';
import { feedRoutes } from './calendar/feed-routes.ts';
import { activityCommands } from './commands/activity-commands.ts';
import { feedCommands } from './commands/feed-commands.ts';
import { meetingCommands } from './commands/meeting-commands.ts';
import { answerRoutes } from './invite/answer-routes.ts';
import { invitationCheck } from './invite/mail-check.ts';
import { answered, invited } from './invite/notifications.ts';
import { inviteSubscriber } from './invite/send-invitations.ts';
import { dismissRinging, myRinging, tidyRinging, tidyRingingCron } from './phone/my-ringing.ts';
import { phoneEvent } from './phone/phone-event.ts';
import { managePhones } from './policies/permissions.ts';
import { activitiesPolicies } from './policies/policies.ts';
import { calendarPeople, calendarQuery } from './queries/calendar.ts';
import { meetingAttendees } from './queries/meeting-attendees.ts';
import { myDay } from './queries/my-day.ts';
import { activitiesRecords } from './records/all.ts';
import { call } from './records/call.ts';
import { meeting } from './records/meeting.ts';
import { activitiesSchema } from './schema.ts';
import { timelineQuery } from '../parties/index.ts';
import './service.ts';

/** What people do with each other: calls, meetings and visits, the calendar and the day. */
export const activitiesModule = defineModule({
  name: 'activities',
  area: 'parties',
  dependsOn: ['parties', 'identity', 'notify', 'calendars', 'settings'],
  records: activitiesRecords,
  policies: activitiesPolicies,
  commands: [
    ...activityCommands(organization),
    ...activityCommands(person),
    ...meetingCommands,
    ...feedCommands,
    phoneEvent,
    dismissRinging,
  ],
  queries: [myDay, calendarQuery, calendarPeople, meetingAttendees, myRinging, timelineQuery(meeting), timelineQuery(call)],
  agenda: [meetingsToday, myTasks, meetingsToSettle],
  subscribers: [inviteSubscriber],
  mailChecks: [invitationCheck],
  notifications: [invited, answered],
  jobs: [tidyRinging as Job],
  crons: [tidyRingingCron],
  routes: [feedRoutes, answerRoutes],
  permissions: [{ name: managePhones, label: 'Tell the system of calls, and say whose extension is whose' }],
  personalData: [
    { record: 'activities.call', via: ['person', 'subject'], erase: 'delete' },
    { record: 'activities.meeting', via: ['subject'], erase: 'detach' },
    { record: 'activities.attendee', via: ['person'], erase: 'delete' },
    { record: 'activities.ringing', via: ['subject'], erase: 'delete' },
  ],
  schema: activitiesSchema,
  start: async ({ config, secret }) => ({ services: { activities: { secret, publicUrl: config.publicUrl } } }),
});
