import type { Command } from '../../../kernel/command/command.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { logCall } from './log-call.ts';
import { planMeeting, startVisit } from './plan-meeting.ts';

/** Commands of any record that one calls, meets or visits about; other modules make them for theirs. */
export function activityCommands(on: RecordType): readonly Command[] {
  return [logCall(on), planMeeting(on), startVisit(on)];
}
