import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { attendee } from '../records/attendee.ts';
import { calendarFeed } from '../records/calendar-feed.ts';
import { call } from '../records/call.ts';
import { meeting } from '../records/meeting.ts';
import { phoneExtension } from '../records/phone-extension.ts';
import { ringing } from '../records/ringing.ts';
import { managePhones } from './permissions.ts';

/** As with tasks: what is about nothing is seen by the role's scope alone, the rest with its subject or by whose it is. */
const withSubject: RowPredicate = ({ actor, visibleAny, col }) =>
  sql`(${col('subject_id')} is null or ${col('owner_id')} = ${actor.userId}::uuid or ${col('created_by_id')} = ${actor.userId}::uuid or ${visibleAny(col('subject_type'), col('subject_id'))})`;

/** Whoever is invited reads what they are invited to, whatever the scope of their role. */
const invited: RowPredicate = ({ actor, col }) =>
  sql`exists (select 1 from attendee i where i.meeting_id = ${col('id')} and i.user_id = ${actor.userId}::uuid)`;

const own: RowPredicate = ({ actor, col }) => sql`${col('user_id')} = ${actor.userId}::uuid`;

export const activitiesPolicies: readonly Policy[] = [
  definePolicy({ record: call, staff: withSubject, hasQueue: true }),
  definePolicy({ record: meeting, staff: withSubject, beyondScope: invited }),
  definePolicy({ record: attendee, staff: ({ visible, col }) => visible(meeting.key, col('meeting_id')) }),
  definePolicy({ record: calendarFeed, grant: 'all', staff: own }),
  definePolicy({ record: ringing, grant: 'all', staff: own }),
  definePolicy({ record: phoneExtension, staff: everyRow, staffPermission: { write: managePhones } }),
];
