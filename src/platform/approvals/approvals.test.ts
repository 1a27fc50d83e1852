import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { deactivateUser } from '../identity/commands/deactivate-user.ts';
import { approvalPolicy } from './records/approval-policy.ts';
import { createApprovalsApp, deal, stage, type ApprovalsApp } from './testing/approvals-app.ts';

let a: ApprovalsApp;
let [admin, rep, kari, ola, per]: Actor[] = [];
beforeAll(async () => {
  a = await createApprovalsApp();
  [admin, rep, kari, ola, per] = [
    await a.person('Admin', ['admin']),
    await a.person('Rep'),
    await a.person('Kari'),
    await a.person('Ola'),
    await a.person('Per'),
  ];
});
const someone = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Error('not set up');
  return actor;
};
const [A, R, K, O, P] = [() => someone(admin), () => someone(rep), () => someone(kari), () => someone(ola), () => someone(per)];
const state = async (id: string): Promise<string> => (await a.read(id)).state;
const openSeats = async (id: string): Promise<string[]> => ((await a.read(id)).turn?.seats ?? []).map((seat) => seat.name);

describe('a request', () => {
  it('goes through its stages in order, and is granted when all have agreed', async () => {
    const policy = await a.policy([stage('Manager', [K()]), stage('Finance', [O(), P()])]);
    const { id, status } = await a.ask(R(), await a.deal(), { policy });
    expect([status, await openSeats(id)]).toEqual(['pending', ['Kari']]);
    await expect(a.say(O(), 'approve', id)).rejects.toMatchObject({ code: 'not-allowed', message: 'It is the turn of Kari.' });
    await a.say(K(), 'approve', id, { comment: 'Good customer' });
    expect(await openSeats(id)).toEqual(['Ola', 'Per']);
    await a.say(P(), 'approve', id);
    await expect(a.say(P(), 'approve', id)).rejects.toMatchObject({ message: 'You have decided already. It is the turn of Ola.' });
    await a.say(O(), 'approve', id);
    expect(await state(id)).toBe('granted');
    expect(await a.decisions(id)).toMatchObject([
      { verdict: 'approved', by: 'Kari', comment: 'Good customer' },
      { verdict: 'approved', by: 'Per' },
      { verdict: 'approved', by: 'Ola' },
    ]);
    await expect(a.say(O(), 'refuse', id, { comment: 'no' })).rejects.toMatchObject({ message: 'It is granted already.' });
  });

  it('is refused by a single no, which needs a reason', async () => {
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('Both', [K(), O()])]) });
    await expect(a.say(K(), 'refuse', id)).rejects.toMatchObject({ problems: [{ pointer: '/comment', code: 'required' }] });
    await a.say(K(), 'refuse', id, { comment: 'Too cheap' });
    expect([await state(id), await openSeats(id)]).toEqual(['refused', []]);
    await expect(a.say(O(), 'approve', id)).rejects.toMatchObject({ message: 'It is refused already.' });
  });

  it('asks all stages at once where the policy wants it so', async () => {
    const policy = await a.policy([stage('One', [K()]), stage('Two', [O()])], { mode: 'parallel' });
    const { id } = await a.ask(R(), await a.deal(), { policy });
    expect(await openSeats(id)).toEqual(['Kari', 'Ola']);
    await a.say(O(), 'approve', id);
    expect(await state(id)).toBe('pending');
    await a.say(K(), 'approve', id);
    expect(await state(id)).toBe('granted');
  });

  it('is taken back by who asked and by nobody else', async () => {
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('One', [K()])]) });
    await expect(a.say(O(), 'withdraw', id)).rejects.toMatchObject({ message: 'Only who asked can take it back.' });
    await a.say(R(), 'withdraw', id);
    expect(await state(id)).toBe('cancelled');
    await expect(a.say(K(), 'approve', id)).rejects.toMatchObject({ message: 'It was withdrawn.' });
  });

  it('is told of on its subject, with the approval it is about', async () => {
    const subject = await a.deal();
    const { id } = await a.ask(R(), subject, { policy: await a.policy([stage('One', [K()])]) });
    await a.say(K(), 'approve', id);
    const { rows } = await sql<{ type: string; data: { approvalId: string; by?: string } }>`
      select type, data from event where record_type = ${deal.key} and record_id = ${subject}::uuid and type like 'approvals.%' order by seq`.execute(
      a.app.db,
    );
    expect(rows).toMatchObject([
      { type: 'approvals.approvalRequested', data: { approvalId: id } },
      { type: 'approvals.approvalGranted', data: { approvalId: id, by: 'Kari' } },
    ]);
  });

  it('tells approvers when it is their turn, and the requester of the answer', async () => {
    const policy = await a.policy([stage('One', [K()]), stage('Two', [O()])]);
    const before = (await a.notified()).length;
    const { id } = await a.ask(R(), await a.deal(), { policy });
    expect((await a.notified()).slice(before)).toMatchObject([{ user: 'Kari', title: 'Rep asks for your approval' }]);
    await a.say(K(), 'approve', id);
    await a.say(O(), 'approve', id);
    expect((await a.notified()).slice(before + 1)).toMatchObject([{ user: 'Ola' }, { user: 'Rep', title: 'Your request was granted' }]);
  });

  it('keeps the rules it was made under when its policy is edited', async () => {
    const policy = await a.policy([stage('One', [K()]), stage('Two', [O()])]);
    const { id } = await a.ask(R(), await a.deal(), { policy });
    await a.command(A(), approvalPolicy.key, 'change', policy, { name: 'Edited', stages: [stage('Only', [P()])] });
    expect(await openSeats(id)).toEqual(['Kari']);
    await a.say(K(), 'approve', id);
    expect(await openSeats(id)).toEqual(['Ola']);
  });
});

