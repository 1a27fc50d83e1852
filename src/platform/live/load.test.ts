import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { asSystem, type App } from '../../kernel/app.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { metrics } from '../../kernel/metrics.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import type { Connection } from './connection.ts';
import { createHub, type Hub } from './hub.ts';
import { limits } from './limits.ts';
import { createLiveApp, openStream, type LiveApp } from './testing/live-app.ts';
import { loan, remark } from './testing/lending-module.ts';
import type { WantedTopics } from './topics.ts';

let live: LiveApp;
beforeAll(async () => {
  live = await createLiveApp();
});

const everything = { '*': fullGrant };
const loans: WantedTopics = { types: { 'lending.loan': 0 }, records: [], details: [], editing: [] };

/** A hub of its own that hears of nothing by itself, so that what it asks the database can be counted. */
function quietHub(): { hub: Hub; statements: { readonly sql: string }[] } {
  const { db, statements } = countingDb(live.i.app.db);
  const app: App = { ...live.i.app, db };
  return { hub: createHub({ app, log: createLogger({ level: 'silent' }), now: () => performance.now() }), statements };
}

const read = (connection: Connection): string => {
  let text = '';
  for (let chunk = connection.stream.read() as Buffer | null; chunk !== null; chunk = connection.stream.read() as Buffer | null)
    text += String(chunk);
  return text;
};

