import { describe, expect, test } from 'vitest';
import { fullGrant, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { task } from '../parties/records/task.ts';
import { myDay } from './queries/my-day.ts';
import { calendarQuery } from './queries/calendar.ts';
import { call } from './records/call.ts';
import { meeting } from './records/meeting.ts';
import { dayWindow } from './rules/day-window.ts';
import { createActivitiesApp, type ActivitiesApp } from './testing/activities-app.ts';

interface Section {
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly isLate: boolean }[];
  readonly next: string | null;
}

const dayOf = async (app: ActivitiesApp, actor: Actor, input = {}): Promise<Readonly<Record<string, Section>>> => {
  const answer = (await app.as(actor, (ctx) => myDay.run(ctx, input, null))) as { sections: readonly Section[] };
  return Object.fromEntries(answer.sections.map((s) => [s.name, s]));
};

const titles = (section: Section | undefined): readonly string[] => section?.items.map((item) => item.title) ?? [];

describe('a call', () => {
  test('is logged with a follow-up whose day follows from the outcome, on a working day', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana');
    const org = await app.make(organization, { name: 'Topptur AS' });
    const logged = await app.run(
      organization,
      'log-call',
      { outcome: 'noAnswer', followUp: 'Try again', phone: '030 1234567' },
      { id: org, actor: ana },
    );
    const { callId, taskId } = logged.result as { callId: string; taskId: string };
    const [made] = (await app.as(ana, (ctx) => listRecords(ctx, ctx.registry.record(call.key), {}))).data;
    expect(made).toMatchObject({
      id: callId,
      outcome: 'noAnswer',
      direction: 'outbound',
      phone: '+49301234567',
      title: 'Outbound call without answer',
      subject: { type: organization.key, id: org, title: 'Topptur AS' },
      owner: { id: ana.userId },
    });
    const [follow] = (await app.as(ana, (ctx) => listRecords(ctx, ctx.registry.record(task.key), {}))).data;
    expect(follow).toMatchObject({ id: taskId, title: 'Try again', dueOn: '2026-03-03', assignee: { id: ana.userId } });
  });

  test('that went well leaves no task that nobody asked for', async () => {
    const app = await createActivitiesApp();
    const org = await app.make(organization, { name: 'Topptur AS' });
    const { result } = await app.run(organization, 'log-call', { outcome: 'connected' }, { id: org });
    expect(result).toMatchObject({ taskId: null });
  });

  test('stands in the timelines of whom it is about, of their organization and of who was called', async () => {
    const app = await createActivitiesApp();
    const org = await app.make(organization, { name: 'Topptur AS' });
    const kari = await app.make(person, { givenName: 'Kari', familyName: 'Aas', organization: org });
    await app.run(person, 'log-call', { outcome: 'connected', notes: 'Wants tents' }, { id: kari });
    await app.run(organization, 'log-call', { outcome: 'busy', person: kari }, { id: org });
    const timeline = async (record: typeof org, key: string): Promise<readonly string[]> => {
      const query = app.app.registry.query(key, 'timeline');
      const { data } = (await app.as(app.admin, (ctx) => query?.run(ctx, {}, record) as Promise<unknown>)) as {
        data: readonly { kind: string; detail: { outcome?: string } | null }[];
      };
      return data.flatMap(({ kind, detail }) => (kind === 'call' ? [String(detail?.outcome)] : []));
    };
    expect(await timeline(kari, person.key)).toEqual(['busy', 'connected']);
    expect(await timeline(org, organization.key)).toEqual(['busy', 'connected']);
  });
});