describe('two at once', () => {
  it('never both count, nor skip a stage', async () => {
    const policy = await a.policy([stage('Any', [K(), O(), P()], 1), stage('Then', [K(), O()], 'all')]);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await a.ask(R(), await a.deal(), { policy });
      const results = await Promise.allSettled([a.say(K(), 'approve', id), a.say(O(), 'approve', id), a.say(P(), 'approve', id)]);
      // The first settles the stage; Kari and Ola may go on with the second, Per may not.
      const first = await sql<{ n: number }>`select count(*)::int as n from approval_voter v join approval_stage s on s.id = v.stage_id
        where s.approval_id = ${id}::uuid and s.position = 0 and v.state = 'approved'`.execute(a.app.db);
      expect(first.rows[0]?.n).toBe(1);
      const said = (await a.decisions(id)).length;
      expect(said).toBe(results.filter((r) => r.status === 'fulfilled').length);
      for (const r of results) if (r.status === 'rejected') expect(r.reason).toMatchObject({ code: 'not-allowed' });
    }
  });

  it('end in one state when one says yes and the other no', async () => {
    const policy = await a.policy([stage('Any', [K(), O()], 1)]);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await a.ask(R(), await a.deal(), { policy });
      const results = await Promise.allSettled([a.say(K(), 'approve', id), a.say(O(), 'refuse', id, { comment: 'No' })]);
      expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
      expect(await state(id)).toBe(results[0]?.status === 'fulfilled' ? 'granted' : 'refused');
    }
  });

  it('of the same person count once', async () => {
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('Two of three', [K(), O(), P()], 2)]) });
    const results = await Promise.allSettled([a.say(K(), 'approve', id), a.say(K(), 'approve', id)]);
    expect(results.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await state(id)).toBe('pending');
    await a.say(P(), 'approve', id);
    expect(await state(id)).toBe('granted');
  });
});

