import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text as readText } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { sql } from '../db/sql.ts';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fullGrant, type Actor } from '../access/actor.ts';
import { asSystem, type App } from '../app.ts';
import type { AppError } from '../errors.ts';
import type { HttpReply, HttpRequest } from '../http/route.ts';
import { drain } from '../jobs/drain.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import { jobContext } from '../jobs/job-context.ts';
import { cancel, readProgress } from '../jobs/progress.ts';
import { createTestApp, staff, type TestApp } from '../testing/test-app.ts';
import { animal, keeper } from '../testing/zoo.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { runBulk } from './bulk.ts';
import { insertRow } from './store.ts';
import { bulkApp, bulkRegistry } from './testing/bulk-zoo.ts';

let t: TestApp;
let app: App;
let ana: string;
let users: Actor[];
let herd = 0;

beforeAll(async () => {
  const registry = bulkRegistry();
  t = await createTestApp(registry);
  await installJobs(t.adminUrl);
  app = bulkApp(registry, t.pool, () => users);
  ana = await asSystem(app, async (ctx) => (await insertRow(ctx, keeper, { name: 'Ana' })).id);
});

beforeEach(() => {
  users = [staff(ana)];
  herd += 1;
});

const species = (): string => `herd${herd}`;

/** Animals of this test's own species, ill unless said otherwise. */
async function addAnimals(count: number, state = 'ill'): Promise<void> {
  await sql`insert into animal (id, name, species, state, owner_id) select gen_random_uuid(), 'a' || n, ${species()}, ${state}, ${ana}::uuid from generate_series(1, ${count}) n`.execute(
    app.db,
  );
}

const ask = (body: object, actor: Actor = users[0] ?? staff(ana)): Promise<HttpReply> =>
  runBulk(app, { actor, requestId: 'test' } as HttpRequest, animal, body);
const mine = (): object => ({ field: 'species', op: 'eq', value: species() });
const queue = async (body: object, actor?: Actor): Promise<string> =>
  ((await ask(body, actor)) as { body: { job: { id: string } } }).body.job.id;
const work = (errors: 'throw' | 'collect' = 'throw') =>
  drain({ pool: t.pool, jobs: app.registry.modules.flatMap((m) => m.jobs ?? []), context: jobContext(app), errors });
