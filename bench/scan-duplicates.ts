// How long the search for duplicates takes: `node bench/scan-duplicates.ts [people] [seed]`, 100,000 people unless said.
// Prints one line of JSON with times, pairs, recall and precision against the known truth of the generated people.
import { randomBytes } from 'node:crypto';
import { sql } from '../src/kernel/db/sql.ts';
import { Client } from 'pg';
import { kindOf } from '../src/fields/server.ts';
import type { Db } from '../src/kernel/context.ts';
import { schemaSql } from '../src/kernel/db/ddl.ts';
import { withUrl } from '../src/kernel/db/embedded.ts';
import { createKysely, createPool } from '../src/kernel/db/pool.ts';
import { ensureRoles } from '../src/kernel/db/roles.ts';
import { createRegistry } from '../src/kernel/registry.ts';
import { runSql, startTestPostgres } from '../src/kernel/testing/postgres.ts';
import { findDuplicates } from '../src/modules/parties/jobs/find-duplicates.ts';
import { dirtyPeople } from '../src/modules/parties/testing/dirty-people.ts';
import { insertDirtyPeople } from '../src/modules/parties/testing/insert-dirty-people.ts';
import { partiesNeighbours } from '../src/modules/parties/testing/neighbours.ts';
import { partiesModule } from '../src/modules/parties/module.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const organizations = Math.ceil(count / 5);

const postgres = await startTestPostgres();
try {
  const url = withUrl(postgres.url, { database: 'postgres' });
  const client = new Client({ connectionString: url });
  await client.connect();
  const appPassword = randomBytes(12).toString('hex');
  await ensureRoles(client, { prefix: 'entente_', appPassword });
  await client.end();
  await runSql(url, schemaSql(createRegistry([...partiesNeighbours, partiesModule], kindOf)));

  const people = [...dirtyPeople({ count, organizations, duplicates: 0.05, seed })];
  const loading = performance.now();
  const ids = await insertDirtyPeople(url, people, organizations);
  const loaded = performance.now();

  const pool = createPool(withUrl(url, { user: 'entente_app', password: appPassword }), { max: 2, applicationName: 'bench' });
  const db = createKysely<object>(pool) as Db;
  const now = new Date().toISOString();
  const cpu0 = process.cpuUsage();
  const result = await db
    .transaction()
    .execute((tx) => findDuplicates(tx, 'parties.person', now, { setTotal: async () => {}, report: async () => {} }));
  const scanned = performance.now();
  const cpu = process.cpuUsage(cpu0);

  const found = await sql<{
    left: string;
    right: string;
    score: number;
  }>`select left_id as left, right_id as right, score::float8 as score from duplicate_candidate`.execute(db);
  await pool.end();
  const identity = new Map(ids.map((id, i) => [id, people[i]?.identity]));
  const isTrue = (pair: { left: string; right: string }): boolean => identity.get(pair.left) === identity.get(pair.right);
  const sizes = new Map<number, number>();
  for (const { identity: who } of people) sizes.set(who, (sizes.get(who) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const likely = found.rows.filter((pair) => pair.score >= 0.9);
  const figures = {
    ...result,
    loadSeconds: seconds(loaded - loading),
    scanSeconds: seconds(scanned - loaded),
    processSeconds: seconds((cpu.user + cpu.system) / 1000),
    truePairs,
    recall: share(found.rows.filter(isTrue).length, truePairs),
    recallLikely: share(likely.filter(isTrue).length, truePairs),
    precisionLikely: share(likely.filter(isTrue).length, likely.length),
    precision: share(found.rows.filter(isTrue).length, found.rows.length),
    residentMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await postgres.stop();
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((1000 * part) / whole) / 1000;
}