describe('who decides', () => {
  it('is the lead of the team above the requester, up the hierarchy, and never the requester', async () => {
    const [boss, lead, member] = [await a.person('Boss'), await a.person('Lead'), await a.person('Member')];
    const parent = await a.team('Nordic', boss);
    await a.team('Norway', lead, { parent, members: [member, lead] });
    const policy = await a.policy([stage('Manager', [{ kind: 'manager', level: 1 }]), stage('Above', [{ kind: 'manager', level: 2 }])]);
    const { id } = await a.ask(member, await a.deal(), { policy });
    expect(await openSeats(id)).toEqual(['Lead']);
    await a.say(lead, 'approve', id);
    expect(await openSeats(id)).toEqual(['Boss']);
    // Who leads a team has the lead of the team above it as manager.
    const own = await a.ask(lead, await a.deal(), { policy: await a.policy([stage('Manager', [{ kind: 'manager', level: 1 }])]) });
    expect(await openSeats(own.id)).toEqual(['Boss']);
    const ofOwner = await a.ask(R(), await a.deal({ owner: member.userId }), {
      policy: await a.policy([stage('Owner', [{ kind: 'ownerManager', level: 1 }])]),
    });
    expect(await openSeats(ofOwner.id)).toEqual(['Lead']);
  });

  it('is whoever holds a role', async () => {
    const { rows } = await sql<{ id: string }>`select id from role where key = 'sales-manager'`.execute(a.app.db);
    const role = rows[0]?.id ?? '';
    const [one, two] = [await a.person('Manager one', ['sales-manager']), await a.person('Manager two', ['sales-manager'])];
    const { id } = await a.ask(one, await a.deal(), { policy: await a.policy([stage('Managers', [{ kind: 'role', role }], 1)]) });
    expect(await openSeats(id)).toEqual(['Manager two']);
    await a.say(two, 'approve', id);
    expect(await state(id)).toBe('granted');
  });

  it('is nobody for their own request, unless the policy says so', async () => {
    const closed = await a.policy([stage('Any', [R(), K()], 1)]);
    const { id } = await a.ask(R(), await a.deal(), { policy: closed });
    expect(await openSeats(id)).toEqual(['Kari']);
    await expect(a.say(R(), 'approve', id)).rejects.toMatchObject({ message: 'You asked for it yourself; somebody else has to decide.' });
    const open = await a.policy([stage('Any', [R(), K()], 1)], { allowsOwn: true });
    const own = await a.ask(R(), await a.deal(), { policy: open });
    await a.say(R(), 'approve', own.id);
    expect(await state(own.id)).toBe('granted');
  });

  it('is an administrator where nobody else is left', async () => {
    const alone = await a.person('Alone');
    const { id } = await a.ask(alone, await a.deal(), { policy: await a.policy([stage('Manager', [{ kind: 'manager', level: 1 }])]) });
    const { rows } = await sql<{ why: string }>`select why from approval_voter where approval_id = ${id}::uuid`.execute(a.app.db);
    expect(rows).toEqual([{ why: 'Administrator, as nobody else could be asked' }]);
  });

  it('does not do so in the name of somebody else', async () => {
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('One', [K()])]) });
    const impersonated = { ...K(), via: 'impersonation' as Actor['via'] };
    await expect(a.say(impersonated, 'approve', id)).rejects.toMatchObject({ message: 'Nobody can decide in the name of somebody else.' });
  });
});

describe('somebody who left', () => {
  it('is replaced at once by the next in line, and it says so', async () => {
    const [boss, gone, member] = [await a.person('Chief'), await a.person('Leaver'), await a.person('Stayer')];
    await a.team('Leavers', boss, { members: [gone, member] });
    const policy = await a.policy([stage('One', [gone])]);
    const { id } = await a.ask(R(), await a.deal(), { policy });
    await a.command(A(), 'identity.user', deactivateUser.name, gone.userId ?? '', {});
    await a.runTo('2026-03-02T10:00:00.000Z');
    expect(await openSeats(id)).toEqual(['Chief']);
    expect(await a.decisions(id)).toMatchObject([
      { verdict: 'replaced', comment: 'Leaver is no longer active; Chief decides instead (manager).' },
    ]);
    expect((await a.notified()).at(-1)).toMatchObject({ user: 'Chief' });
    // Asked after that: the policy still names who left.
    const later = await a.ask(R(), await a.deal(), { policy });
    expect(await openSeats(later.id)).toEqual(['Chief']);
    await a.say(boss, 'approve', later.id);
    expect(await state(later.id)).toBe('granted');
  });
});

