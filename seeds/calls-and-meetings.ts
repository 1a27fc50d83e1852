import { Temporal } from 'temporal-polyfill';
import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import { attendee } from '../src/modules/activities/records/attendee.ts';
import { call } from '../src/modules/activities/records/call.ts';
import { meeting } from '../src/modules/activities/records/meeting.ts';
import { phoneExtension } from '../src/modules/activities/records/phone-extension.ts';
import { activitiesEvents } from '../src/modules/activities/events.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { callNotes, meetingOutcomes, meetingTitles, shopStreets } from './data/activity-texts.ts';
import type { SeededOrganization } from './organizations.ts';
import type { SeededPerson } from './people.ts';
import type { Stage } from './stage.ts';

const zone = 'Europe/Oslo';

/** A quarter of calls and meetings of those who sell, and what is in their calendars for the next two weeks. */
export async function seedCallsAndMeetings(
  stage: Stage,
  organizations: readonly SeededOrganization[],
  people: readonly SeededPerson[],
): Promise<void> {
  const { random } = stage;
  const sellers = [...new Set(organizations.map((o) => o.owner))].filter((key) => stage.users.has(key));
  await stage.as('admin', 100, async (ctx) => {
    for (const [n, key] of sellers.entries())
      await createRecord(ctx, phoneExtension, { number: String(201 + n), user: stage.users.get(key)?.id ?? '' });
  });
  // In the order of time, as the log of events is.
  const calls = Array.from({ length: 170 }, () => ({ who: random.pick(people), days: callDaysAgo(stage) })).toSorted(
    (a, b) => b.days - a.days,
  );
  for (const { who, days } of calls) await seedCall(stage, who, days);
  for (let day = -80; day <= 12; day++) {
    const date = Temporal.PlainDate.from(stage.day(day));
    if (date.dayOfWeek > 5) continue;
    for (const key of sellers)
      if (random.chance(day < -20 ? 0.14 : 0.3)) await seedMeeting(stage, key, day, random.pick([9, 10, 11, 13, 14, 15]), people);
  }
  // What the one whose demo sign-in is the representative's has to do today and tomorrow.
  const mine = people.filter((p) => p.organization.owner === 'astrid');
  for (const [day, hour, kind] of [
    [0, 9, 'visit'],
    [0, 14, 'online'],
    [1, 10, 'visit'],
    [1, 10.5, 'meeting'],
  ] as const)
    await seedMeeting(stage, 'astrid', day, hour, mine, kind);
}

/** A moment of a working day within the last quarter, in days before now. */
function callDaysAgo(stage: Stage): number {
  const { random } = stage;
  const date = Temporal.PlainDate.from(stage.day(-1 - random.below(88)));
  const weekday = date.dayOfWeek > 5 ? date.subtract({ days: 2 }) : date;
  const at = weekday.toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: 8 + random.below(9), minute: random.below(60) }),
  });
  return (Date.parse(stage.daysAgo(0)) - at.epochMilliseconds) / 86_400_000;
}

async function seedCall(stage: Stage, who: SeededPerson, days: number): Promise<void> {
  const { random } = stage;
  const outcome = random.pick([
    'connected',
    'connected',
    'connected',
    'connected',
    'leftMessage',
    'noAnswer',
    'noAnswer',
    'busy',
    'wrongNumber',
  ] as const);
  const owner = who.organization.owner;
  await stage.as(owner, days, (ctx) =>
    createRecord(ctx, call, {
      subject: random.chance(0.5) ? { type: person.key, id: who.id } : { type: organization.key, id: who.organization.id },
      person: who.id,
      direction: random.chance(0.3) ? 'inbound' : 'outbound',
      outcome,
      startedAt: stage.daysAgo(days),
      durationSeconds: outcome === 'connected' ? 60 + random.below(1_500) : random.below(25),
      owner: stage.users.get(owner)?.id,
      ...(outcome === 'connected' ? { notes: random.pick(callNotes) } : {}),
    }),
  );
}

type Kind = 'meeting' | 'online' | 'visit';

async function seedMeeting(
  stage: Stage,
  key: string,
  day: number,
  hour: number,
  people: readonly SeededPerson[],
  wanted?: Kind,
): Promise<void> {
  const { random } = stage;
  const own = people.filter((p) => p.organization.owner === key);
  if (own.length === 0) return;
  const who = random.pick(own);
  const start = Temporal.PlainDate.from(stage.day(day)).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: Math.floor(hour), minute: (hour % 1) * 60 }),
  });
  const startsAt = start.toInstant().toString({ smallestUnit: 'millisecond' });
  const endsAt = start
    .add({ minutes: random.pick([30, 60, 60, 90]) })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
  const planned = Math.max(0.02, 5 - day);
  const kind = wanted ?? random.pick(['meeting', 'online', 'visit', 'visit'] as const);
  const id = await stage.as(key, planned, async (ctx) => {
    const made = await createRecord(ctx, meeting, {
      title: random.pick(meetingTitles[kind]),
      kind,
      subject: { type: organization.key, id: who.organization.id },
      startsAt,
      endsAt,
      owner: stage.users.get(key)?.id,
      state: 'planned',
      ...(kind === 'online' ? { url: 'https://meet.fjellvik.example/sales' } : {}),
      ...(kind === 'visit' ? { location: random.pick(shopStreets) } : {}),
    });
    const colleague = random.chance(0.15) && key !== 'manager' ? stage.users.get('manager') : null;
    await createRecord(ctx, attendee, {
      meeting: made.id,
      person: who.id,
      email: `guest-${made.id.slice(-12)}@example.com`,
      response: day < 0 ? 'accepted' : random.pick(['accepted', 'accepted', 'needsAction', 'tentative'] as const),
      sentSequence: 0,
    });
    if (colleague) await createRecord(ctx, attendee, { meeting: made.id, user: colleague.id, response: 'accepted', sentSequence: 0 });
    return made.id;
  });
  if (day >= 0) return;
  const outcome = random.chance(0.85) ? 'held' : random.pick(['noShow', 'cancelled'] as const);
  // One of last week waits to be told of, as in any calendar.
  if (day > -4 && random.chance(0.25)) return;
  await stage.as(key, Math.max(0.05, -day - 0.5), async (ctx) => {
    if (outcome === 'held')
      await runCommandIn(ctx, {
        record: ctx.registry.record(meeting.key),
        verb: 'hold',
        id,
        input: { outcome: random.pick(meetingOutcomes) },
      });
    else {
      await updateRecord(ctx, meeting, id, { state: outcome });
      ctx.emit({
        type: outcome === 'noShow' ? activitiesEvents.meetingNoShow : activitiesEvents.meetingCancelled,
        recordType: meeting.key,
        recordId: id,
      });
    }
  });
}
