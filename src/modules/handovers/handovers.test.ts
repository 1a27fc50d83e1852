import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '../../kernel/access/actor.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { getRecord } from '../../kernel/list/list.ts';
import { organization } from '../parties/records/organization.ts';
import { task } from '../parties/records/task.ts';
import { lead } from '../sales/records/lead.ts';
import { findOverdue } from './jobs.ts';
import { handover } from './records/handover.ts';
import type { SharedSlice } from './queries/shared.ts';
import type { PairFigures } from './queries/report.ts';
import { median } from './rules/checklist.ts';
import { createHandoversApp, ownRows, type HandoversApp } from './testing/handovers-app.ts';

interface World {
  readonly a: HandoversApp;
  readonly inside: string;
  readonly field: string;
  /** Inside sales, with a lead of their own. */
  readonly ida: Actor;
  readonly fred: Actor;
  readonly fay: Actor;
  readonly leadId: string;
}

async function world(): Promise<World> {
  const a = await createHandoversApp();
  const [inside, field] = [await a.newTeam('Inside sales'), await a.newTeam('Field sales')];
  const [ida, fred, fay] = [await a.newRep('Ida', inside), await a.newRep('Fred', field), await a.newRep('Fay', field)];
  const leadId = await a.make(lead, { familyName: 'Sund', email: 'sund@example.com' }, ida);
  return { a, inside, field, ida, fred, fay, leadId };
}

const offer = async (w: World, input: object, id = w.leadId, actor = w.ida): Promise<string> =>
  ((await w.a.run(lead, 'hand-over', { kind: await w.a.newKind(), ...input }, { id, actor })).result as { handoverId: string }).handoverId;
const ownerOf = async ({ a, leadId }: World, id = leadId): Promise<string | null> =>
  (await a.rows(sql<{ owner: string | null }>`select owner_id as owner from lead where id = ${id}::uuid`))[0]?.owner ?? null;
const stateOf = async (a: HandoversApp, id: string) =>
  (
    await a.rows(
      sql<
        Record<string, unknown>
      >`select state, accepted_by_id as by, working_minutes::int as working, wall_minutes::int as wall, bounce_reason as reason, due_at as due from handover where id = ${id}::uuid`,
    )
  )[0];
const sees = async (a: HandoversApp, actor: Actor, record: typeof lead | typeof handover, id: string): Promise<boolean> =>
  a.as(actor, (ctx) =>
    getRecord(ctx, ctx.registry.record(record.key), id).then(
      () => true,
      () => false,
    ),
  );