describe('an absence', () => {
  it('lets the deputy decide on its days, on behalf of who is away, and ends with it', async () => {
    const [away, deputy, second] = [await a.person('Away'), await a.person('Deputy'), await a.person('Second')];
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('One', [away])]) });
    await expect(a.say(deputy, 'approve', id)).rejects.toMatchObject({ code: 'not-allowed' });
    await a.command(away, 'approvals.absence', 'add', undefined, { deputy: deputy.userId, firstDay: '2026-03-02', lastDay: '2026-03-03' });
    // The deputy is away on the second day, too.
    await a.command(deputy, 'approvals.absence', 'add', undefined, {
      deputy: second.userId,
      firstDay: '2026-03-03',
      lastDay: '2026-03-09',
    });
    await expect(a.say(second, 'approve', id)).rejects.toMatchObject({ message: 'It is the turn of Away.' });
    a.t.setNow('2026-03-04T10:00:00.000Z');
    await expect(a.say(deputy, 'approve', id)).rejects.toMatchObject({ code: 'not-allowed' });
    a.t.setNow('2026-03-03T23:59:00.000Z');
    await a.say(second, 'approve', id);
    a.t.setNow('2026-03-02T10:00:00.000Z');
    expect(await a.decisions(id)).toMatchObject([{ verdict: 'approved', by: 'Second', onBehalfOf: 'Away' }]);
  });

  it('does not make one person the four eyes', async () => {
    const [x, y] = [await a.person('Eyes one'), await a.person('Eyes two')];
    await a.command(x, 'approvals.absence', 'add', undefined, { deputy: y.userId, firstDay: '2026-03-01', lastDay: '2026-03-30' });
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('Two', [x, y, K()], 2)]) });
    await a.say(y, 'approve', id);
    expect(await state(id)).toBe('pending');
    await a.say(K(), 'approve', id);
    expect(await state(id)).toBe('granted');
  });

  it('is one’s own to say, one at a time, in the right order', async () => {
    const one = await a.person('Planner');
    const add = (input: object, actor = one) => a.command(actor, 'approvals.absence', 'add', undefined, { deputy: K().userId, ...input });
    await expect(add({ firstDay: '2026-05-02', lastDay: '2026-05-01' })).rejects.toMatchObject({ problems: [{ pointer: '/lastDay' }] });
    await expect(add({ firstDay: '2026-05-01', lastDay: '2026-05-02', deputy: one.userId })).rejects.toMatchObject({
      problems: [{ pointer: '/deputy' }],
    });
    await expect(add({ firstDay: '2026-05-01', lastDay: '2026-05-02', user: O().userId })).rejects.toMatchObject({ code: 'forbidden' });
    await add({ firstDay: '2026-05-01', lastDay: '2026-05-02' });
    await expect(add({ firstDay: '2026-05-02', lastDay: '2026-05-02' })).rejects.toMatchObject({ problems: [{ code: 'overlap' }] });
    await add({ firstDay: '2026-05-03', lastDay: '2026-05-03' }, A());
  });
});

describe('passing on', () => {
  it('puts somebody else in one’s place', async () => {
    const { id } = await a.ask(R(), await a.deal(), { policy: await a.policy([stage('One', [K()])]) });
    await expect(a.say(K(), 'delegate', id, { to: R().userId })).rejects.toMatchObject({ problems: [{ pointer: '/to' }] });
    await expect(a.say(O(), 'delegate', id, { to: P().userId })).rejects.toMatchObject({ code: 'not-allowed' });
    await a.say(K(), 'delegate', id, { to: P().userId, comment: 'You know them' });
    expect(await openSeats(id)).toEqual(['Per']);
    await expect(a.say(K(), 'approve', id)).rejects.toMatchObject({ code: 'not-allowed' });
    await a.say(A(), 'delegate', id, { insteadOf: P().userId, to: O().userId });
    await a.say(O(), 'approve', id);
    expect((await a.decisions(id)).map((d) => d.verdict)).toEqual(['delegated', 'delegated', 'approved']);
  });
});

