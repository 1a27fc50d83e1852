import { Readable } from 'node:stream';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { fullGrant, publicActor, systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../kernel/http/route.ts';
import { organization } from '../parties/records/organization.ts';
import { person } from '../parties/records/person.ts';
import { task } from '../parties/records/task.ts';
import { feedRoutes } from './calendar/feed-routes.ts';
import { answerRoutes } from './invite/answer-routes.ts';
import { invitationCheck } from './invite/mail-check.ts';
import { inviteSubscriber } from './invite/send-invitations.ts';
import { calendarFeed } from './records/calendar-feed.ts';
import { meeting } from './records/meeting.ts';
import { createActivitiesApp, type ActivitiesApp } from './testing/activities-app.ts';

const ask = (app: ActivitiesApp, group: RouteGroup, method: 'GET' | 'POST', token: string, form = ''): Promise<HttpReply> => {
  const route = group.routes(app.app).find((r) => r.method === method);
  const request = { app: app.app, actor: publicActor, requestId: 'test', method, params: { token }, query: {}, headers: {}, body: null };
  return route!.handle({ ...request, stream: Readable.from([Buffer.from(form)]) } as unknown as HttpRequest);
};

interface ReadEvent {
  readonly summary: string;
  readonly sequence: number;
  readonly status: string | null;
  /** As UTC. */
  readonly start: string;
  readonly uid: string;
  readonly method: string | null;
}

/** What a calendar program makes of a file. */
function readIcs(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate.isDate ? String(event.startDate) : event.startDate.toJSDate().toISOString();
    const status = component.getFirstPropertyValue('status');
    const method = calendar.getFirstPropertyValue('method');
    return {
      summary: event.summary,
      sequence: event.sequence,
      status: status === null ? null : String(status),
      start,
      uid: event.uid,
      method: method === null ? null : String(method),
    };
  });
}

async function makeFeed(app: ActivitiesApp, actor: Parameters<ActivitiesApp['newUser']>[1] & { readonly userId?: string | null }) {
  const { result } = await app.run(calendarFeed, 'create-feed', { name: 'Phone' }, { actor: actor as never });
  const { feedId, url } = result as { feedId: string; url: string };
  return { feedId, url, read: () => ask(app, feedRoutes, 'GET', url.split('/').at(-1) ?? '') };
}

