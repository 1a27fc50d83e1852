import { describe, expect, onTestFinished, test } from 'vitest';
import { kindOf } from '../../fields/server.ts';
import { systemActor } from '../access/actor.ts';
import { transact, type App } from '../app.ts';
import { createListener } from '../db/listener.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../ids/new-id.ts';
import { drain } from '../jobs/drain.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import { jobContext } from '../jobs/job-context.ts';
import type { Job } from '../jobs/job.ts';
import { createQueue } from '../jobs/queue.ts';
import { createLogger } from '../log/log.ts';
import { defineModule } from '../module.ts';
import { createRegistry } from '../registry.ts';
import { createTestApp } from '../testing/test-app.ts';
import { zooModule } from '../testing/zoo.ts';
import type { StoredEvent } from './event.ts';
import type { Feed } from './feed.ts';
import { drainFeeds, feedEvent, readFeedStates, settledThrough, stepFeed } from './run-feeds.ts';
import { startFeeds } from './start-feeds.ts';

/** A zoo whose diary copies each event into a table, and may refuse to. */
async function createDiary(
  more: Partial<Feed> & { refuse?: (event: StoredEvent) => void; onRun?: (events: readonly StoredEvent[]) => void } = {},
) {
  const { refuse, onRun, ...options } = more;
  const feed: Feed = {
    name: 'diary',
    ...options,
    run: async (ctx, events) => {
      onRun?.(events);
      for (const event of events) refuse?.(event);
      await sql`insert into diary (seq, type) select * from unnest(${events.map((e) => e.seq)}::bigint[], ${events.map((e) => e.type)}::text[])`.execute(
        ctx.db,
      );
    },
  };
  const keeper = defineModule({
    name: 'keeper',
    dependsOn: [],
    jobs: [feedEvent as Job],
    feeds: [feed],
    schema: [
      'create table diary (n bigint generated always as identity, seq bigint not null unique, type text not null)',
      'grant all on diary to entente_app',
    ],
  });
  const registry = createRegistry([zooModule, keeper], kindOf);
  const t = await createTestApp(registry);
  await installJobs(t.adminUrl);
  const jobs = registry.modules.flatMap((m) => m.jobs ?? []);
  const app: App = { ...t.app, enqueue: createQueue(jobs) };
  const emit = (...types: string[]): Promise<void> =>
    transact(app, { actor: systemActor, requestId: 'test' }, async (ctx) => {
      for (const type of types) ctx.emit({ type, recordType: 'zoo.animal', recordId: newId() });
    });
  const written = async (): Promise<number[]> =>
    (await sql<{ seq: number }>`select seq from diary order by n`.execute(app.db)).rows.map((r) => r.seq);
  const step = async () => stepFeed(app, 'keeper.diary', feed, (await settledThrough(app.db)) ?? 0);
  return { app, t, jobs, emit, written, step };
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_v, i) => i + 1);

