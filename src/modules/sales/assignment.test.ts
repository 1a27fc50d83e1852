import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { defineCalendar } from '../../kernel/time/working-calendar.ts';
import { firstResponseFeed, tellOfOverdue } from './assignment/first-response.ts';
import { assignmentMember } from './records/assignment-member.ts';
import { assignmentRule } from './records/assignment-rule.ts';
import { lead } from './records/lead.ts';
import { pickAssignee, type Candidate } from './rules/pick-assignee.ts';
import type { RoutingTrial } from './rules/routing-answers.ts';
import { createSalesApp, type SalesApp } from './testing/sales-app.ts';

/** A rule whose people take turns. */
async function makeRule(app: SalesApp, people: readonly Actor[], more: object = {}, member: object = {}): Promise<string> {
  const rule = await app.make(assignmentRule, { name: 'Everybody', ...more });
  for (const { userId } of people) await app.make(assignmentMember, { rule, user: userId, ...member });
  return rule;
}

async function world(names: readonly string[]): Promise<{ app: SalesApp; people: readonly Actor[] }> {
  const app = await createSalesApp();
  const people = await Promise.all(names.map((name) => app.newUser(name)));
  await sql`update "user" set audience = 'staff', active = true`.execute(app.app.db);
  const all = new Map([...people, app.admin].map((actor) => [actor.userId, actor]));
  Object.assign(app.app.services, { actors: { actorOf: async (_: unknown, id: string) => all.get(id) ?? null } });
  return { app, people };
}

const capture = (app: SalesApp, n: number, more: object = {}) =>
  app.run(lead, 'capture', { token: `t${n}`, email: `visitor${n}@example.com`, ...more });
const shares = async (app: SalesApp) =>
  (
    await sql<{ name: string | null; n: number }>`
      select u.name, count(*)::int as n from lead l left join "user" u on u.id = l.owner_id group by u.name order by u.name nulls last`.execute(
      app.app.db,
    )
  ).rows.map(({ name, n }) => [name ?? 'queue', n]);
const first = async (app: SalesApp) => (await sql<Record<string, unknown>>`select * from lead`.execute(app.app.db)).rows[0] ?? {};

