import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicActor, type Actor } from '../access/actor.ts';
import { reading, transact, type App } from '../app.ts';
import { createRecord } from '../command/store.ts';
import type { Ctx, Db } from '../context.ts';
import { listRecords } from '../list/list.ts';
import { createLogger } from '../log/log.ts';
import { runSql } from '../testing/postgres.ts';
import { startPrimary, startStandby, type Cluster } from '../testing/standby.ts';
import { staff } from '../testing/test-app.ts';
import { animal, keeper, zooRegistry } from '../testing/zoo.ts';
import { schemaSql } from './ddl.ts';
import { createKysely, createPool } from './pool.ts';
import { currentPosition, openReplicas, readReplicaStates, type Replicas } from './replicas.ts';
import { ensureRoles } from './roles.ts';
import { sql } from './sql.ts';
import { parsePosition, writePosition, type Position } from './wal-position.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'entente-standby-'));
let primary: Cluster;
let standby: Cluster;
let pool: Pool;
let replicas: Replicas;
let app: App;
let owner: string;

beforeAll(async () => {
  primary = await startPrimary(parent);
  const registry = zooRegistry();
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  await ensureRoles(client);
  await client.end();
  await runSql(primary.url, schemaSql(registry));
  standby = await startStandby(primary, 'standby', { max_standby_streaming_delay: '0' });
  pool = createPool(primary.url, { max: 5, applicationName: 'test', role: 'entente_app' });
  const db = createKysely<object>(pool) as Db;
  replicas = openReplicas({
    urls: [standby.url],
    primary: db,
    max: 2,
    role: 'entente_app',
    log: createLogger({ level: 'silent' }),
    noticeMs: 0,
  });
  app = {
    registry,
    db,
    replicas,
    services: {},
    now: () => '2026-03-02T10:00:00.000Z',
    scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: '2026-03-02', rate: () => null }),
    enqueue: async () => {},
  };
  owner = (await write((ctx) => createRecord(ctx, keeper, { name: 'Ines' }))).value.id;
}, 60_000);

afterAll(async () => {
  await replicas?.close();
  await pool?.end();
  await standby?.server.stop();
  await primary?.server.stop();
  rmSync(parent, { recursive: true, force: true });
});

const me = staff(null);

async function write<T>(work: (ctx: Ctx) => Promise<T>): Promise<{ value: T; position: Position }> {
  const value = await transact(app, { actor: me, requestId: 'test' }, work);
  return { value, position: await currentPosition(app.db) };
}

const addAnimal = (name: string): ReturnType<typeof write<{ id: string }>> => write((ctx) => createRecord(ctx, animal, { name, owner }));

interface Seen {
  names: string[];
  onReplica: boolean;
}

const look = (after: Position | null, actor: Actor = me): Promise<Seen> =>
  reading(app, { actor, requestId: 'test', freshness: { after } }, async (ctx) => {
    const { data } = await listRecords(ctx, animal, { sort: 'fullName' });
    const { rows } = await sql<{ recovering: boolean }>`select pg_is_in_recovery() as recovering`.execute(ctx.db);
    return { names: data.map((row) => String(row['fullName'])), onReplica: rows[0]?.recovering === true };
  });

/** Until the standby has replayed that far: it streams, so that this is a matter of milliseconds. */
async function replayed(position: Position): Promise<void> {
  while ((await replicas.pick(position)) === null);
}

test('who wrote reads the own change though the replica lags; others may read older', async () => {
  const first = await addAnimal('Arno');
  await replayed(first.position);
  expect(await look(first.position)).toEqual({ names: ['Arno'], onReplica: true });

  await runSql(standby.url, 'SELECT pg_wal_replay_pause()');
  const second = await addAnimal('Berta');
  expect(await look(second.position)).toEqual({ names: ['Arno', 'Berta'], onReplica: false });
  expect(await look(first.position)).toEqual({ names: ['Arno'], onReplica: true });
  expect(await look(null)).toEqual({ names: ['Arno'], onReplica: true });
  expect(await readReplicaStates([standby.url], app.db)).toMatchObject([{ problem: null }]);

  await runSql(standby.url, 'SELECT pg_wal_replay_resume()');
  await replayed(second.position);
  expect(await look(second.position)).toEqual({ names: ['Arno', 'Berta'], onReplica: true });
});

test('without a position to compare, the primary is asked', async () => {
  const seen = await reading(
    app,
    { actor: me, requestId: 'test' },
    async (ctx) => (await sql<{ r: boolean }>`select pg_is_in_recovery() as r`.execute(ctx.db)).rows[0]?.r,
  );
  expect(seen).toBe(false);
});

test('roles and row-level security hold on the replica, where nothing can be written', async () => {
  const { position } = await write((ctx) => createRecord(ctx, animal, { name: 'Nobody’s' }));
  await replayed(position);
  const customer: Actor = { ...publicActor, audience: 'customer', userId: owner, name: 'Ines', via: 'session' };
  const seen = await look(position, customer);
  expect(seen.onReplica).toBe(true);
  expect(seen.names).not.toContain('Nobody’s');
  expect(seen.names).toContain('Arno');
  const unguarded = await reading(app, { actor: customer, requestId: 'test', freshness: { after: position } }, async (ctx) =>
    (await sql<{ name: string }>`select name from animal where pg_is_in_recovery()`.execute(ctx.db)).rows.map((row) => row.name),
  );
  expect(unguarded).toContain('Arno');
  expect(unguarded).not.toContain('Nobody’s');
});

test('statements that come again are prepared there too', async () => {
  const counts = await reading(app, { actor: me, requestId: 'test', freshness: { after: null } }, async (ctx) => {
    await ctx.db.connection().execute(async (db) => {
      for (let i = 0; i < 3; i += 1) await sql`select id from animal where name = ${`x${i}`}`.execute(db);
    });
    return (await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements where pg_is_in_recovery()`.execute(ctx.db))
      .rows[0]?.n;
  });
  expect(counts).toBeGreaterThan(0);
});

test('a read that replay cancels is done on the primary', async () => {
  const started = Promise.withResolvers<void>();
  const read = reading(app, { actor: me, requestId: 'test', freshness: { after: null } }, async (ctx) => {
    const waiting = sql<{ recovering: boolean }>`
      select pg_is_in_recovery() as recovering, case when pg_is_in_recovery() then pg_sleep(30) end from animal limit 1`.execute(ctx.db);
    started.resolve();
    return (await waiting).rows[0]?.recovering;
  });
  await started.promise;
  // Replay of it needs the table for itself, and max_standby_streaming_delay is 0.
  await waitFor(standby.url, `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`);
  await runSql(primary.url, 'ALTER TABLE animal ADD COLUMN later text');
  expect(await read).toBe(false);
});

test('reads go on when the replica is killed', async () => {
  process.kill(standby.server.pid, 'SIGKILL');
  const seen = await Promise.all(Array.from({ length: 30 }, () => look(null)));
  expect(seen.every(({ names }) => names.includes('Berta'))).toBe(true);
  expect((await look(null)).onReplica).toBe(false);
  expect((await readReplicaStates([standby.url], app.db))[0]?.problem).not.toBeNull();
});

test('positions are written as PostgreSQL does', () => {
  for (const text of ['0/0', '16/B374D848', 'FFFFFFFF/FFFFFFFF']) expect(writePosition(parsePosition(text) ?? -1n)).toBe(text);
  for (const text of ['', '16', '1/2/3', '16/XYZ', '123456789/0', '-1/0']) expect(parsePosition(text)).toBeNull();
});

async function waitFor(url: string, query: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  while ((await client.query(query)).rowCount === 0);
  await client.end();
}