describe('a calendar feed', () => {
  test('reads back as the same moments on both sides of a change of clocks, whatever the zone of the machine', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana', { timeZone: 'Europe/Oslo' });
    for (const startsAt of ['2026-03-28T08:00:00.000Z', '2026-03-29T08:00:00.000Z', '2026-10-24T08:00:00.000Z', '2026-10-26T09:00:00.000Z'])
      await app.make(meeting, { title: `At ${startsAt}`, startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString() }, ana);
    await app.make(task, { title: 'Send samples', dueOn: '2026-03-05', assignee: ana.userId });
    const feed = await makeFeed(app, ana);
    const reply = await feed.read();
    expect(reply.headers?.['content-type']).toBe('text/calendar; charset=utf-8');
    const text = String(reply.body);
    const events = readIcs(text);
    for (const event of events.filter((e) => e.summary.startsWith('At '))) expect(event.summary).toBe(`At ${event.start}`);
    expect(events.filter((e) => e.summary.startsWith('At '))).toHaveLength(4);
    expect(events.find((e) => e.summary === 'Send samples')?.start).toBe('2026-03-05');
    // 09:00 in winter, 10:00 in summer: written on the person's clock.
    expect(text).toContain('DTSTART;TZID=Europe/Oslo:20260328T090000');
    expect(text).toContain('DTSTART;TZID=Europe/Oslo:20260329T100000');
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  test('keeps the id of what changes and raises its revision; what is cancelled is crossed out', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana');
    const id = await app.make(meeting, { title: 'Review', startsAt: '2026-03-04T08:00:00Z', endsAt: '2026-03-04T09:00:00Z' }, ana);
    const feed = await makeFeed(app, ana);
    const only = async () => readIcs(String((await feed.read()).body))[0];
    const before = await only();
    await app.run(meeting, 'update', { notes: 'Bring samples' }, { id, actor: ana });
    expect((await only())?.sequence).toBe(before?.sequence);
    await app.run(meeting, 'reschedule', { startsAt: '2026-03-05T08:00:00Z' }, { id, actor: ana });
    const moved = await only();
    expect(moved).toMatchObject({ uid: before?.uid, start: '2026-03-05T08:00:00.000Z', status: 'CONFIRMED' });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    await app.run(meeting, 'cancel', {}, { id, actor: ana });
    const off = await only();
    expect(off).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
  });

  test('shows what its owner may see now, and dies when it is revoked or the account ends', async () => {
    const app = await createActivitiesApp();
    const own = { grants: { '*': { ...fullGrant, read: 'own', update: 'own' } } } as const;
    const [ana, bo] = [await app.newUser('Ana', own), await app.newUser('Bo', own)];
    const org = await app.make(organization, { name: 'Topptur AS', owner: bo.userId });
    await app.make(meeting, {
      title: 'Review',
      owner: ana.userId,
      subject: { type: organization.key, id: org },
      startsAt: '2026-03-04T08:00:00Z',
      endsAt: '2026-03-04T09:00:00Z',
    });
    const [one, two] = [await makeFeed(app, ana), await makeFeed(app, ana)];
    expect(String((await one.read()).body)).toContain('Review');
    // The organization is not hers to see.
    expect(String((await one.read()).body)).not.toContain('Topptur');
    await expect(app.run(calendarFeed, 'revoke', {}, { id: one.feedId, actor: bo })).rejects.toMatchObject({ code: 'not-found' });
    await app.run(calendarFeed, 'revoke', {}, { id: one.feedId, actor: ana });
    await expect(one.read()).rejects.toMatchObject({ code: 'not-found' });
    expect(String((await two.read()).body)).toContain('Review');
    await app.endAccount(ana);
    await expect(two.read()).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps nothing by which its address could be found', async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana');
    const feed = await makeFeed(app, ana);
    const token = /\/([\w-]+)\.ics$/.exec(feed.url)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(40);
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(f::text, ' '), '') || (select coalesce(string_agg(e::text, ' '), '') from event e) as all from calendar_feed f`.execute(
      app.app.db,
    );
    expect(rows[0]?.all).toContain('Phone');
    expect(rows[0]?.all).not.toContain(token);
    await expect(ask(app, feedRoutes, 'GET', 'x'.repeat(43) + '.ics')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an invitation', () => {
  interface Mail {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly key: string;
  }

  /** What the subscriber does about everything that happened to meetings so far; a second time, too, as after a crash. */
  const deliver = async (app: ActivitiesApp): Promise<readonly Mail[]> => {
    const { rows } = await sql<StoredEvent>`
      select seq, type, record_type as "recordType", record_id as "recordId", request_id as "requestId" from event where type = any(${[...inviteSubscriber.on]}) order by seq`.execute(
      app.app.db,
    );
    for (const event of [...rows, ...rows]) await app.as(systemActor, (ctx) => inviteSubscriber.run(ctx, event));
    return (await sql<Mail>`select id, recipient as "to", subject, text, key from mail order by created_at, id`.execute(app.app.db)).rows;
  };

  const world = async () => {
    const app = await createActivitiesApp();
    const ana = await app.newUser('Ana', { timeZone: 'Europe/Oslo' });
    const kari = await app.make(person, { givenName: 'Kari', familyName: 'Aas', emails: [{ value: 'kari@topptur.example' }] });
    const id = await app.make(meeting, { title: 'Range review', startsAt: '2026-03-04T08:00:00Z', endsAt: '2026-03-04T09:00:00Z' }, ana);
    await app.run(meeting, 'invite', { person: kari, emails: [{ value: 'guest@example.com' }] }, { id, actor: ana });
    return { app, ana, id };
  };

  test('goes once to each, again when the time changes, and is taken back when it is cancelled', async () => {
    const { app, ana, id } = await world();
    const first = await deliver(app);
    expect(first.map((m) => m.to).toSorted()).toEqual(['guest@example.com', 'kari@topptur.example']);
    expect(first[0]?.subject).toBe('Invitation: Range review');
    const ics = async (m: Mail | undefined) => {
      const extras = await app.as(systemActor, (ctx) => invitationCheck.look(ctx, m as Mail));
      return 'icalEvent' in extras && extras.icalEvent ? readIcs(extras.icalEvent.content)[0] : extras;
    };
    const sent = (await ics(first[0])) as ReadEvent;
    expect(sent).toMatchObject({ method: 'REQUEST', summary: 'Range review', start: '2026-03-04T08:00:00.000Z' });
    await app.run(meeting, 'update', { notes: 'Only for us' }, { id, actor: ana });
    expect(await deliver(app)).toHaveLength(2);
    await app.run(meeting, 'reschedule', { startsAt: '2026-03-05T08:00:00Z' }, { id, actor: ana });
    const moved = await deliver(app);
    expect(moved).toHaveLength(4);
    const later = (await ics(moved[3])) as ReadEvent;
    expect(later).toMatchObject({ method: 'REQUEST', uid: sent.uid, start: '2026-03-05T08:00:00.000Z' });
    expect(later.sequence).toBeGreaterThan(sent.sequence);
    // One that lay in the queue meanwhile would tell of a time that is past.
    expect(await ics(first[0])).toMatchObject({ withhold: expect.stringContaining('changed') });
    await app.run(meeting, 'cancel', {}, { id, actor: ana });
    const off = await deliver(app);
    expect(off).toHaveLength(6);
    expect(off[5]?.subject).toBe('Cancelled: Range review');
    expect(await ics(off[5])).toMatchObject({ method: 'CANCEL', uid: sent.uid, status: 'CANCELLED' });
    expect(off.map((m) => m.text).join()).not.toContain('Only for us');
  });

  test('is answered by a link without signing in; a forged one and one for another meeting answer nothing', async () => {
    const { app, id } = await world();
    const mails = await deliver(app);
    const tokenIn = (m: Mail | undefined): string => /\/meetings\/answer\/([^\s?]+)/.exec(m?.text ?? '')?.[1] ?? '';
    const token = tokenIn(mails.find((m) => m.to === 'kari@topptur.example'));
    const responses = async () =>
      (
        await sql<{
          email: string;
          response: string;
        }>`select email, response from attendee where meeting_id = ${id}::uuid order by email`.execute(app.app.db)
      ).rows.map((r) => r.response);
    const page = await ask(app, answerRoutes, 'GET', token);
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('Range review')]);
    // A mail scanner follows links; that is no answer.
    expect(await responses()).toEqual(['needsAction', 'needsAction']);
    expect((await ask(app, answerRoutes, 'POST', token, 'answer=accepted')).status).toBe(200);
    expect(await responses()).toEqual(['needsAction', 'accepted']);
    await ask(app, answerRoutes, 'POST', token, 'answer=declined');
    await ask(app, answerRoutes, 'POST', token, 'answer=declined');
    expect(await responses()).toEqual(['needsAction', 'declined']);
    const told = await sql`select 1 from event where type = 'activities.invitationAnswered'`.execute(app.app.db);
    expect(told.rows).toHaveLength(2);
    const other = tokenIn(mails.find((m) => m.to === 'guest@example.com'));
    const forged = `${other.split('.')[0]}.${token.split('.')[1]}`;
    expect((await ask(app, answerRoutes, 'POST', forged, 'answer=accepted')).status).toBe(404);
    expect(await responses()).toEqual(['needsAction', 'declined']);
  });

  test('that is taken back from one person is taken from their calendar, and their link answers no more', async () => {
    const { app, ana, id } = await world();
    const mails = await deliver(app);
    const guest = mails.find((m) => m.to === 'guest@example.com');
    const { rows } = await sql<{ id: string }>`select id from attendee where email = 'guest@example.com'`.execute(app.app.db);
    await app.run(meeting, 'uninvite', { attendee: rows[0]?.id }, { id, actor: ana });
    const last = (await deliver(app)).at(-1);
    expect(last).toMatchObject({ to: 'guest@example.com', subject: 'Cancelled: Range review' });
    const token = /\/meetings\/answer\/([^\s?]+)/.exec(guest?.text ?? '')?.[1] ?? '';
    expect((await ask(app, answerRoutes, 'POST', token, 'answer=accepted')).status).toBe(404);
  });
});