describe('a feed', () => {
  test('reads every event once, in order, in batches', async () => {
    const sizes: number[] = [];
    const d = await createDiary({ onRun: (events) => sizes.push(events.length) });
    await d.emit(...upTo(1_100).map((n) => `zoo.n${n}`));
    await drainFeeds(d.app);
    await drainFeeds(d.app);
    expect(await d.written()).toEqual(upTo(1_100));
    expect(sizes).toEqual([500, 500, 100]);
  });

  test('begins with what happens from now on unless it asks for the start, and skips what it does not want', async () => {
    const d = await createDiary({ only: sql`e.type <> 'zoo.dull'` });
    await d.emit('zoo.before');
    const listener = await createListener(d.t.appUrl, createLogger({ level: 'silent' }));
    onTestFinished(() => listener.close());
    const feeds = await startFeeds({ app: d.app, log: createLogger({ level: 'silent' }), listen: (h) => listener.on('entente_event', h) });
    onTestFinished(() => feeds.stop());
    await d.emit('zoo.dull', 'zoo.after');
    await expect.poll(() => d.written()).toEqual([3]);
    await expect.poll(async () => (await readFeedStates(d.app.db))[0]).toMatchObject({ name: 'keeper.diary', seq: 3, waiting: 0 });
  });

  test('goes past what nobody wants without reading it, and reads on from where somebody does', async () => {
    const sizes: number[] = [];
    let isWanted = false;
    const d = await createDiary({ onRun: (events) => sizes.push(events.length), isWanted: async () => isWanted });
    await d.emit(...upTo(600).map((n) => `zoo.n${n}`));
    await drainFeeds(d.app);
    expect((await readFeedStates(d.app.db))[0]).toMatchObject({ seq: 600, waiting: 0 });
    isWanted = true;
    await d.emit('zoo.a', 'zoo.b');
    await drainFeeds(d.app);
    expect([sizes, await d.written()]).toEqual([[2], [601, 602]]);
  });

  test('waits for a transaction that took a lower number and has not committed', async () => {
    const d = await createDiary();
    const slow = await d.t.pool.connect();
    await slow.query('begin');
    await slow.query(`insert into event (type, actor_name, audience, via) values ('zoo.slow', 'x', 'staff', 'system')`);
    await d.emit('zoo.fast');
    const through = settledThrough(d.app.db);
    const early = await Promise.race([through, sql`select 1`.execute(d.app.db).then(() => 'still waiting')]);
    await slow.query('commit');
    slow.release();
    expect([early, await through]).toEqual(['still waiting', 2]);
    await drainFeeds(d.app);
    expect(await d.written()).toEqual([1, 2]);
  });

  test('happens exactly once and in order while many write and several processes read', async () => {
    const d = await createDiary();
    const log = createLogger({ level: 'silent' });
    const readers = await Promise.all(
      [1, 2, 3].map(async () => {
        const listener = await createListener(d.t.appUrl, log);
        onTestFinished(() => listener.close());
        const feeds = await startFeeds({ app: d.app, log, listen: (h) => listener.on('entente_event', h) });
        onTestFinished(() => feeds.stop());
      }),
    );
    expect(readers).toHaveLength(3);
    await Promise.all(
      upTo(8).map(async () => {
        for (let i = 0; i < 20; i += 1) await d.emit('zoo.a', 'zoo.b', 'zoo.c');
      }),
    );
    await expect.poll(async () => (await d.written()).length, { timeout: 20_000 }).toBe(480);
    expect(await d.written()).toEqual(upTo(480));
  });

  test('leaves nothing behind of a batch that fails, finds the event at fault and goes on behind it', async () => {
    let isSick = true;
    const d = await createDiary({
      refuse: (event) => {
        if (isSick && event.type === 'zoo.poison') throw new Error('I cannot write about this');
      },
    });
    await d.emit(...upTo(40).map((n) => (n === 17 ? 'zoo.poison' : 'zoo.fine')));
    await sql`insert into event_feed (name, seq) values ('keeper.diary', 0)`.execute(d.app.db);
    const outcomes: string[] = [];
    for (let tries = 0; outcomes.at(-1) !== 'done' && tries < 200; tries += 1) {
      outcomes.push(await d.step());
      await sql`update event_feed set retry_at = null`.execute(d.app.db);
    }
    expect(outcomes.filter((o) => o === 'failed')).toHaveLength(8);
    expect(await d.written()).toEqual(upTo(40).filter((n) => n !== 17));
    // Tried once more as a job of its own, it went to the dead letters, from where it is run again.
    await drain({ pool: d.t.pool, jobs: d.jobs, context: jobContext(d.app), errors: 'collect' });
    const dead = await sql<{ name: string; input: unknown; error: string }>`select name, input, error from job_dead`.execute(d.app.db);
    expect(dead.rows).toEqual([{ name: 'kernel.feedEvent', input: { feed: 'keeper.diary', seq: 17 }, error: 'I cannot write about this' }]);
    isSick = false;
    await transact(d.app, { actor: systemActor, requestId: 'again' }, async (ctx) => ctx.enqueue('kernel.feedEvent', dead.rows[0]?.input));
    await drain({ pool: d.t.pool, jobs: d.jobs, context: jobContext(d.app) });
    expect((await d.written()).toSorted((a, b) => a - b)).toEqual(upTo(40));
  });

  test('that fails is not tried again before its time', async () => {
    const d = await createDiary({
      refuse: () => {
        throw new Error('no');
      },
    });
    await d.emit('zoo.one');
    await sql`insert into event_feed (name, seq, batch) values ('keeper.diary', 0, 1)`.execute(d.app.db);
    expect(await d.step()).toBe('failed');
    const [state] = await readFeedStates(d.app.db);
    expect(state).toMatchObject({ failures: 1, error: 'no', seq: 0, waiting: 1 });
    expect(await d.step()).toBe('failed');
    expect((await readFeedStates(d.app.db))[0]?.failures).toBe(1);
  });
});