describe('many at once', () => {
  test('50 changes are told to 100 clients with three statements', async () => {
    const { hub, statements } = quietHub();
    const reps = await Promise.all(Array.from({ length: 10 }, (_, n) => live.i.user(`Rep ${n}`)));
    const connections: Connection[] = [];
    for (let n = 0; n < 100; n += 1) {
      // Ten who see only their own, 90 who see all.
      const actor =
        n < 10
          ? staff(reps[n]?.id ?? '', { grants: { '*': { ...fullGrant, read: 'own' } } })
          : staff(crypto.randomUUID(), { grants: everything });
      const connection = await hub.connect({ actor, reauthenticate: async () => actor });
      connections.push(connection);
      hub.setTopics(connection.id, actor, loans);
    }
    await hub.settled();
    const ids = await asSystem(live.i.app, async (ctx) => {
      const made: string[] = [];
      for (let n = 0; n < 50; n += 1) made.push((await createRecord(ctx, loan, { name: `Loan ${n}`, owner: reps[n % 10]?.id ?? null })).id);
      return made;
    });
    statements.length = 0;
    connections.forEach(read);
    hub.wake();
    await hub.settled();
    expect(statements.map((s) => /from (event|"loan")/.exec(s.sql)?.[1])).toEqual(['event', '"loan"', '"loan"']);
    const texts = connections.map(read);
    expect(texts.slice(0, 10).map((text) => ids.filter((id) => text.includes(id)).length)).toEqual(Array.from({ length: 10 }, () => 5));
    expect(texts.slice(10).every((text) => ids.every((id) => text.includes(id)))).toBe(true);
    await hub.close('stopping');
  });

  test('the statements of a batch go by indexes', async () => {
    await sql`analyze event`.execute(live.i.app.db).catch(() => {});
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select e.seq from event e where e.seq > ${10_000_000} and e.at > now() - interval '1 hour'`.execute(live.i.app.db);
    expect(rows.map((r) => r['QUERY PLAN']).join('\n')).toMatch(/Index|Bitmap/);
  });

  test('a transaction that commits later than one with higher numbers is told of too', async () => {
    const ana = await live.person('Ana Order', everything);
    const stream = await openStream(live.b, ana.b);
    await stream.topics({ types: { 'lending.loan': 0 } });
    const [isWritten, mayCommit] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
    const slow = live.i.app.db.transaction().execute(async (tx) => {
      const made = await sql<{
        id: string;
      }>`insert into loan (id, name, created_at, updated_at) values (gen_random_uuid(), 'Slow', now(), now()) returning id`.execute(tx);
      const id = made.rows[0]?.id ?? '';
      await sql`insert into event (type, record_type, record_id, actor_name, audience, via, changes)
        values ('lending.loanCreated', 'lending.loan', ${id}::uuid, 'Slow', 'staff', 'system', '{"name":{"from":null,"to":"Slow"}}')`.execute(
        tx,
      );
      isWritten.resolve(id);
      await mayCommit.promise;
      await sql`select pg_notify('entente_event', '')`.execute(tx);
    });
    const late = await isWritten.promise;
    const early = await live.make('lending.loan', { name: 'Early' });
    await stream.next((m) => m.data.changes?.some((c) => c.id === early) === true);
    mayCommit.resolve();
    await slow;
    await stream.next((m) => m.data.changes?.some((c) => c.id === late) === true);
  });

  test('an import is told as "many changed", once a second at most, and only to those who see some of it', async () => {
    const ana = await live.person('Ana Burst', everything);
    const bo = await live.person('Bo Burst', { '*': { ...fullGrant, read: 'own' } });
    const watched = await live.make('lending.loan', { name: 'Watched' });
    const [hers, his] = [await openStream(live.b, ana.b), await openStream(live.b, bo.b)];
    await hers.topics({ types: { 'lending.loan': 0 }, details: [['lending.loan', watched, 1]] });
    await his.topics({ types: { 'lending.loan': 0 } });
    await asSystem(live.i.app, async (ctx) => {
      for (let n = 0; n < 1050; n += 1) await createRecord(ctx, loan, { name: `Imported ${n}` });
      await createRecord(ctx, remark, { text: 'Still told', subject: { type: 'lending.loan', id: watched } });
    });
    await hers.next((m) => m.data.many?.includes('lending.loan') === true);
    // What one has open is told of as ever.
    await hers.next((m) => m.data.related?.some((r) => r.id === watched) === true);
    const mine = await live.make('lending.remark', { text: 'x', subject: { type: 'lending.loan', id: watched } });
    await hers.next((m) => m.data.related !== undefined);
    expect(mine).not.toBe('');
    const changes = hers.messages.flatMap((m) => m.data.changes ?? []);
    expect(changes.length).toBeLessThan(limits.burst + 1);
    expect(hers.messages.length).toBeLessThan(20);
    expect(his.messages).toEqual([]);
  });
});

describe('clients that are no good', () => {
  test('one that does not read is dropped when so much waits for it, and others hear on', async () => {
    const { hub } = quietHub();
    const actor = staff(crypto.randomUUID(), { grants: everything });
    const connect = async (): Promise<Connection> => {
      const connection = await hub.connect({ actor, reauthenticate: async () => actor });
      hub.setTopics(connection.id, actor, loans);
      return connection;
    };
    const [slow, quick] = [await connect(), await connect()];
    await hub.settled();
    let rounds = 0;
    while (!slow.stream.destroyed && rounds < 200) {
      rounds += 1;
      await live.i.t.as(systemActor, async (ctx) => {
        for (let n = 0; n < 90; n += 1) await createRecord(ctx, loan, { name: 'x' });
      });
      hub.wake();
      await hub.settled();
      read(quick);
      // Beats count too: what waits is bounded whatever it is.
      for (let n = 0; n < 2000; n += 1) hub.tick();
      read(quick);
    }
    expect(slow.stream.destroyed).toBe(true);
    expect(slow.stream.readableLength).toBeLessThan(limits.waitingBytes + 1);
    expect(quick.stream.destroyed).toBe(false);
    expect(await metrics.metrics()).toMatch(/entente_live_streams_ended_total\{reason="slow"\} [1-9]/);
    await hub.close('stopping');
  });

  test('nothing is read from the log while nobody listens', async () => {
    const { hub, statements } = quietHub();
    const actor = staff(crypto.randomUUID(), { grants: everything });
    hub.wake();
    await hub.settled();
    expect(statements).toEqual([]);
    const connection = await hub.connect({ actor, reauthenticate: async () => actor });
    await hub.settled();
    hub.disconnect(connection);
    statements.length = 0;
    hub.wake();
    await hub.settled();
    expect(statements).toEqual([]);
    await hub.close('stopping');
  });
});

test('a server that stops ends its streams with a word and is closed without waiting for anybody', async () => {
  const ana = await live.person('Ana Stop', everything);
  const other = await live.i.sibling();
  await other.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = other.server.server.address() as { port: number };
  const stream = await openStream({ url: `http://127.0.0.1:${port}`, ...other }, ana.b);
  await other.server.close();
  expect((await stream.next((m) => m.event === 'bye')).data).toEqual({ reason: 'stopping' });
  await stream.ended;
  expect(stream.text()).toMatch(/retry: \d+\nevent: bye/);
});

test('presence: colleagues on two servers see each other at a record that both may see, and customers nobody', async () => {
  const [ana, bo] = [await live.person('Ana There', everything), await live.person('Bo There', everything)];
  const eve = await live.person('Eve There', { '*': { ...fullGrant, read: 'own' } });
  const kim = await live.person('Kim There', {}, { audience: 'customer' });
  const id = await live.make('lending.loan', { name: 'Busy', owner: ana.id, borrower: kim.id });
  const details = { details: [['lending.loan', id, 1]] };
  const [hers, his] = [await openStream(live.a, ana.b), await openStream(live.b, bo.b)];
  const [eves, kims] = [await openStream(live.b, eve.b), await openStream(live.b, kim.b)];
  await hers.topics(details);
  await eves.topics(details);
  await kims.topics(details);
  await his.topics({ ...details, editing: [id] });
  const people =
    (names: readonly string[]) => (m: { event: string; data: { people?: readonly { user: { name: string }; isEditing: boolean }[] } }) =>
      m.event === 'presence' &&
      JSON.stringify(m.data.people?.map((p) => `${p.user.name}${p.isEditing ? ' edits' : ''}`)) === JSON.stringify(names);
  await hers.next(people(['Bo There edits']));
  await his.next(people(['Ana There']));
  await his.topics(details);
  await hers.next(people(['Bo There']));
  his.close();
  await hers.next(people([]));
  hers.close();
  expect([...eves.messages, ...kims.messages].filter((m) => m.event === 'presence')).toEqual([]);
});