describe('handing over', () => {
  test('is accepted by somebody of the team: lead and open tasks change hands, and the time counts in working and wall time', async () => {
    const w = await world();
    const mine = await w.a.make(task, { title: 'Send prices', subject: { type: lead.key, id: w.leadId }, assignee: w.ida.userId }, w.ida);
    const id = await offer(w, { toTeam: w.field, note: 'Wants a visit' });
    // Monday 11:00 and eight hours: Tuesday 11:00 in Berlin.
    expect(await stateOf(w.a, id)).toMatchObject({ state: 'offered', due: '2026-03-03T10:00:00.000Z' });
    expect(await ownerOf(w)).toBe(w.ida.userId);
    expect(await sees(w.a, w.fred, lead, w.leadId)).toBe(false);
    w.a.setNow('2026-03-03T09:00:00.000Z');
    await w.a.run(handover, 'accept', {}, { id, actor: w.fred });
    // Six hours on Monday, one on Tuesday; twenty-three on the wall.
    expect(await stateOf(w.a, id)).toMatchObject({ state: 'accepted', by: w.fred.userId, working: 420, wall: 1380 });
    expect(await ownerOf(w)).toBe(w.fred.userId);
    expect(await w.a.rows(sql`select assignee_id as id from task where id = ${mine}::uuid`)).toEqual([{ id: w.fred.userId }]);
    expect(await sees(w.a, w.fred, lead, w.leadId)).toBe(true);
  });

  test('without the tasks leaves them where they are', async () => {
    const w = await world();
    const mine = await w.a.make(task, { title: 'Mine', subject: { type: lead.key, id: w.leadId }, assignee: w.ida.userId }, w.ida);
    const id = await offer(w, { toUser: w.fred.userId, movesTasks: false });
    await w.a.run(handover, 'accept', {}, { id, actor: w.fred });
    expect(await w.a.rows(sql`select assignee_id as id from task where id = ${mine}::uuid`)).toEqual([{ id: w.ida.userId }]);
  });

  test('accepted by two at once is won by one; the other is told, whether or not they send the version', async () => {
    const w = await world();
    const id = await offer(w, { toTeam: w.field });
    const answers = await Promise.allSettled([w.fred, w.fay].map((actor) => w.a.run(handover, 'accept', {}, { id, actor })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const loser = answers.find((answer) => answer.status === 'rejected');
    expect(loser).toMatchObject({ reason: { status: 409, code: 'not-allowed', message: 'Somebody has accepted it already.' } });
    const winner = answers[0]?.status === 'fulfilled' ? w.fred : w.fay;
    expect(await ownerOf(w)).toBe(winner.userId);
    const other = await offer(w, { toTeam: w.inside }, w.leadId, winner);
    const seen = 1;
    await w.a.run(handover, 'withdraw', {}, { id: other, actor: winner, version: seen });
    await expect(w.a.run(handover, 'accept', {}, { id: other, actor: w.ida, version: seen })).rejects.toMatchObject({
      status: 412,
      code: 'version-conflict',
    });
  });

  test('is refused when the record went to somebody else meanwhile, or changed since it was looked at', async () => {
    const w = await world();
    const id = await offer(w, { toUser: w.fred.userId });
    await expect(w.a.run(handover, 'accept', { subjectVersion: 99 }, { id, actor: w.fred })).rejects.toMatchObject({
      code: 'subject-changed',
    });
    await w.a.as(systemActor, (ctx) => updateRecord(ctx, lead, w.leadId, { owner: w.fay.userId }));
    await expect(w.a.run(handover, 'accept', {}, { id, actor: w.fred })).rejects.toMatchObject({ status: 409, code: 'owner-changed' });
    expect(await stateOf(w.a, id)).toMatchObject({ state: 'offered' });
    expect(await ownerOf(w)).toBe(w.fay.userId);
  });

  test('is bounced with a reason only, withdrawn by the giver only, and answered by the receiver only', async () => {
    const w = await world();
    const id = await offer(w, { toUser: w.fred.userId });
    await expect(w.a.run(handover, 'bounce', {}, { id, actor: w.fred })).rejects.toMatchObject({ status: 422 });
    await expect(w.a.run(handover, 'accept', {}, { id, actor: w.fay })).rejects.toThrow('not offered to you');
    await expect(w.a.run(handover, 'accept', {}, { id, actor: w.ida })).rejects.toThrow('not offered to you');
    await expect(w.a.run(handover, 'withdraw', {}, { id, actor: w.fred })).rejects.toThrow('Only whoever offered it');
    await w.a.run(handover, 'bounce', { reason: 'incomplete', remark: 'No phone number' }, { id, actor: w.fred });
    expect(await stateOf(w.a, id)).toMatchObject({ state: 'bounced', reason: 'incomplete', working: 0 });
    expect(await ownerOf(w)).toBe(w.ida.userId);
    await expect(w.a.run(handover, 'accept', {}, { id, actor: w.fred })).rejects.toThrow('bounced already');
    const again = await offer(w, { toUser: w.fay.userId });
    await w.a.run(handover, 'withdraw', { remark: 'Not yet' }, { id: again, actor: w.ida });
    expect(await stateOf(w.a, again)).toMatchObject({ state: 'withdrawn' });
  });

  test('needs the items that the kind requires, a kind that fits, and somebody else', async () => {
    const w = await world();
    const items = [
      { id: 'budget', label: 'Budget known', isRequired: true },
      { id: 'visit', label: 'Visit agreed', isRequired: false },
    ];
    const kind = await w.a.newKind({ items, subjects: ['sales.lead'], team: w.field });
    await expect(offer(w, { kind, done: ['visit'] })).rejects.toThrow('needs to be settled first: Budget known');
    const id = await offer(w, { kind, done: ['budget', 'nonsense'] });
    const [row] = await w.a.rows(
      sql<{ checklist: unknown; team: string }>`select checklist, to_team_id as team from handover where id = ${id}::uuid`,
    );
    expect(row).toEqual({
      checklist: [
        { ...items[0], isDone: true },
        { ...items[1], isDone: false },
      ],
      team: w.field,
    });
    await expect(offer(w, { kind, done: ['budget'] })).rejects.toThrow('offered to somebody already');
    const org = await w.a.make(organization, { name: 'Shop' }, w.ida);
    await expect(w.a.run(organization, 'hand-over', { kind, done: ['budget'] }, { id: org, actor: w.ida })).rejects.toThrow(
      'is not for organizations',
    );
    const open = await w.a.newKind();
    await expect(w.a.run(organization, 'hand-over', { kind: open, toUser: w.ida.userId }, { id: org, actor: w.ida })).rejects.toThrow(
      'is yourself',
    );
    await expect(w.a.run(organization, 'hand-over', { kind: open }, { id: org, actor: w.ida })).rejects.toThrow('say to whom');
    // Somebody else's record is not theirs to hand over.
    await expect(w.a.run(lead, 'hand-over', { kind: open, toUser: w.fay.userId }, { id: w.leadId, actor: w.fred })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('goes to a partner for what names that partner, and stays owned by staff', async () => {
    const w = await world();
    const [ours, theirs] = [await w.a.make(organization, { name: 'Alpen' }, w.ida), await w.a.make(organization, { name: 'Other' }, w.ida)];
    const partner = await w.a.newRep('Paula', undefined, { audience: 'partner', organizationId: ours, grants: {} });
    const kind = await w.a.newKind();
    const to = { kind, toUser: partner.userId };
    await expect(w.a.run(organization, 'hand-over', to, { id: theirs, actor: w.ida })).rejects.toThrow(
      'neither a colleague nor somebody at the partner',
    );
    const { result } = await w.a.run(organization, 'hand-over', to, { id: ours, actor: w.ida });
    const id = (result as { handoverId: string }).handoverId;
    await w.a.run(handover, 'accept', {}, { id, actor: partner });
    expect(await stateOf(w.a, id)).toMatchObject({ state: 'accepted', by: partner.userId });
    expect(await w.a.rows(sql`select owner_id as owner from organization where id = ${ours}::uuid`)).toEqual([{ owner: w.ida.userId }]);
  });

  test('that nobody answers in working time is told once, to both sides', async () => {
    const w = await world();
    const id = await offer(w, { toTeam: w.field });
    const run = (): Promise<void> => findOverdue.run(jobContext(w.a.app)({} as never) as never, {});
    await run();
    expect(await w.a.rows(sql`select 1 from notification where kind = 'handovers.overdue'`)).toEqual([]);
    w.a.setNow('2026-03-03T10:00:00.000Z');
    await run();
    await run();
    const told = await w.a.rows(sql<{ id: string }>`select user_id as id from notification where kind = 'handovers.overdue'`);
    expect(told.map((row) => row.id).toSorted()).toEqual([w.ida.userId, w.fred.userId, w.fay.userId].toSorted());
    expect(await w.a.rows(sql`select 1 from handover where id = ${id}::uuid and escalated_at is not null`)).toHaveLength(1);
  });
});

describe('the shared slice', () => {
  const slice = (w: World, actor: Actor, id: string) => w.a.ask(handover, 'shared', actor, {}, id) as Promise<SharedSlice>;

  test('has what was written and changed since, for both sides while it is open, and never more', async () => {
    const w = await world();
    const note = (body: string, actor: Actor) => w.a.run(lead, 'add-note', { body }, { id: w.leadId, actor });
    await note('<p>Before</p>', w.ida);
    w.a.setNow('2026-03-02T10:01:00.000Z');
    const id = await offer(w, { toTeam: w.field });
    w.a.setNow('2026-03-02T10:02:00.000Z');
    await note('<p>Since the offer</p>', w.ida);
    // Whoever it is offered to reads along before accepting; somebody else does not even see the hand-over.
    expect((await slice(w, w.fred, id)).data.filter(({ kind }) => kind === 'note').map(({ body }) => body)).toEqual([
      '<p>Since the offer</p>',
    ]);
    const stranger = await w.a.newRep('Stranger');
    expect(await sees(w.a, stranger, handover, id)).toBe(false);
    expect(await slice(w, stranger, id)).toEqual({ isOpen: false, until: null, data: [] });
    expect(await slice(w, w.a.admin, id)).toMatchObject({ isOpen: false, data: [] });
    await w.a.run(handover, 'accept', {}, { id, actor: w.fred });
    w.a.setNow('2026-03-02T10:03:00.000Z');
    await note('<p>Visited</p>', w.fred);
    await w.a.run(lead, 'qualify', {}, { id: w.leadId, actor: w.fred });
    // The giver cannot open the lead any more, and still hears how it goes.
    expect(await sees(w.a, w.ida, lead, w.leadId)).toBe(false);
    const seen = await slice(w, w.ida, id);
    expect(seen.data.map(({ body }) => body)).toContain('<p>Visited</p>');
    expect(seen.data.flatMap(({ fields }) => fields)).toContainEqual({ name: 'status', label: 'Status', to: 'Qualified' });
    expect(JSON.stringify(seen)).not.toContain('Before');
    expect(JSON.stringify(seen)).not.toContain('sund@example.com');
    // The other one of the team sees nothing of it now.
    expect((await slice(w, w.fay, id)).isOpen).toBe(false);
    const blind = { ...w.ida, grants: { '*': { ...ownRows, hidden: ['status'] } } } satisfies Actor;
    expect((await slice(w, blind, id)).data.flatMap(({ fields }) => fields.map(({ name }) => name))).not.toContain('status');
  });

  test('ends with the time agreed, by either side, and at once when it is bounced', async () => {
    const w = await world();
    const first = await offer(w, { toUser: w.fred.userId });
    await w.a.run(handover, 'bounce', { reason: 'notMine' }, { id: first, actor: w.fred });
    expect((await slice(w, w.fred, first)).isOpen).toBe(false);
    const id = await offer(w, { toUser: w.fred.userId });
    await w.a.run(handover, 'accept', {}, { id, actor: w.fred });
    w.a.setNow('2026-03-31T10:00:00.000Z');
    expect((await slice(w, w.ida, id)).isOpen).toBe(true);
    w.a.setNow('2026-04-01T10:00:01.000Z');
    expect((await slice(w, w.ida, id)).isOpen).toBe(false);
    w.a.setNow('2026-03-03T10:00:00.000Z');
    await expect(w.a.run(handover, 'end-sharing', {}, { id, actor: w.fay })).rejects.toMatchObject({ status: 409 });
    await w.a.run(handover, 'end-sharing', {}, { id, actor: w.fred });
    expect((await slice(w, w.ida, id)).isOpen).toBe(false);
  });
});

describe('inbox and report', () => {
  test('show each what is theirs; figures are by pair of teams and equal to the rows seen', async () => {
    const w = await world();
    const leads = [w.leadId];
    for (let n = 0; n < 4; n += 1) leads.push(await w.a.make(lead, { familyName: `More${n}` }, w.ida));
    const ids: string[] = [];
    for (const id of leads) ids.push(await offer(w, { toTeam: w.field }, id));
    const box = async (actor: Actor, name: string) =>
      ((await w.a.ask(handover, 'inbox', actor, { box: name })) as { data: { id: string }[] }).data.map(({ id }) => id);
    expect((await box(w.fred, 'teams')).toSorted()).toEqual(ids.toSorted());
    expect(await box(w.fred, 'mine')).toEqual([]);
    expect(await box(w.ida, 'teams')).toEqual([]);
    expect(await box(w.ida, 'sent')).toHaveLength(5);
    for (const [n, minutes] of [60, 120, 360].entries()) {
      w.a.setNow(new Date(Date.parse('2026-03-02T10:00:00.000Z') + minutes * 60_000).toISOString());
      await w.a.run(handover, 'accept', {}, { id: ids[n] ?? '', actor: w.fred });
    }
    await w.a.run(handover, 'bounce', { reason: 'noCapacity' }, { id: ids[3] ?? '', actor: w.fay });
    const report = (await w.a.ask(handover, 'report', w.a.admin)) as { pairs: PairFigures[]; total: PairFigures; definition: object };
    expect(report.pairs).toMatchObject([
      {
        from: { name: 'Inside sales' },
        to: { name: 'Field sales' },
        offered: 5,
        open: 1,
        accepted: 3,
        bounced: 1,
        byReason: { noCapacity: 1 },
        medianWorkingMinutes: 120,
        medianWallMinutes: 120,
      },
    ]);
    expect(Object.values(report.definition).every(Boolean)).toBe(true);
    const [stranger, rep] = [await w.a.newRep('Stranger'), await w.a.newRep('Rep', w.field)];
    expect(((await w.a.ask(handover, 'report', stranger)) as { total: PairFigures }).total.offered).toBe(0);
    expect(((await w.a.ask(handover, 'report', rep)) as { total: PairFigures }).total.offered).toBe(5);
    expect(((await w.a.ask(handover, 'report', w.a.admin, { from: '2026-03-03' })) as { total: PairFigures }).total.offered).toBe(0);
  });

  test('the median lies between the smallest and the largest, and half of the figures on each side', () => {
    expect(median([])).toBeNull();
    expect(median([4, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        return values.filter((v) => v < middle).length <= values.length / 2 && values.filter((v) => v > middle).length <= values.length / 2;
      }),
    );
  });
});