describe('assignment', () => {
  test('of 50 leads at once is fair within one, and each is told why and to whom once', async () => {
    const { app, people } = await world(['Ana', 'Bo', 'Cy']);
    await makeRule(app, people);
    await Promise.all(Array.from({ length: 50 }, (_, n) => capture(app, n)));
    const counts = await shares(app);
    expect(counts.map(([name]) => name)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(counts.map(([, n]) => n).toSorted()).toEqual([16, 17, 17]);
    const told = await sql<{ n: number }>`select count(*)::int as n from event where type = 'sales.leadAssigned'`.execute(app.app.db);
    expect(told.rows[0]?.n).toBe(50);
    expect(String((await first(app))['assigned_because'])).toMatch(/^to (Ana|Bo|Cy) by rule Everybody, their turn$/);
  });

  test('of 50 visitors who each send twice at once: one lead and one owner each, one clock, nobody over capacity, the rest fair within one', async () => {
    const { app, people } = await world(['Ana', 'Bo', 'Cy', 'Di']);
    const rule = await makeRule(app, people.slice(1));
    await app.make(assignmentMember, { rule, user: people[0]?.userId, capacity: 5 });
    app.setNow('2026-03-02T10:00:00.000Z');
    // The same form twice (one token), and again by another form of the same visitor.
    const sent = Array.from({ length: 50 }, (_, n) => [
      capture(app, n),
      capture(app, n),
      app.run(lead, 'capture', { token: `again${n}`, email: `visitor${n}@example.com` }),
    ]).flat();
    await Promise.all(sent);
    expect(await shares(app)).toEqual([
      ['Ana', 5],
      ['Bo', 15],
      ['Cy', 15],
      ['Di', 15],
    ]);
    const perLead = await sql<{ leads: number; owners: number[]; told: number[]; clocks: string[] }>`
      select count(*)::int as leads,
        array_agg(distinct (select count(*)::int from event e where e.record_id = l.id and e.type = 'sales.leadAssigned')) as owners,
        array_agg(distinct (select count(*)::int from notification n where n.kind = 'sales.leadAssigned' and n.subject_id = l.id)) as told,
        array_agg(distinct to_char(l.respond_by at time zone 'UTC', 'HH24:MI')) as clocks
      from lead l`.execute(app.app.db);
    expect(perLead.rows[0]).toEqual({ leads: 50, owners: [1], told: [1], clocks: ['14:00'] });
    // The clock was set with the lead, and by nothing after it; nor did the lead ever change hands.
    const changed = await sql<{ n: number }>`
      select count(*)::int as n from event where type = 'sales.leadUpdated' and (changes ? 'respondBy' or changes->'owner'->>'from' is not null)`.execute(
      app.app.db,
    );
    expect(changed.rows[0]?.n).toBe(0);
    const turns = await sql<{ turns: number[] }>`select array_agg(turn::int order by turn) as turns from assignment_member`.execute(
      app.app.db,
    );
    expect(Math.max(...(turns.rows[0]?.turns ?? []))).toBe(50);
    expect(new Set(turns.rows[0]?.turns).size).toBe(4);
  });

  test('gives nobody more than they can take; the rest waits in the queue with the reason', async () => {
    const { app, people } = await world(['Ana', 'Bo']);
    await makeRule(app, people, {}, { capacity: 3 });
    await Promise.all(Array.from({ length: 10 }, (_, n) => capture(app, n)));
    expect(await shares(app)).toEqual([
      ['Ana', 3],
      ['Bo', 3],
      ['queue', 4],
    ]);
    const waiting = await sql<{ why: string }>`select assigned_because as why from lead where owner_id is null`.execute(app.app.db);
    expect(waiting.rows[0]?.why).toBe('in the queue: nobody free by rule Everybody');
  });

  test('goes by the first rule that fits and has somebody there; absent people are skipped', async () => {
    const { app, people } = await world(['Ana', 'Bo']);
    const [ana, bo] = people;
    await app.make(assignmentRule, { name: 'Broken', position: 0, conditions: { field: 'gone', op: 'eq', value: 1 }, person: bo?.userId });
    await app.make(assignmentRule, {
      name: 'Norway',
      position: 1,
      conditions: { field: 'country', op: 'eq', value: 'NO' },
      person: ana?.userId,
    });
    await app.make(assignmentRule, { name: 'Others', position: 2, person: bo?.userId });
    await capture(app, 1, { country: 'NO' });
    await capture(app, 2, { country: 'SE' });
    expect(await shares(app)).toEqual([
      ['Ana', 1],
      ['Bo', 1],
    ]);
    await sql`insert into absence (id, user_id, deputy_id, first_day, last_day) values (gen_random_uuid(), ${ana?.userId}::uuid, ${bo?.userId}::uuid, '2026-03-01', '2026-03-02')`.execute(
      app.app.db,
    );
    await capture(app, 3, { country: 'NO' });
    expect(await shares(app)).toEqual([
      ['Ana', 1],
      ['Bo', 2],
    ]);
  });

  test('prefers whoever is at work, and takes turns among all when nobody is', () => {
    const at = (id: string, more: Partial<Candidate> = {}): Candidate => ({
      id,
      turn: 0,
      openLeads: 0,
      capacity: null,
      isAbsent: false,
      isWorking: true,
      ...more,
    });
    expect(pickAssignee([at('a', { isWorking: false }), at('b', { turn: 9 })])?.id).toBe('b');
    expect(pickAssignee([at('a', { isWorking: false, turn: 2 }), at('b', { isWorking: false, turn: 1 })])?.id).toBe('b');
    expect(pickAssignee([at('a', { isAbsent: true })])).toBeNull();
  });

  test('is fair within one for however many people and leads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 }), (people, leads) => {
        const state = Array.from({ length: people }, (_, i) => ({
          id: `p${i}`,
          turn: 0,
          openLeads: 0,
          capacity: null,
          isAbsent: false,
          isWorking: true,
        }));
        for (let n = 1; n <= leads; n++) {
          const chosen = pickAssignee(state);
          if (!chosen) throw new Error('somebody is free');
          chosen.turn = n;
          chosen.openLeads += 1;
        }
        const counts = state.map((p) => p.openLeads);
        return Math.max(...counts) - Math.min(...counts) <= 1;
      }),
    );
  });
});

