import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, noGrant } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createLiveApp, openStream, type LiveApp, type Message } from './testing/live-app.ts';

let live: LiveApp;
beforeAll(async () => {
  live = await createLiveApp();
});

const all = { '*': fullGrant };
const own = { '*': { ...fullGrant, read: 'own' as const } };
const loans = { types: { 'lending.loan': 0 } };
const about =
  (id: string) =>
  ({ data }: Message): boolean =>
    data.changes?.some((c) => c.id === id) ?? false;
const gone =
  (id: string) =>
  ({ data }: Message): boolean =>
    data.gone?.some((g) => g.id === id) ?? false;
const idsIn = (messages: readonly Message[]): (string | undefined)[] => messages.flatMap((m) => m.data.changes?.map((c) => c.id) ?? []);

describe('the stream', () => {
  test('comes uncompressed, unbuffered and uncached, and takes nobody who is not signed in', async () => {
    const ana = await live.person('Ana Headers', all);
    const stream = await openStream(live.a, ana.b);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('content-encoding')).toBeNull();
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.response.headers.get('cache-control')).toBe('no-store, no-transform');
    const open = (headers: Record<string, string>) => fetch(`${live.a.url}/api/v1/live`, { headers });
    expect((await open({ accept: 'text/event-stream' })).status).toBe(401);
    const cookie = [...ana.b.cookies].map(([n, v]) => `${n}=${v}`).join('; ');
    expect((await open({ cookie, accept: 'application/json' })).status).toBe(406);
  });

  test('tells on one server what was changed through another: record, version, fields and who, no values', async () => {
    const ana = await live.person('Ana Across', all);
    const bo = await live.person('Bo Across', all);
    const id = await live.make('lending.loan', { name: 'Drill' });
    const stream = await openStream(live.b, ana.b);
    await stream.topics(loans);
    const answer = await live.a.server.inject({
      method: 'PATCH',
      url: `/api/v1/lending/loans/${id}`,
      headers: { 'x-entente-csrf': '1', cookie: [...bo.b.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
      payload: { phone: '+49 30 1', margin: 'high' },
    });
    expect(answer.statusCode).toBe(200);
    const { data } = await stream.next(about(id));
    expect(data.changes).toEqual([
      {
        type: 'lending.loan',
        id,
        version: 2,
        fields: expect.arrayContaining(['phone', 'margin']) as string[],
        events: ['lending.loanUpdated'],
        by: { id: bo.id, name: 'Bo Across' },
      },
    ]);
    expect(stream.text()).not.toContain('+49 30 1');
  });

  test('takes topics that another server was given, in as many notices as they need', async () => {
    const ana = await live.person('Ana Elsewhere', all);
    const id = await live.make('lending.loan', { name: 'Ladder' });
    const stream = await openStream(live.b, ana.b);
    const filler = Array.from({ length: 500 }, () => ['lending.loan', crypto.randomUUID(), 0]);
    expect(await stream.topics({ records: [...filler, ['lending.loan', id, 1]] }, live.a)).toBe(202);
    await live.b.heard();
    await live.b.app.services.live?.settled();
    await live.change('lending.loan', id, { phone: '1' });
    await stream.next(about(id));
    // Somebody else's connection is nobody else's to change.
    const eve = await live.person('Eve Elsewhere', all);
    const cookie = [...eve.b.cookies].map(([n, v]) => `${n}=${v}`).join('; ');
    await fetch(`${live.a.url}/api/v1/live/${stream.connection}/topics`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-entente-csrf': '1', cookie },
      body: '{}',
    });
    await live.b.heard();
    await live.b.app.services.live?.settled();
    await live.change('lending.loan', id, { phone: '2' });
    await stream.next(about(id));
  });

  test('refuses what are no topics, and too many of them', async () => {
    const ana = await live.person('Ana Topics', all);
    const stream = await openStream(live.a, ana.b);
    expect(await stream.topics({ types: { 'no type': 0 } })).toBe(422);
    expect(await stream.topics({ records: Array.from({ length: 601 }, () => ['a.b', crypto.randomUUID(), 0]) })).toBe(422);
  });

  test('says after a gap that something was missed, and nothing when nothing was', async () => {
    const ana = await live.person('Ana Gap', all);
    const first = await openStream(live.b, ana.b);
    expect(first.hello.missed).toBe(false);
    await live.b.app.services.live?.settled();
    live.b.app.services.live?.tick();
    const second = await openStream(live.b, ana.b, { 'last-event-id': first.lastId() });
    expect(second.hello.missed).toBe(false);
    await live.make('lending.loan', { name: 'Missed' });
    await live.b.heard();
    await live.b.app.services.live?.settled();
    const third = await openStream(live.b, ana.b, { 'last-event-id': first.lastId() });
    expect(third.hello.missed).toBe(true);
  });

  test('tells what changed between the reading of a list and the subscription to it', async () => {
    const ana = await live.person('Ana Race', all);
    const stream = await openStream(live.a, ana.b);
    const id = await live.make('lending.loan', { name: 'Early' });
    await live.a.heard();
    await live.a.app.services.live?.settled();
    await stream.topics({ types: { 'lending.loan': 5 } });
    const before = stream.messages.length;
    await stream.topics({});
    await stream.topics({ types: { 'lending.loan': 10_000 } });
    // The hub is older than that or not: told one by one or as a whole.
    await stream.next((m) => about(id)(m) || m.data.many?.includes('lending.loan') === true);
    expect(stream.messages.length).toBeGreaterThan(before);
  });

  test('tells whoever comes with an old version of a row, or a row that is not there any more', async () => {
    const ana = await live.person('Ana Stale', all);
    const [changed, deleted] = [await live.make('lending.loan', { name: 'Changed' }), await live.make('lending.loan', { name: 'Deleted' })];
    await live.change('lending.loan', changed, { phone: '1' });
    await live.remove('lending.loan', deleted);
    const stream = await openStream(live.a, ana.b);
    await stream.topics({
      records: [
        ['lending.loan', changed, 1],
        ['lending.loan', deleted, 1],
      ],
    });
    const { data } = await stream.next(about(changed));
    expect(data).toMatchObject({ changes: [{ id: changed, version: 2 }], gone: [{ id: deleted }] });
  });

  test('takes so many of one person and no more', async () => {
    const ana = await live.person('Ana Many', all);
    const open = [];
    for (let n = 0; n < 20; n += 1) open.push(await openStream(live.a, ana.b));
    await expect(openStream(live.a, ana.b)).rejects.toThrow(/429.*too-many-streams/);
    open[0]?.close();
    await live.b.heard();
    const bo = await live.person('Bo Many', all);
    await openStream(live.a, bo.b);
  });
});