describe('amounts', () => {
  it('choose the policy at the exact figure, in any currency, at the rate of the day', async () => {
    const mine = { kind: 'user', user: K().userId ?? '' } as const;
    await sql`delete from approval_policy`
      .execute(a.app.db)
      .catch(() => sql`update approval_policy set is_active = false`.execute(a.app.db));
    const small = await a.policy([stage('Small', [mine])], { belowAmount: { amount: '1000', currency: 'EUR' } });
    const large = await a.policy([stage('Large', [mine])], { fromAmount: { amount: '1000', currency: 'EUR' } });
    const policyFor = async (amount: string, currency: string): Promise<string | undefined> =>
      (await a.read((await a.ask(R(), await a.deal(), { amount: { amount, currency } })).id)).policy?.id;
    expect(await policyFor('999.99', 'EUR')).toBe(small);
    expect(await policyFor('1000', 'EUR')).toBe(large);
    // One dollar is half a euro on this day.
    expect(await policyFor('1999.97', 'USD')).toBe(small);
    expect(await policyFor('2000.00', 'USD')).toBe(large);
    const { id } = await a.ask(R(), await a.deal(), { amount: { amount: '2000', currency: 'USD' } });
    expect((await a.read(id)).amount).toMatchObject({ amount: '2000', currency: 'USD', rate: '0.5', rateDate: '2026-03-01', base: '1000' });
    await expect(a.ask(R(), await a.deal(), { amount: { amount: '5', currency: 'JPY' } })).rejects.toMatchObject({
      message: expect.stringContaining('No exchange rate from JPY to EUR') as string,
    });
    // Below everything that needs somebody: granted, and it says why.
    await a.command(A(), approvalPolicy.key, 'change', small, { name: 'Off', stages: [stage('Small', [mine])], isActive: false });
    expect(await a.ask(R(), await a.deal(), { amount: { amount: '10', currency: 'EUR' } })).toMatchObject({ status: 'granted' });
  });

  it('and filters are checked when a policy is saved, field by field', async () => {
    const save = (more: object) => a.policy([stage('One', [K()])], more);
    const refused = async (more: object) =>
      (await save(more).catch((e: { problems: { pointer: string }[] }) => e.problems)) as { pointer: string }[];
    expect(await refused({ fromAmount: { amount: '5', currency: 'USD' } })).toMatchObject([{ pointer: '/fromAmount/currency' }]);
    expect(await refused({ fromAmount: { amount: '5', currency: 'EUR' }, belowAmount: { amount: '5', currency: 'EUR' } })).toMatchObject([
      { pointer: '/belowAmount' },
    ]);
    expect(await refused({ filter: { field: 'nope', op: 'eq', value: 1 } })).toMatchObject([{ pointer: '/filter' }]);
    expect(await refused({ watched: ['nope'] })).toMatchObject([{ pointer: '/watched' }]);
    expect(await refused({ recordType: 'test.nope' })).toMatchObject([{ pointer: '/recordType' }]);
    expect(await refused({ stages: [] })).toMatchObject([{ pointer: '/stages' }]);
    expect(await refused({ stages: [{ name: '', approvers: [{ kind: 'user', user: 'x' }], need: 0 }] })).toMatchObject([
      { pointer: '/stages/0/name' },
      { pointer: '/stages/0/need' },
      { pointer: '/stages/0/approvers/0/user' },
    ]);
    expect(await refused({ deadline: 4, remindAfter: 4 })).toMatchObject([{ pointer: '/remindAfter' }]);
  });

  it('and filters choose by the record', async () => {
    await a.policy([stage('North', [K()])], { filter: { field: 'region', op: 'eq', value: 'north' }, position: 1, name: 'North only' });
    const named = async (region: string) => (await a.read((await a.ask(R(), await a.deal({ region }))).id)).policyName;
    expect(await named('north')).toBe('North only');
    expect(await named('south')).not.toBe('North only');
  });
});