test('a try says who would get a lead and why not the others, and gives nothing away', async () => {
  const { app, people } = await world(['Ana', 'Bo']);
  const [ana, bo] = people;
  await app.make(assignmentRule, {
    name: 'Norway',
    position: 1,
    conditions: { field: 'country', op: 'eq', value: 'NO' },
    person: ana?.userId,
  });
  const turns = await makeRule(app, people, { name: 'All', position: 2 }, { capacity: 1 });
  const busy = await app.make(lead, { company: 'Busy', owner: ana?.userId });
  const id = await app.make(lead, { company: 'Waits', country: 'SE', owner: null });
  const trial = () =>
    app.as(app.admin, (ctx) => ctx.registry.query(assignmentRule.key, 'try')!.run(ctx, { lead: id }, null)) as Promise<RoutingTrial>;
  expect(await trial()).toMatchObject({
    steps: [
      { rule: { name: 'Norway' }, fits: false, people: [], chosen: null },
      { rule: { name: 'All' }, fits: true, chosen: bo?.userId },
    ],
    chosen: { id: bo?.userId, title: 'Bo' },
  });
  expect((await trial()).steps[1]?.people.find((p) => p.user.title === 'Ana')).toMatchObject({
    openLeads: 1,
    capacity: 1,
    isAbsent: false,
  });
  expect((await sql<{ n: number }>`select count(*)::int as n from lead where owner_id is null`.execute(app.app.db)).rows[0]?.n).toBe(1);
  const standing = (await app.as(app.admin, (ctx) => ctx.registry.query(assignmentRule.key, 'people')!.run(ctx, {}, null))) as {
    data: { rule: string; people: unknown[] }[];
  };
  expect(standing.data.find((s) => s.rule === turns)?.people).toHaveLength(2);
  expect(busy).not.toBe(id);
});

describe('the clock of the first answer', () => {
  const office = defineCalendar({
    timeZone: 'Europe/Berlin',
    week: { monday: [{ from: '09:00', to: '17:00' }], tuesday: [{ from: '09:00', to: '17:00' }] },
  });
  const pass = async (app: SalesApp) => {
    const { rows } =
      await sql<StoredEvent>`select ${eventColumns} from event e where ${firstResponseFeed.only ?? sql`true`} order by seq`.execute(
        app.app.db,
      );
    await app.as(systemActor, (ctx) => firstResponseFeed.run(ctx, rows));
  };

  test('runs in working time from when the lead came in, and is set once', async () => {
    const { app } = await world([]);
    Object.assign(app.app.services, { settings: { calendar: () => office } });
    app.setNow('2026-03-02T15:00:00.000Z');
    await capture(app, 1);
    // One hour is left on Monday (to 17:00 in Berlin), three follow on Tuesday.
    expect(await first(app)).toMatchObject({ respond_by: '2026-03-03T11:00:00.000Z' });
    app.setNow('2026-03-02T15:30:00.000Z');
    await app.run(lead, 'capture', { token: 'again', email: 'visitor1@example.com' });
    expect(await first(app)).toMatchObject({ respond_by: '2026-03-03T11:00:00.000Z' });
  });

  test('stops at the first thing that the owner does, not at what others write', async () => {
    const { app, people } = await world(['Ana', 'Bo']);
    const [ana, bo] = people;
    await app.make(assignmentRule, { name: 'Ana', person: ana?.userId });
    await capture(app, 1);
    const id = String((await first(app))['id']);
    await app.run(lead, 'add-note', { body: '<p>Who is that?</p>' }, { id, actor: bo! });
    await pass(app);
    expect(await first(app)).toMatchObject({ responded_at: null });
    app.setNow('2026-03-03T10:00:00.000Z');
    expect(await app.as(systemActor, tellOfOverdue)).toBe(1);
    expect(await app.as(systemActor, tellOfOverdue)).toBe(1);
    const told = await sql`select 1 from notification where kind = 'sales.leadOverdue' and user_id = ${ana?.userId}::uuid`.execute(
      app.app.db,
    );
    expect(told.rows).toHaveLength(1);
    await app.run(lead, 'add-task', { title: 'Call back' }, { id, actor: ana! });
    await pass(app);
    expect((await first(app))['responded_at']).not.toBeNull();
    expect(await app.as(systemActor, tellOfOverdue)).toBe(0);
  });
});
