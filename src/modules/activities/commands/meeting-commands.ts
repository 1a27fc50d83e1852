import { instant, longText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { deleteRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { activitiesEvents } from '../events.ts';
import { sendFarewell } from '../invite/send-invitations.ts';
import { attendee } from '../records/attendee.ts';
import { meeting } from '../records/meeting.ts';
import { afterNoShow } from '../rules/suggest-follow-up.ts';
import { inviteFields, inviteTo } from './attendees.ts';
import { followUpFields, makeFollowUp } from './follow-up.ts';
import { placeOf, visitPlace } from './visit-place.ts';

type Meeting = RowOf<typeof meeting>;

const notPlanned = 'The meeting is not planned any more.';
const isPlanned = (row: Meeting): true | string => (row.state === 'planned' ? true : notPlanned);

async function followUpOf(
  ctx: Ctx,
  row: Meeting,
  input: { followUp?: string | null; followUpOn?: string | null },
  suggestion: typeof afterNoShow | null,
): Promise<string | null> {
  return makeFollowUp(ctx, {
    subject: row.subject && { type: row.subject.type, id: row.subject.id },
    kind: 'meeting',
    title: input.followUp,
    on: input.followUpOn,
    suggestion,
    assignee: row.owner?.id ?? ctx.actor.userId,
  });
}

const hold = defineCommand({
  name: 'hold',
  label: 'Mark as held',
  description: 'It took place; keeps what came of it.',
  on: meeting,
  input: { outcome: text({ label: 'Outcome', max: 500 }), notes: longText({ label: 'Notes' }), ...followUpFields },
  emits: [activitiesEvents.meetingHeld],
  allowed: (row) => (row.state === 'planned' || row.state === 'noShow' ? true : `A meeting that is ${row.state} cannot be held.`),
  run: async (ctx, row, input) => {
    await updateRecord(ctx, meeting, row.id, {
      state: 'held',
      outcome: input.outcome ?? row.outcome,
      ...(input.notes ? { notes: row.notes ? `${row.notes}\n\n${input.notes}` : input.notes } : {}),
      ...(row.arrivedAt && !row.leftAt ? { leftAt: ctx.now } : {}),
    });
    ctx.emit({ type: activitiesEvents.meetingHeld, recordType: meeting.key, recordId: row.id, data: { outcome: input.outcome ?? null } });
    return { taskId: await followUpOf(ctx, row, input, null) };
  },
});

const noShow = defineCommand({
  name: 'no-show',
  label: 'Nobody came',
  description: 'They did not come; a new date has to be found.',
  on: meeting,
  input: { outcome: text({ label: 'Remark', max: 500 }), ...followUpFields },
  emits: [activitiesEvents.meetingNoShow],
  allowed: isPlanned,
  run: async (ctx, row, input) => {
    await updateRecord(ctx, meeting, row.id, { state: 'noShow', outcome: input.outcome ?? null });
    ctx.emit({ type: activitiesEvents.meetingNoShow, recordType: meeting.key, recordId: row.id, data: { outcome: input.outcome ?? null } });
    return { taskId: await followUpOf(ctx, row, input, afterNoShow) };
  },
});

const cancel = defineCommand({
  name: 'cancel',
  label: 'Cancel meeting',
  description: 'It will not take place. Who is invited is told.',
  on: meeting,
  consequential: true,
  input: { outcome: text({ label: 'Reason', max: 500 }), ...followUpFields },
  emits: [activitiesEvents.meetingCancelled],
  allowed: isPlanned,
  run: async (ctx, row, input) => {
    await updateRecord(ctx, meeting, row.id, { state: 'cancelled', outcome: input.outcome ?? null });
    ctx.emit({
      type: activitiesEvents.meetingCancelled,
      recordType: meeting.key,
      recordId: row.id,
      data: { outcome: input.outcome ?? null },
    });
    return { taskId: await followUpOf(ctx, row, input, afterNoShow) };
  },
});

const reschedule = defineCommand({
  name: 'reschedule',
  label: 'Reschedule',
  description: 'Moves the meeting to another time. Who is invited is told.',
  on: meeting,
  input: {
    startsAt: instant({ label: 'Starts', required: true }),
    endsAt: instant({ label: 'Ends', help: 'As long as before, unless you say.' }),
  },
  emits: [activitiesEvents.meetingRescheduled],
  allowed: (row) => (row.state === 'held' ? 'The meeting has taken place.' : true),
  run: async (ctx, row, input) => {
    const startsAt = String(input.startsAt);
    const length = Date.parse(row.endsAt) - Date.parse(row.startsAt);
    const endsAt = input.endsAt ?? new Date(Date.parse(startsAt) + length).toISOString();
    if (endsAt < startsAt) throw invalid([{ pointer: '/endsAt', code: 'min', message: 'must not be before the start' }]);
    await updateRecord(ctx, meeting, row.id, { startsAt, endsAt, state: 'planned' });
    // Who said yes to another time has not said yes to this one.
    await sql`update attendee set response = 'needsAction', responded_at = null, version = version + 1 where meeting_id = ${row.id}::uuid`.execute(
      ctx.db,
    );
    ctx.emit({
      type: activitiesEvents.meetingRescheduled,
      recordType: meeting.key,
      recordId: row.id,
      data: { from: row.startsAt, to: startsAt },
    });
  },
});

const arrive = defineCommand({
  name: 'arrive',
  label: 'Start visit',
  description: 'You are there.',
  on: meeting,
  input: visitPlace,
  allowed: (row) => (row.arrivedAt ? 'The visit has begun already.' : isPlanned(row)),
  run: async (ctx, row, input) => void (await updateRecord(ctx, meeting, row.id, { arrivedAt: ctx.now, ...placeOf(input) })),
});

const invite = defineCommand({
  name: 'invite',
  label: 'Invite',
  description: 'Invites people by mail, with the date for their calendar.',
  on: meeting,
  input: inviteFields,
  emits: ['activities.attendeeCreated'],
  allowed: isPlanned,
  run: async (ctx, row, input) => ({ added: await inviteTo(ctx, row.id, input) }),
});

const uninvite = defineCommand({
  name: 'uninvite',
  label: 'Take off the list',
  description: 'They are not invited any more, and are told so.',
  on: meeting,
  input: { attendee: text({ label: 'Attendee', required: true, max: 40 }) },
  run: async (ctx, row, input) => {
    const found = await readRecord(ctx, attendee, String(input.attendee));
    if (found.meeting.id !== row.id) throw invalid([{ pointer: '/attendee', code: 'unknown', message: 'is not invited to this meeting' }]);
    await sendFarewell(ctx, found.id);
    await deleteRecord(ctx, attendee, found.id);
  },
});

export const meetingCommands: readonly Command[] = [hold, noShow, cancel, reschedule, arrive, invite, uninvite];
