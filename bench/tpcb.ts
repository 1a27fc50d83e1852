import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client, Pool } from 'pg';
import { measure } from './load.ts';

/** What a machine's PostgreSQL can do, as everybody measures it. */
export interface TpcB {
  /** What ran it. */
  readonly by: string;
  run(clients: number, seconds: number): Promise<number>;
}

const scale = 20;
const run = promisify(execFile);

/**
 * pgbench's TPC-B-like transaction at scale 20, in a database of its own on the same server: three updates, a select and an insert between begin and
 * commit. The embedded PostgreSQL does not bring pgbench along: where the machine has none, the same statements go through the pg driver, which
 * takes more of the machine than pgbench does and so makes fewer.
 */
export async function startTpcB(adminUrl: string): Promise<TpcB> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query(`select 1 from pg_database where datname = 'tpcb'`);
  if (rows.length === 0) await admin.query('create database tpcb');
  await admin.end();
  const pool = new Pool({ connectionString: adminUrl.replace(/\/postgres(?=\?|$)/, '/tpcb'), max: 16 });
  await makeTables(pool);
  await pool.end();
  const version = await run('pgbench', ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  return version
    ? { by: version, run: (clients, seconds) => byPgbench(adminUrl, clients, seconds) }
    : { by: 'the pg driver', run: (clients, seconds) => byDriver(adminUrl, clients, seconds) };
}

async function byPgbench(adminUrl: string, clients: number, seconds: number): Promise<number> {
  const url = new URL(adminUrl.replace('@/', '@socket/'));
  const env = {
    ...process.env,
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    ...(url.port ? { PGPORT: url.port } : {}),
  };
  const { stdout } = await run('pgbench', ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), 'tpcb'], {
    env,
  });
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
}

async function byDriver(adminUrl: string, clients: number, seconds: number): Promise<number> {
  const pool = new Pool({ connectionString: adminUrl.replace(/\/postgres(?=\?|$)/, '/tpcb'), max: clients });
  const { perSecond } = await measure(clients, seconds, () => transaction(pool));
  await pool.end();
  return perSecond;
}

/** As `pgbench -i` makes them. */
async function makeTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('pgbench_history') is not null as there`);
  if (rows[0]?.there) return;
  await pool.query(`create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100)`);
  await pool.query(`create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100)`);
  await pool.query(`create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100)`);
  await pool.query(`insert into pgbench_branches select n, 0, '' from generate_series(1, $1::int) n`, [scale]);
  await pool.query(`insert into pgbench_tellers select n, (n - 1) / 10 + 1, 0, '' from generate_series(1, $1::int * 10) n`, [scale]);
  await pool.query(`insert into pgbench_accounts select n, (n - 1) / 100000 + 1, 0, '' from generate_series(1, $1::int * 100000) n`, [
    scale,
  ]);
  await pool.query(`create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22))`);
  await pool.query('vacuum analyze');
}

const upTo = (most: number): number => 1 + Math.floor(Math.random() * most);

async function transaction(pool: Pool): Promise<void> {
  const [aid, bid, tid, delta] = [upTo(100_000 * scale), upTo(scale), upTo(10 * scale), upTo(10_001) - 5001];
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'b1', text: 'update pgbench_accounts set abalance = abalance + $1 where aid = $2', values: [delta, aid] });
    await client.query({ name: 'b2', text: 'select abalance from pgbench_accounts where aid = $1', values: [aid] });
    await client.query({ name: 'b3', text: 'update pgbench_tellers set tbalance = tbalance + $1 where tid = $2', values: [delta, tid] });
    await client.query({ name: 'b4', text: 'update pgbench_branches set bbalance = bbalance + $1 where bid = $2', values: [delta, bid] });
    await client.query({
      name: 'b5',
      text: 'insert into pgbench_history (tid, bid, aid, delta, mtime) values ($1, $2, $3, $4, current_timestamp)',
      values: [tid, bid, aid, delta],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}
