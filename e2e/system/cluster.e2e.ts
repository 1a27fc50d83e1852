import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSql } from '../../src/kernel/testing/postgres.ts';
import { startInstallation, type Installation } from '../harness/cluster.ts';
import { startProxy } from '../harness/proxy.ts';
import type { RunningServer } from '../harness/server.ts';

// Several processes on one database: two servers, two workers, a standby.
let all: Installation;
let one: RunningServer;
let two: RunningServer;

/** Enough for the proxy and for us to ask a server that is leaving, also on a machine that has a slow minute. */
const drainSeconds = '10';

beforeAll(async () => {
  all = await startInstallation({ withStandby: true });
  [one, two] = await Promise.all([all.start({ JOB_CONCURRENCY: '0' }), all.start({ JOB_CONCURRENCY: '0', DRAIN_SECONDS: drainSeconds })]);
});

afterAll(() => all?.dispose());

function createPerson(url: string, familyName: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/v1/parties/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${all.key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ familyName }),
  });
}

async function findPeople(url: string, familyName: string, headers: Record<string, string>): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/parties/people?filter[familyName][eq]=${familyName}`, { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { data: { id: string }[] }).data.map((person) => person.id);
}

test('a worker serves no pages and is asked for its health like a server', async () => {
  const worker = await all.start({ SERVE: 'off' });
  expect((await fetch(`${worker.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${worker.url}/metrics`)).text()).toContain('entente_jobs_running');
  for (const address of ['/app', '/api/v1/meta', '/']) expect((await fetch(`${worker.url}${address}`)).status).toBe(404);
  expect(await worker.stop()).toBe(0);
});

test('a worker killed in the middle of 10,000 jobs loses none and repeats none that was recorded done', async () => {
  await all.query(
    `create table counted (n integer not null, worker integer not null, at timestamptz not null default clock_timestamp()); grant select, insert on counted to entente_app`,
  );
  await all.query(
    `select count(*) from (select entente_enqueue((select json_agg(json_build_object('identifier', 'test.count', 'payload', json_build_object('n', n), 'max_attempts', 5)) from generate_series(1, 10000) n))) queued`,
  );
  const [first, second] = await Promise.all([startWorker(), startWorker()]);
  try {
    await until(async () => (await countOf('select count(*)::int as n from counted')) > 3000);
    first.process.kill('SIGKILL');
    await first.ended;
    // Whatever is no longer in the queue now was recorded done, and must never run again.
    const done = await all.query<{ n: number }>(
      `select n from generate_series(1, 10000) n where not exists (select from graphile_worker._private_jobs j where (j.payload ->> 'n')::int = n)`,
    );
    const before = await countOf('select count(*)::int as n from counted');
    // Workers that are silent for a minute count as dead: the minute is over.
    await all.query(`update job_worker set beat_at = beat_at - interval '2 minutes' where id = $1`, [first.id]);
    await until(
      async () => (await countOf("select count(*)::int as n from graphile_worker._private_jobs where payload ->> 'n' is not null")) === 0,
    );

    expect(await countOf('select count(distinct n)::int as n from counted')).toBe(10_000);
    const repeated = await all.query<{ n: number }>('select n from counted group by n having count(*) > 1');
    const recorded = new Set(done.map((row) => row.n));
    expect(repeated.filter((row) => recorded.has(row.n))).toEqual([]);
    // What the killed one was at, eight jobs at most, may have run twice.
    expect(repeated.length).toBeLessThanOrEqual(8);
    expect(done.length).toBeGreaterThan(2000);
    expect(before).toBeLessThan(10_000);
    expect(await countOf('select count(*)::int as n from job_dead')).toBe(0);
  } finally {
    second.process.kill('SIGTERM');
    await second.ended;
  }
});

test('a rolling restart under load drops no request', async () => {
  const proxy = await startProxy();
  const next: RunningServer[] = [];
  try {
    proxy.setUpstreams([two.url]);
    await until(async () => (await fetch(`${proxy.url}/healthz`)).ok);
    const failures: string[] = [];
    let goesOn = true;
    const answered = { reads: 0, writes: 0 };
    const client = async (n: number): Promise<void> => {
      for (let i = 0; goesOn; i += 1) {
        const isWrite = i % 4 === 0;
        try {
          const response = isWrite
            ? await createPerson(proxy.url, `Rolling${n}`)
            : await fetch(`${proxy.url}/api/v1/parties/people?page[size]=5`, { headers: { authorization: `Bearer ${all.key}` } });
          const text = await response.text();
          if (response.status === (isWrite ? 201 : 200)) answered[isWrite ? 'writes' : 'reads'] += 1;
          else failures.push(`${response.status} ${text}`);
        } catch (error) {
          failures.push(String((error as Error).cause ?? error));
        }
      }
    };
    const clients = Array.from({ length: 8 }, (_, n) => client(n));
    // Twice: a new one comes, the old one goes.
    for (const old of [two, undefined]) {
      const fresh = await all.start({ JOB_CONCURRENCY: '0', DRAIN_SECONDS: drainSeconds });
      next.push(fresh);
      const leaving = old ?? next[0];
      proxy.setUpstreams([leaving?.url ?? '', fresh.url]);
      // It answers before the other one leaves.
      await until(async () => proxy.isUsing(fresh.url));
      const before = answered.reads;
      await until(async () => answered.reads > before + 50 || failures.length > 0);
      const stopped = leaving?.stop();
      await until(async () => (await fetch(`${leaving?.url}/readyz`)).status === 503);

      const draining = await fetch(`${leaving?.url}/healthz`);
      expect([draining.status, draining.headers.get('connection')]).toEqual([200, 'close']);
      expect(await stopped).toBe(0);
      proxy.setUpstreams([fresh.url]);
    }
    goesOn = false;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answered.reads).toBeGreaterThan(100);
    expect(await countOf(`select count(*)::int as n from person where family_name like 'Rolling%'`)).toBe(answered.writes);
    two = next.at(-1) ?? two;
  } finally {
    await proxy.close();
  }
});

test('who changes something through one server sees it through the other, though the replica lags; others may see it later', async () => {
  const signIn = await fetch(`${one.url}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-entente-csrf': '1' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'not so secret 1' }),
  });
  expect(signIn.status).toBe(200);
  const jar = new Map(cookiesOf(signIn));
  const browser = (): Record<string, string> => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-entente-csrf': '1',
  });
  await runSql(all.standby?.url ?? '', 'SELECT pg_wal_replay_pause()');
  const created = await createPerson(one.url, 'Lagging', { ...browser(), authorization: '' });
  expect(created.status).toBe(201);
  for (const [name, value] of cookiesOf(created)) jar.set(name, value);
  expect(jar.has('entente_position')).toBe(true);
  // The browser's cookie, and a program without a header, lead to the primary; a program that does not mind reads what the replica has.
  const anyone = { authorization: `Bearer ${all.key}`, 'entente-position': '0/0' };
  await until(async () => (await findPeople(two.url, 'Lagging', anyone)).length === 0);
  expect(await findPeople(two.url, 'Lagging', browser())).toHaveLength(1);
  expect(await findPeople(two.url, 'Lagging', { authorization: `Bearer ${all.key}` })).toHaveLength(1);
  const position = created.headers.get('entente-position') ?? '';
  expect(await findPeople(two.url, 'Lagging', { authorization: `Bearer ${all.key}`, 'entente-position': position })).toHaveLength(1);
  await runSql(all.standby?.url ?? '', 'SELECT pg_wal_replay_resume()');
  await until(async () => (await findPeople(two.url, 'Lagging', anyone)).length === 1);

  process.kill(all.standby?.server.pid ?? 0, 'SIGKILL');
  const seen = await Promise.all(
    Array.from({ length: 40 }, (_, i) => findPeople(i % 2 ? one.url : two.url, 'Lagging', i % 3 ? anyone : browser())),
  );
  expect(seen.every((found) => found.length === 1)).toBe(true);
});

function cookiesOf(response: Response): [string, string][] {
  return response.headers.getSetCookie().map((cookie) => {
    const [pair = ''] = cookie.split(';');
    return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  });
}

async function startWorker(): Promise<{ process: ChildProcess; id: string; ended: Promise<unknown> }> {
  const child = fork(path.join(import.meta.dirname, 'counting-worker.ts'), [all.primary.url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const id = await new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))));
  return { process: child, id, ended };
}

async function countOf(sql: string): Promise<number> {
  return (await all.query<{ n: number }>(sql))[0]?.n ?? 0;
}

/** Asks again until it holds; others get their turn between two questions, and the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