describe('who may see what', () => {
  test('a rep with scope "own" hears nothing of others’ records, and "gone" of one that was taken from them', async () => {
    const [ana, bo] = [await live.person('Ana Own', own), await live.person('Bo Own', own)];
    const mine = await live.make('lending.loan', { name: 'Mine', owner: ana.id });
    const stream = await openStream(live.b, ana.b);
    await stream.topics({ ...loans, records: [['lending.loan', mine, 1]] });
    const theirs = await live.make('lending.loan', { name: 'Theirs', owner: bo.id });
    await live.change('lending.loan', theirs, { phone: '1' });
    await live.change('lending.loan', mine, { owner: bo.id });
    await stream.next(gone(mine));
    await live.change('lending.loan', mine, { phone: '2' });
    await live.remove('lending.loan', theirs);
    const last = await live.make('lending.loan', { name: 'Last', owner: ana.id });
    await stream.next(about(last));
    expect(idsIn(stream.messages)).toEqual([last]);
    expect(stream.messages.flatMap((m) => m.data.gone ?? [])).toEqual([{ type: 'lending.loan', id: mine }]);
  });

  test('one subscribes to a record that one may not see without hearing of it', async () => {
    const [ana, bo] = [await live.person('Ana Guess', own), await live.person('Bo Guess', all)];
    const theirs = await live.make('lending.loan', { name: 'Theirs', owner: bo.id });
    const stream = await openStream(live.b, ana.b);
    await stream.topics({ records: [['lending.loan', theirs, 0]], details: [['lending.loan', theirs, 0]] });
    await live.change('lending.loan', theirs, { phone: '1' });
    await live.make('lending.remark', { text: 'Secret', subject: { type: 'lending.loan', id: theirs } });
    await live.remove('lending.loan', theirs);
    const mine = await live.make('lending.loan', { name: 'Mine', owner: ana.id });
    await stream.topics({ details: [['lending.loan', mine, 1]] });
    await live.change('lending.loan', mine, { phone: '1' });
    await stream.next(about(mine));
    expect(stream.text()).not.toContain(theirs);
  });

  test('fields that are hidden from a role are not named, and a change of nothing else is not told', async () => {
    const ana = await live.person('Ana Hidden', { '*': { ...fullGrant, hidden: ['margin'] } });
    const id = await live.make('lending.loan', { name: 'Margins' });
    const stream = await openStream(live.b, ana.b);
    await stream.topics(loans);
    await live.change('lending.loan', id, { margin: 'low' });
    await live.change('lending.loan', id, { margin: 'high', phone: '1' });
    const { data } = await stream.next(about(id));
    expect(data.changes).toMatchObject([{ version: 3, fields: ['phone'] }]);
    expect(stream.text()).not.toContain('margin');
  });

  test('a type that a role does not have is not told of', async () => {
    const ana = await live.person('Ana None', { '*': noGrant, 'lending.remark': fullGrant });
    const stream = await openStream(live.b, ana.b);
    await stream.topics({ types: { 'lending.loan': 0, 'identity.user': 0 } });
    await live.make('lending.loan', { name: 'Unheard' });
    await live.b.heard();
    await live.b.app.services.live?.settled();
    expect(stream.messages).toEqual([]);
  });

  test('a customer hears of their own, of fields that they have, and not of who did it or of what only staff know', async () => {
    const [kim, lee] = [
      await live.person('Kim Customer', {}, { audience: 'customer' }),
      await live.person('Lee Customer', {}, { audience: 'customer' }),
    ];
    const [hers, his] = [
      await live.make('lending.loan', { name: 'Hers', borrower: kim.id }),
      await live.make('lending.loan', { name: 'His', borrower: lee.id }),
    ];
    const stream = await openStream(live.b, kim.b);
    await stream.topics({
      types: { 'lending.loan': 0, 'lending.remark': 0 },
      records: [
        ['lending.loan', hers, 1],
        ['lending.loan', his, 0],
      ],
    });
    await live.change('lending.loan', his, { phone: '1' });
    await live.change('lending.loan', hers, { margin: 'high' });
    await live.i.command(await live.i.actor((await live.person('Bo Reminds', all)).id), 'lending.loan', 'remind', hers);
    await live.make('lending.remark', { text: 'Internal', subject: { type: 'lending.loan', id: hers } });
    await live.change('lending.loan', hers, { margin: 'low', phone: '2' });
    const { data } = await stream.next(about(hers));
    expect(data.changes).toEqual([{ type: 'lending.loan', id: hers, version: 3, fields: ['phone'], events: [], by: null }]);
    expect(stream.messages.map((m) => m.data)).toEqual([data]);
  });

  test('the second lock holds where a predicate is forgotten', async () => {
    const kim = await live.person('Kim Locked', {}, { audience: 'customer' });
    const policy = live.b.app.registry.policy('lending.loan');
    const rule = policy?.customer as { rows: unknown };
    const { rows } = rule;
    rule.rows = () => sql`true`;
    try {
      const stream = await openStream(live.b, kim.b);
      await stream.topics(loans);
      const other = await live.make('lending.loan', { name: 'Leaked?' });
      const hers = await live.make('lending.loan', { name: 'Hers', borrower: kim.id });
      await stream.next(about(hers));
      expect(stream.text()).not.toContain(other);
    } finally {
      rule.rows = rows;
    }
  });

  test('a record around which something happened is told of, to those who may see what happened', async () => {
    const [ana, bo] = [await live.person('Ana Around', all), await live.person('Bo Around', { ...all, 'lending.remark': noGrant })];
    const [from, to] = [await live.make('lending.loan', { name: 'From' }), await live.make('lending.loan', { name: 'To' })];
    const details = { details: [from, to].map((id) => ['lending.loan', id, 1]) };
    const [hers, his] = [await openStream(live.b, ana.b), await openStream(live.b, bo.b)];
    await hers.topics(details);
    await his.topics(details);
    const related =
      (id: string) =>
      ({ data }: Message): boolean =>
        data.related?.some((r) => r.id === id && r.of === 'lending.remark') ?? false;
    const remark = await live.make('lending.remark', { text: 'Hm', subject: { type: 'lending.loan', id: from } });
    await hers.next(related(from));
    await live.change('lending.remark', remark, { subject: { type: 'lending.loan', id: to } });
    const moved = await hers.next(related(to));
    expect(moved.data.related?.map((r) => r.id).sort()).toEqual([from, to].sort());
    await live.remove('lending.remark', remark);
    await hers.next(related(to));
    await live.change('lending.loan', to, { phone: '9' });
    await his.next(about(to));
    expect(his.messages.flatMap((m) => m.data.related ?? [])).toEqual([]);
  });
});