describe('a change of what is to be approved', () => {
  it('makes the request void, whoever is quicker', async () => {
    const policy = await a.policy([stage('One', [K()])], { watched: ['discount', 'owner'] });
    const subject = await a.deal({ discount: 10 });
    const { id } = await a.ask(R(), subject, { policy });
    await a.change(subject, { region: 'west' });
    await a.runTo('2026-03-02T10:00:00.000Z');
    expect(await state(id)).toBe('pending');
    await a.change(subject, { discount: 30 });
    // Before anything has looked: the decision itself sees it.
    await expect(a.say(K(), 'approve', id)).rejects.toMatchObject({ message: expect.stringContaining('(Discount)') as string });
    await a.runTo('2026-03-02T10:00:00.000Z');
    expect(await a.read(id)).toMatchObject({ state: 'cancelled', isOutdated: true, outdatedBy: 'Discount' });
    await expect(a.say(K(), 'approve', id)).rejects.toMatchObject({
      message: 'What is to be approved has changed since; it must be asked for again.',
    });
    await a.say(R(), 'ask-again', id);
    const { rows } = await sql<{
      state: string;
    }>`select state from approval where subject_id = ${subject}::uuid order by created_at`.execute(a.app.db);
    expect(rows.map((row) => row.state)).toEqual(['cancelled', 'pending']);
  });

  it('ends what was granted, too', async () => {
    const subject = await a.deal({ discount: 10 });
    const { id } = await a.ask(R(), subject, { policy: await a.policy([stage('One', [K()])], { watched: ['discount'] }) });
    await a.say(K(), 'approve', id);
    await a.change(subject, { discount: 11 });
    await a.runTo('2026-03-02T10:00:00.000Z');
    expect(await a.read(id)).toMatchObject({ state: 'granted', isOutdated: true });
  });
});

describe('time', () => {
  it('brings a reminder, then somebody higher up, then the end', async () => {
    const [boss, slow] = [await a.person('Higher'), await a.person('Slow')];
    await a.team('Slow ones', boss, { members: [slow] });
    const policy = await a.policy([stage('One', [slow])], { deadline: 8, remindAfter: 4 });
    a.t.setNow('2026-03-02T10:00:00.000Z');
    const { id } = await a.ask(R(), await a.deal(), { policy });
    expect((await a.read(id)).dueAt).toBe('2026-03-02T18:00:00.000Z');
    await a.runTo('2026-03-02T14:00:00.000Z');
    expect((await a.decisions(id)).map((d) => d.verdict)).toEqual(['reminded']);
    await expect(a.say(boss, 'approve', id)).rejects.toMatchObject({ code: 'not-allowed' });
    await a.runTo('2026-03-02T18:00:00.000Z');
    expect((await a.decisions(id)).map((d) => d.verdict)).toEqual(['reminded', 'escalated']);
    expect((await a.read(id)).dueAt).toBe('2026-03-03T02:00:00.000Z');
    // Running it again changes nothing.
    await a.runTo('2026-03-02T18:00:00.000Z');
    const other = await a.ask(R(), await a.deal(), { policy });
    await a.say(boss, 'approve', id);
    expect([await state(id), (await a.decisions(id)).at(-1)]).toMatchObject(['granted', { by: 'Higher', onBehalfOf: 'Slow' }]);
    await a.runTo('2026-03-04T00:00:00.000Z');
    expect(await state(other.id)).toBe('pending');
    await a.runTo('2026-03-09T00:00:00.000Z');
    expect(await state(other.id)).toBe('expired');
    a.t.setNow('2026-03-02T10:00:00.000Z');
  });
});

describe('who sees it', () => {
  it('is who asked, who decides or stands in, and who sees the record; nobody outside', async () => {
    const [away, deputy, stranger] = [await a.person('Seen away', []), await a.person('Seen deputy', []), await a.person('Stranger', [])];
    await a.command(away, 'approvals.absence', 'add', undefined, { deputy: deputy.userId, firstDay: '2026-03-02', lastDay: '2026-03-03' });
    const asker = await a.person('Asker', []);
    const { id } = await a.ask(asker, await a.deal({ owner: A().userId }), { policy: await a.policy([stage('One', [away])]) });
    const sees = async (actor: Actor): Promise<string> =>
      await a
        .command(actor, 'approvals.approval', 'comment', id, { comment: 'Hm' })
        .then(() => 'yes')
        .catch((e: { code: string }) => e.code);
    expect([await sees(asker), await sees(away), await sees(deputy), await sees(A()), await sees(stranger)]).toEqual([
      'yes',
      'yes',
      'yes',
      'yes',
      'not-found',
    ]);
    const customer = await a.user('Customer', [], { audience: 'customer', personId: crypto.randomUUID() });
    expect(await sees(await a.actor(customer.id))).toBe('not-found');
  });
});
