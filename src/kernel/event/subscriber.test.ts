import { sql } from '../db/sql.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kindOf } from '../../fields/server.ts';
import { systemActor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { transact } from '../app.ts';
import { newId } from '../ids/new-id.ts';
import { drain } from '../jobs/drain.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import { jobContext } from '../jobs/job-context.ts';
import type { Job } from '../jobs/job.ts';
import { createQueue } from '../jobs/queue.ts';
import { startWorkers } from '../jobs/start-workers.ts';
import { createLogger } from '../log/log.ts';
import { defineModule } from '../module.ts';
import { createRegistry } from '../registry.ts';
import { createTestApp } from '../testing/test-app.ts';
import { zooModule } from '../testing/zoo.ts';
import type { StoredEvent } from './event.ts';
import { subscriberJob } from './subscriber-job.ts';
import type { Subscriber } from './subscriber.ts';

interface Told {
  readonly by: string;
  readonly seq: number;
  readonly requestId: string;
}

/** A zoo whose keeper hears of events, and may refuse to. */
async function createListeningZoo(refuse: (event: StoredEvent) => void = () => {}) {
  const told: Told[] = [];
  const hear = (name: string, on: readonly string[]): Subscriber => ({
    name,
    on,
    run: async (ctx, event) => {
      refuse(event);
      told.push({ by: name, seq: event.seq, requestId: ctx.requestId });
    },
  });
  const listening = defineModule({
    name: 'ears',
    dependsOn: [],
    jobs: [subscriberJob as Job],
    subscribers: [hear('names', ['zoo.named']), hear('all', ['zoo.named', 'zoo.fed'])],
  });
  const registry = createRegistry([zooModule, listening], kindOf);
  const t = await createTestApp(registry);
  await installJobs(t.adminUrl);
  const jobs = registry.modules.flatMap((m) => m.jobs ?? []);
  const app: App = { ...t.app, enqueue: createQueue(jobs) };
  const emit = (...events: { type: string; id?: string }[]): Promise<void> =>
    transact(app, { actor: systemActor, requestId: 'test' }, async (ctx) => {
      for (const { type, id } of events) ctx.emit({ type, ...(id ? { recordType: 'zoo.animal', recordId: id } : {}) });
    });
  const run = (errors: 'throw' | 'collect' = 'throw') => drain({ pool: t.pool, jobs, context: jobContext(app), errors });
  return { app, pool: t.pool, jobs, told, emit, run };
}

const waiting = async (app: App): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from graphile_worker._private_jobs`.execute(app.db)).rows[0]?.n ?? -1;

describe('subscribers', () => {
  test('hear of the events they ask for, with a request id that is the same each time', async () => {
    const zoo = await createListeningZoo();
    await zoo.emit({ type: 'zoo.named' }, { type: 'zoo.fed' });
    await zoo.run();
    expect(zoo.told.toSorted((a, b) => a.seq - b.seq || a.by.localeCompare(b.by))).toEqual([
      { by: 'all', seq: 1, requestId: 'event:1:ears.all' },
      { by: 'names', seq: 1, requestId: 'event:1:ears.names' },
      { by: 'all', seq: 2, requestId: 'event:2:ears.all' },
    ]);
  });

  test('hear nothing of a transaction that rolled back', async () => {
    const zoo = await createListeningZoo();
    await expect(
      transact(zoo.app, { actor: systemActor, requestId: 'x' }, async (ctx) => {
        ctx.emit({ type: 'zoo.named' });
        await sql`select 1/0`.execute(ctx.db);
      }),
    ).rejects.toThrow('division by zero');
    expect(await waiting(zoo.app)).toBe(0);
  });

  test('hear of one record in order, though one fails at first; other records do not wait', async () => {
    const [lion, zebra] = [newId(), newId()];
    let refusals = 1;
    const zoo = await createListeningZoo((event) => {
      if (event.seq === 1 && refusals-- > 0) throw new Error('not now');
    });
    await zoo.emit({ type: 'zoo.fed', id: lion }, { type: 'zoo.fed', id: zebra });
    await zoo.emit({ type: 'zoo.fed', id: lion });
    await zoo.emit({ type: 'zoo.fed', id: lion });
    expect((await zoo.run('collect')).errors).toHaveLength(1);
    expect(zoo.told.map((t) => t.seq)).toEqual([2]);
    await sql`update graphile_worker._private_jobs set run_at = run_at - interval '1 hour'`.execute(zoo.app.db);
    await zoo.run();
    expect(zoo.told.map((t) => t.seq)).toEqual([2, 1, 3, 4]);
    expect(await waiting(zoo.app)).toBe(0);
  });

  test('hear of those behind one that failed for good', async () => {
    const lion = newId();
    const zoo = await createListeningZoo((event) => {
      if (event.seq === 1) throw new Error('never');
    });
    await zoo.emit({ type: 'zoo.fed', id: lion }, { type: 'zoo.fed', id: lion });
    await sql`update graphile_worker._private_jobs set max_attempts = 1 where key = 'event:1:ears.all'`.execute(zoo.app.db);
    await zoo.run('collect');
    expect(zoo.told.map((t) => t.seq)).toEqual([2]);
  });

  test('hear in order per record with many workers and many writers at once', async () => {
    const order = new Map<string, number[]>();
    const zoo = await createListeningZoo(
      (event) => void order.set(event.recordId ?? '', [...(order.get(event.recordId ?? '') ?? []), event.seq]),
    );
    const workers = await startWorkers({
      pool: zoo.pool,
      jobs: zoo.jobs,
      context: jobContext(zoo.app),
      concurrency: 6,
      log: createLogger({ level: 'silent' }),
    });
    onTestFinished(() => workers.stop());
    const ids = Array.from({ length: 6 }, () => newId());
    await Promise.all(
      ids.flatMap((id) =>
        [1, 2, 3].map(async () => {
          for (let i = 0; i < 5; i += 1) {
            await transact(zoo.app, { actor: systemActor, requestId: 'w' }, async (ctx) => {
              // As commands do: whoever writes about a record holds its lock.
              await sql`select pg_advisory_xact_lock(hashtext(${id}))`.execute(ctx.db);
              ctx.emit({ type: 'zoo.fed', recordType: 'zoo.animal', recordId: id });
            });
          }
        }),
      ),
    );
    await expect.poll(() => zoo.told.length, { timeout: 15_000 }).toBe(90);
    for (const seqs of order.values()) expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });
});