describe('what ends a stream', () => {
  test('a session that is revoked closes it at once, in every process', async () => {
    const ana = await live.person('Ana Revoked', all);
    const stream = await openStream(live.b, ana.b);
    const sessions = (await ana.b.get('/api/v1/identity/sessions')).body['data'] as { id: string }[];
    expect(sessions).toHaveLength(1);
    await ana.b.post(`/api/v1/identity/sessions/${sessions[0]?.id}/revoke`);
    expect((await stream.next((m) => m.event === 'bye')).data).toEqual({ reason: 'session' });
    await stream.ended;
  });

  test('a role that is narrowed takes what it covered from an open stream', async () => {
    const ana = await live.person('Ana Narrowed', all);
    const [mine, theirs] = [
      await live.make('lending.loan', { name: 'Mine', owner: ana.id }),
      await live.make('lending.loan', { name: 'Theirs' }),
    ];
    const stream = await openStream(live.b, ana.b);
    await stream.topics({ ...loans, records: [mine, theirs].map((id) => ['lending.loan', id, 1]) });
    const { rows } = await live.i.t.pool.query<{ id: string }>(`select id from role where name = 'Role of Ana Narrowed'`);
    await live.change('identity.role', rows[0]?.id ?? '', { grants: own });
    await live.change('lending.loan', theirs, { phone: 'unheard' });
    const { data } = await stream.next(gone(theirs));
    expect(data.gone).toEqual([{ type: 'lending.loan', id: theirs }]);
    await live.change('lending.loan', mine, { phone: '1' });
    await stream.next(about(mine));
    expect(idsIn(stream.messages)).toEqual([mine]);
  });
});
