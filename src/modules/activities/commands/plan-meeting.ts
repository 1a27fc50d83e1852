import { boolean, choice, instant, longText, text, url } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { meetingKinds } from '../records/choices.ts';
import { meeting } from '../records/meeting.ts';
import { inviteFields, inviteTo } from './attendees.ts';
import { placeOf, visitPlace } from './visit-place.ts';

/** So long is a meeting of which nobody said how long it is, in milliseconds. */
export const usualLength = 3_600_000;

export const hourAfter = (startsAt: string): string => new Date(Date.parse(startsAt) + usualLength).toISOString();

/** Plans a meeting about a record and invites who is named. */
export function planMeeting(on: RecordType): Command {
  return defineCommand({
    name: 'plan-meeting',
    label: 'Plan meeting',
    description: 'Puts a meeting about the record into your calendar, and invites who is named.',
    on,
    input: {
      title: text({ label: 'Title', required: true, max: 300 }),
      startsAt: instant({ label: 'Starts', required: true }),
      endsAt: instant({ label: 'Ends', help: 'An hour later, unless you say.' }),
      kind: choice({ label: 'Kind', options: meetingKinds, default: 'meeting' }),
      location: text({ label: 'Place', max: 500 }),
      url: url({ label: 'Link to join' }),
      ...inviteFields,
      allDay: boolean({ label: 'All day' }),
      notes: longText({ label: 'Notes' }),
    },
    emits: ['activities.meetingCreated'],
    run: async (ctx, row, { person, colleague, emails, ...input }) => {
      const made = await createRecord(ctx, meeting, {
        ...input,
        kind: input.kind ?? 'meeting',
        endsAt: input.endsAt ?? hourAfter(String(input.startsAt)),
        subject: { type: on.key, id: row.id },
        owner: ctx.actor.userId,
        state: 'planned',
      });
      await inviteTo(ctx, made.id, { person, colleague, emails });
      return { meetingId: made.id };
    },
  });
}

/** Begins a visit that nobody planned: it is in the calendar from now on. */
export function startVisit(on: RecordType): Command {
  return defineCommand({
    name: 'start-visit',
    label: 'Start visit',
    description: 'You are there: puts a visit into your calendar that begins now.',
    on,
    input: visitPlace,
    emits: ['activities.meetingCreated'],
    run: async (ctx, row, input) => {
      const made = await createRecord(ctx, meeting, {
        title: 'Visit',
        kind: 'visit',
        startsAt: ctx.now,
        endsAt: hourAfter(ctx.now),
        subject: { type: on.key, id: row.id },
        owner: ctx.actor.userId,
        state: 'planned',
        arrivedAt: ctx.now,
        ...placeOf(input),
      });
      return { meetingId: made.id };
    },
  });
}