const healed = async (): Promise<number> =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from event e join animal a on a.id = e.record_id where e.type = 'zoo.animalHealed' and a.species = ${species()}`.execute(
      app.db,
    )
  ).rows[0]?.n ?? -1;
const failure = async (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => Promise.reject(new Error('was not refused')),
    (e: AppError) => e,
  );

async function failuresFile(id: string, actor = staff(ana)): Promise<string> {
  const [route] = bulkRoutes.routes(app);
  const reply = await route?.handle({ actor, params: { id } } as unknown as HttpRequest);
  return readText(reply?.body as Readable);
}

describe('at once', () => {
  test('each record has its own result, and one that is refused does not stop the others', async () => {
    await addAnimals(2);
    await addAnimals(1, 'well');
    const ids = (await sql<{ id: string }>`select id from animal where species = ${species()} order by state, id`.execute(app.db)).rows.map(
      (r) => r.id,
    );
    const reply = await ask({ command: 'heal', input: { by: 'Ana' }, ids });
    expect((reply.body as { results: unknown[] }).results).toEqual([
      { id: ids[0], ok: true },
      { id: ids[1], ok: true },
      { id: ids[2], ok: false, code: 'not-allowed', message: 'It is not ill.' },
    ]);
  });

  test('what has no meaning is refused before anything happens', async () => {
    expect((await failure(ask({ command: 'explode', ids: ['x'] }))).problems).toMatchObject([{ pointer: '/command' }]);
    expect((await failure(ask({ command: 'heal', ids: ['x'] }))).problems).toMatchObject([{ pointer: '/ids' }]);
    expect((await failure(ask({ command: 'heal' }))).problems).toMatchObject([{ pointer: '/ids' }]);
    expect((await failure(ask({ command: 'heal', filter: { field: 'nonsense', op: 'eq', value: 1 } }))).code).toBe('unknown-field');
    expect(
      (await failure(ask({ command: 'heal', filter: mine() }, staff(ana, { grants: { '*': { ...fullGrant, commands: [] } } })))).status,
    ).toBe(403);
  });
});

describe('in the background', () => {
  test('all that matched when it began, whatever the work changes about the match', async () => {
    await addAnimals(230);
    const id = await queue({
      command: 'heal',
      input: { by: 'Ana' },
      filter: { and: [mine(), { field: 'state', op: 'eq', value: 'ill' }] },
    });
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'waiting', startedBy: ana, label: 'Heal: Animals' });
    await work();
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'done', done: 230, total: 230, result: { done: 230, failed: 0 } });
    expect(await healed()).toBe(230);
    const actors =
      await sql`select distinct actor_id, actor_name from event where type = 'zoo.animalHealed' and record_id in (select id from animal where species = ${species()})`.execute(
        app.db,
      );
    expect(actors.rows).toEqual([{ actor_id: ana, actor_name: 'Staff' }]);
    expect((await sql`select 1 from idempotency_key where key like 'bulk:%'`.execute(app.db)).rows).toHaveLength(0);
  });

  test('also what a search finds, and more than 200 ids', async () => {
    await addAnimals(205);
    const found = await queue({ command: 'update', input: { diary: 'seen' }, q: species() });
    await work();
    expect(await readProgress(app.db, found)).toMatchObject({ result: { done: 205, failed: 0 } });
    const ids = (await sql<{ id: string }>`select id from animal where species = ${species()}`.execute(app.db)).rows.map((r) => r.id);
    const told = await queue({ command: 'delete', ids });
    await work();
    expect(await readProgress(app.db, told)).toMatchObject({ result: { done: 205, failed: 0 } });
    const back = await queue({ command: 'restore', filter: mine() });
    await work();
    expect(await readProgress(app.db, back)).toMatchObject({ result: { done: 205, failed: 0 } });
  });

  test('what failed can be downloaded with the reason, by whoever asked', async () => {
    await addAnimals(3);
    await addAnimals(2, 'well');
    const id = await queue({ command: 'heal', input: { by: 'Ana' }, filter: mine() });
    await work();
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'done', result: { done: 3, failed: 2 } });
    const lines = (await failuresFile(id)).trim().split('\r\n');
    expect(lines[0]).toBe('id,code,message');
    expect(lines.slice(1)).toHaveLength(2);
    for (const line of lines.slice(1)) expect(line).toMatch(/^[0-9a-f-]{36},not-allowed,It is not ill\.$/);
    expect(await failure(failuresFile(id, staff('00000000-0000-7000-8000-000000000001')))).toMatchObject({ status: 404 });
  });

  test('stops where it is when cancelled', async () => {
    await addAnimals(300);
    const id = await queue({ command: 'heal', input: { by: 'Ana' }, filter: mine() });
    const original = users[0] as Actor;
    // Cancelled while the asker is looked up: it runs already, and nothing is done yet.
    const asked = { ...app, services: { actors: { actorOf: async () => (await cancelRunning(id), original) } } };
    await drain({ pool: t.pool, jobs: app.registry.modules.flatMap((m) => m.jobs ?? []), context: jobContext(asked) });
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'cancelled' });
    expect(await healed()).toBe(0);
    expect((await sql`select 1 from bulk_item where job = ${id}::uuid`.execute(app.db)).rows).toHaveLength(0);
  });

  async function cancelRunning(id: string): Promise<void> {
    await sql`update job_progress set state = 'running' where id = ${id}::uuid`.execute(app.db);
    await cancel(app.db, id);
  }

  test('with the rights that the asker has when it runs', async () => {
    await addAnimals(3);
    const byFilter = { command: 'heal', input: { by: 'Ana' }, filter: mine() };
    const lost = await queue(byFilter);
    users = [staff(ana, { grants: { '*': { ...fullGrant, commands: [] } } })];
    await work('collect');
    await settled(lost);
    expect(await readProgress(app.db, lost)).toMatchObject({ error: 'You may not do this.' });
    expect(await healed()).toBe(0);

    users = [staff(ana)];
    const gone = await queue(byFilter);
    users = [];
    await work('collect');
    expect(await readProgress(app.db, gone)).toMatchObject({ state: 'failed', error: 'Whoever asked for this may no longer sign in.' });
    expect(await healed()).toBe(0);
  });

  async function settled(id: string): Promise<void> {
    await sql`delete from graphile_worker._private_jobs where payload->>'id' = ${id}`.execute(app.db);
  }

  test('an API key does not gain the rights of its owner', async () => {
    await addAnimals(3);
    const key = staff(ana, {
      via: 'apiKey',
      credentialId: 'k',
      grants: { 'zoo.animal': { ...fullGrant, readOnly: ['diary'] } },
      permissions: [],
    });
    const id = await queue({ command: 'update', input: { diary: 'written by a key' }, filter: mine() }, key);
    users = [staff(ana, { isAdmin: true })];
    await work();
    expect(await readProgress(app.db, id)).toMatchObject({ result: { done: 0, failed: 3 } });
  });

  test('killed in the middle of 2,000 records it goes on, and does each exactly once', async () => {
    await addAnimals(2000);
    const id = await queue({ command: 'heal', input: { by: 'Ana' }, filter: mine() });
    const child = fork(new URL('./testing/bulk-to-kill.ts', import.meta.url), [t.appUrl, ana]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await expect.poll(healed, { timeout: 60_000, interval: 50 }).toBeGreaterThan(200);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await healed();
    expect(before).toBeLessThan(2000);
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'running' });
    // What the heartbeat of another worker does within 80 seconds.
    await sql`select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`.execute(
      app.db,
    );
    await work();
    expect(await readProgress(app.db, id)).toMatchObject({ state: 'done', done: 2000, result: { done: 2000, failed: 0 } });
    const perAnimal = await sql<{
      n: number;
    }>`select count(*)::int as n from event e join animal a on a.id = e.record_id where a.species = ${species()} and e.type = 'zoo.animalHealed' group by a.id`.execute(
      app.db,
    );
    expect(perAnimal.rows).toHaveLength(2000);
    expect(perAnimal.rows.every((r) => r.n === 1)).toBe(true);
    const versions = await sql`select 1 from animal where species = ${species()} and version <> 2`.execute(app.db);
    expect(versions.rows).toHaveLength(0);
  }, 180_000);
});