describe('a meeting', () => {
  const planned = async (app: ActivitiesApp, actor: Actor, more: object = {}): Promise<string> =>
    app.make(meeting, { title: 'Range review', startsAt: '2026-03-02T13:00:00Z', endsAt: '2026-03-02T14:00:00Z', ...more }, actor);
  const row = async (app: ActivitiesApp, id: string) =>
    (await app.run(meeting, 'update', {}, { id })).data as unknown as Record<string, unknown>;

  test('is held, missed or cancelled once, and says what came of it', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana');
    const id = await planned(app, ana);
    const { result } = await app.run(meeting, 'no-show', { followUp: 'Find a new date' }, { id, actor: ana });
    expect(await row(app, id)).toMatchObject({ state: 'noShow' });
    const [follow] = (await app.as(ana, (ctx) => listRecords(ctx, ctx.registry.record(task.key), {}))).data;
    expect(follow).toMatchObject({ id: (result as { taskId: string }).taskId, dueOn: '2026-03-03' });
    await expect(app.run(meeting, 'cancel', {}, { id, actor: ana })).rejects.toMatchObject({ code: 'not-allowed' });
    await app.run(meeting, 'reschedule', { startsAt: '2026-03-04T13:00:00Z' }, { id, actor: ana });
    expect(await row(app, id)).toMatchObject({
      state: 'planned',
      startsAt: '2026-03-04T13:00:00.000Z',
      endsAt: '2026-03-04T14:00:00.000Z',
    });
    await app.run(meeting, 'hold', { outcome: 'Order in May' }, { id, actor: ana });
    expect(await row(app, id)).toMatchObject({ state: 'held', outcome: 'Order in May' });
    await expect(app.run(meeting, 'reschedule', { startsAt: '2026-03-09T13:00:00Z' }, { id, actor: ana })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('that somebody moved meanwhile is not moved again from what was seen before', async () => {
    const app = await createActivitiesApp();
    const id = await planned(app, app.admin);
    const { version } = (await row(app, id)) as { version: number };
    await app.run(meeting, 'reschedule', { startsAt: '2026-03-05T09:00:00Z' }, { id, version });
    await expect(app.run(meeting, 'reschedule', { startsAt: '2026-03-06T09:00:00Z' }, { id, version })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    expect(await row(app, id)).toMatchObject({ startsAt: '2026-03-05T09:00:00.000Z' });
  });

  test('does not end before it starts, whichever way it is changed', async () => {
    const app = await createActivitiesApp();
    await expect(planned(app, app.admin, { endsAt: '2026-03-02T12:00:00Z' })).rejects.toMatchObject({ code: 'invalid' });
    const id = await planned(app, app.admin);
    await expect(app.run(meeting, 'update', { startsAt: '2026-03-03T12:00:00Z' }, { id })).rejects.toMatchObject({
      code: 'invalid',
      problems: [expect.objectContaining({ pointer: '/endsAt' })],
    });
  });

  test('is seen by its organizer and by who is invited, and by no other who sees only their own', async () => {
    const app = await createActivitiesApp();
    const own = { grants: { '*': { ...fullGrant, read: 'own', update: 'own' } } } as const;
    const [ana, bo, cy] = [await app.newUser('Ana', own), await app.newUser('Bo', own), await app.newUser('Cy', own)];
    const id = await planned(app, ana);
    await app.run(meeting, 'invite', { colleague: bo.userId }, { id, actor: ana });
    const seen = async (actor: Actor): Promise<number> =>
      (await app.as(actor, (ctx) => listRecords(ctx, ctx.registry.record(meeting.key), {}))).data.length;
    expect([await seen(ana), await seen(bo), await seen(cy)]).toEqual([1, 1, 0]);
    // To read what one is invited to is not to change it.
    await expect(app.run(meeting, 'cancel', {}, { id, actor: bo })).rejects.toMatchObject({ status: expect.any(Number) });
    expect(await row(app, id)).toMatchObject({ state: 'planned' });
    const calendar = async (actor: Actor, users: string) =>
      (
        (await app.as(actor, (ctx) => calendarQuery.run(ctx, { from: '2026-03-02', to: '2026-03-09', users }, null))) as {
          meetings: readonly { id: string }[];
        }
      ).meetings.map((m) => m.id);
    expect(await calendar(bo, String(bo.userId))).toEqual([id]);
    expect(await calendar(cy, `${ana.userId},${bo.userId}`)).toEqual([]);
  });
});

describe('my day', () => {
  test('has what is due and overdue, and what was left undone rolls over to the next', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana', { timeZone: 'Europe/Oslo' });
    for (const [title, dueOn] of [
      ['Late', '2026-02-27'],
      ['Today', '2026-03-02'],
      ['Tomorrow', '2026-03-03'],
    ])
      await app.make(task, { title, dueOn, assignee: ana.userId });
    await app.make(task, { title: 'Somebody else’s', dueOn: '2026-03-02', assignee: app.admin.userId });
    await app.make(meeting, { title: 'Today at 23:30', startsAt: '2026-03-02T22:30:00Z', endsAt: '2026-03-02T23:30:00Z' }, ana);
    await app.make(meeting, { title: 'Tomorrow at 00:30', startsAt: '2026-03-02T23:30:00Z', endsAt: '2026-03-03T00:00:00Z' }, ana);
    const today = await dayOf(app, ana);
    expect(titles(today['parties.tasks'])).toEqual(['Late', 'Today']);
    expect(today['parties.tasks']?.items.map((item) => item.isLate)).toEqual([true, false]);
    expect(titles(today['activities.meetings'])).toEqual(['Today at 23:30']);
    expect(titles(today['activities.toSettle'])).toEqual([]);
    app.setNow('2026-03-03T10:00:00.000Z');
    const tomorrow = await dayOf(app, ana);
    expect(titles(tomorrow['parties.tasks'])).toEqual(['Late', 'Today', 'Tomorrow']);
    expect(titles(tomorrow['activities.meetings'])).toEqual(['Today at 23:30', 'Tomorrow at 00:30']);
  });

  test('is read page by page, each row once', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana');
    for (let n = 0; n < 60; n++) await app.make(task, { title: `Task ${n}`, dueOn: '2026-03-01', assignee: ana.userId });
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const section = (await dayOf(app, ana, { source: 'parties.tasks', ...(after ? { after } : {}) }))['parties.tasks'];
      seen.push(...(section?.items.map((item) => item.id) ?? []));
      after = section?.next;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });

  test('has 23 hours when clocks go forward and 25 when they go back, on the clock of the person', () => {
    const hours = (now: string, zone: string): number => {
      const { from, to } = dayWindow(now, zone);
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect(hours('2026-03-29T10:00:00.000Z', 'Europe/Oslo')).toBe(23);
    expect(hours('2026-10-25T10:00:00.000Z', 'Europe/Oslo')).toBe(25);
    expect(dayWindow('2026-03-29T23:30:00.000Z', 'America/New_York').today).toBe('2026-03-29');
    // Clocks change at midnight in Santiago: the day begins at one.
    expect(dayWindow('2026-09-06T12:00:00.000Z', 'America/Santiago')).toEqual({
      today: '2026-09-06',
      from: '2026-09-06T04:00:00.000Z',
      to: '2026-09-07T03:00:00.000Z',
    });
  });
});

test('a visit keeps where it began, as far as was said', async () => {
  const app = await createActivitiesApp();
  const org = await app.make(organization, { name: 'Topptur AS' });
  const { result } = await app.run(organization, 'start-visit', { latitude: 60.3913, longitude: 5.3221, place: 'Bryggen' }, { id: org });
  const { rows } = await sql<{ latitude: string; location: string; arrived: Date; kind: string }>`
    select latitude, location, arrived_at as arrived, kind from meeting where id = ${(result as { meetingId: string }).meetingId}::uuid`.execute(
    app.app.db,
  );
  expect(rows[0]).toMatchObject({ location: 'Bryggen', kind: 'visit' });
  expect(Number(rows[0]?.latitude)).toBe(60.3913);
  expect(rows[0]?.arrived).not.toBeNull();
});
