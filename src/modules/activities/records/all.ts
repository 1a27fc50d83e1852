import type { RecordType } from '../../../kernel/record/record.ts';
import { attendee } from './attendee.ts';
import { calendarFeed } from './calendar-feed.ts';
import { call } from './call.ts';
import { meeting } from './meeting.ts';
import { phoneExtension } from './phone-extension.ts';
import { ringing } from './ringing.ts';

export const activitiesRecords: readonly RecordType[] = [call, meeting, attendee, calendarFeed, phoneExtension, ringing];
