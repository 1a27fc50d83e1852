import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningEmbedded } from '../../src/kernel/db/embedded.ts';
import { mustRun } from '../harness/cli.ts';
import { startServer, type RunningServer } from '../harness/server.ts';

let server: RunningServer;
let key: string;
const directory = mkdtempSync(path.join(tmpdir(), 'entente-daily-'));
const restored = mkdtempSync(path.join(tmpdir(), 'entente-restored-'));
// Never comes by itself while the test runs.
const hour = (new Date().getUTCHours() + 12) % 24;
const at = `${String(hour).padStart(2, '0')}:30`;

beforeAll(async () => {
  server = await startServer({ demo: false, env: { BACKUP_DIR: directory, BACKUP_AT: at, BACKUP_KEEP: '2' } });
  await mustRun(['user', 'create', 'admin@example.com', '--name', 'Admin'], server.dataDir);
  key = (await mustRun(['key', 'create', 'test'], server.dataDir)).trim();
});

afterAll(async () => {
  await server.dispose();
  for (const each of [directory, restored]) rmSync(each, { recursive: true, force: true });
});

async function query<Row>(dataDir: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: runningEmbedded({ dataDir })?.adminUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function call<T>(method: string, address: string, body?: unknown): Promise<T> {
  const response = await fetch(`${server.url}/api/v1/${address}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The hands of the clock reach BACKUP_AT: the queue goes by the database's time, so the job's own time is moved back to it. */
async function dayComes(): Promise<void> {
  await query(
    server.dataDir,
    `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = 'operations.backup'; SELECT pg_notify('jobs:insert', '{"count":1}')`,
  );
}

const archives = (): string[] => readdirSync(directory).filter((name) => name.endsWith('.tar'));

test('the backup of each day is made by itself, is whole, keeps as many as it should, and is missed when it does not come', async () => {
  const waiting = () =>
    query<{ at: string }>(
      server.dataDir,
      `SELECT to_char(run_at AT TIME ZONE 'UTC', 'HH24:MI') AS at FROM graphile_worker._private_jobs WHERE key = 'operations.backup' AND locked_at IS NULL AND run_at > now()`,
    );
  await expect.poll(waiting).toEqual([{ at }]);
  const seen = new Set<string>();
  for (let day = 1; day <= 3; day += 1) {
    await dayComes();
    await expect
      .poll(async () => (await query(server.dataDir, 'SELECT 1 FROM backup_run WHERE error IS NULL')).length, { timeout: 50_000 })
      .toBe(day);
    // The next one waits before this one is made, so that a failure does not end the row of days.
    await expect.poll(waiting).toEqual([{ at }]);
    for (const name of archives()) seen.add(name);
  }
  await expect.poll(() => archives().length).toBe(2);
  expect(seen.size).toBe(3);
  const newest = archives().toSorted().at(-1) ?? '';
  expect(await mustRun(['backup', path.join(directory, newest), '--verify'], server.dataDir)).toContain('is whole');

  // Two days later none has come: whoever looks after the system is told, on the health page too.
  await query(
    server.dataDir,
    `UPDATE backup_run SET snapshot_at = snapshot_at - interval '2 days', finished_at = finished_at - interval '2 days'`,
  );
  await query(
    server.dataDir,
    `SELECT entente_enqueue('[{"identifier":"operations.watchBackups","payload":{},"run_at":null,"max_attempts":1,"job_key":"watch now"}]'::json)`,
  );
  await expect
    .poll(() =>
      query(
        server.dataDir,
        `SELECT n.title, u.email FROM notification n JOIN "user" u ON u.id = n.user_id WHERE n.kind = 'operations.backupMissing'`,
      ),
    )
    .toEqual([{ title: 'There is no backup of the last day', email: 'admin@example.com' }]);
  const { data } = await call<{ data: { text: string; tone: string; values?: { days: number } }[] }>('GET', 'operations/checks');
  expect(data).toContainEqual(expect.objectContaining({ tone: 'bad', text: 'The last backup is {days} days old' }));
}, 600_000);

test('whoever was erased after the backup stays erased when it is restored, and the restore says so', async () => {
  const kept = await call<{ data: { id: string } }>('POST', 'parties/people', { givenName: 'Stays', familyName: 'Put' });
  const { data } = await call<{ data: { id: string } }>('POST', 'parties/people', { givenName: 'Gone', familyName: 'Forevermore' });
  const archive = path.join(directory, 'before-the-erasure.tar');
  await mustRun(['backup', archive], server.dataDir);
  await call('POST', `parties/people/${data.id}/erase`, { confirm: 'Gone Forevermore' });
  await expect
    .poll(() => existsSync(path.join(server.dataDir, 'erasures.jsonl')) && existsSync(path.join(directory, 'erasures.jsonl')))
    .toBe(true);
  expect(readFileSync(path.join(directory, 'erasures.jsonl'), 'utf8')).not.toMatch(new RegExp(`Forevermore|${data.id}`));

  // Another machine, to which only the directory of backups came.
  const output = await mustRun(['restore', archive], restored);
  expect(output).toContain('1 person who had been erased was there again and is erased again.');
  expect(output).toContain('The audit log is in order');
  const copy = await startServer({ dataDir: restored, demo: false });
  try {
    const people = await query(restored, `SELECT id FROM person WHERE id IN ('${kept.data.id}', '${data.id}')`);
    expect(people).toEqual([{ id: kept.data.id }]);
    expect(await query(restored, `SELECT 1 FROM event WHERE strpos(changes::text || data::text, 'Forevermore') > 0`)).toEqual([]);
    expect(await query(restored, `SELECT state FROM erasure`)).toEqual([{ state: 'done' }]);
  } finally {
    await copy.stop();
  }
  // Once more over itself: what only that database knows of is not lost with it.
  rmSync(path.join(restored, 'erasures.jsonl'));
  rmSync(path.join(directory, 'erasures.jsonl'));
  const again = await mustRun(['restore', archive, '--replace', '--confirm', restored], restored);
  expect(again).toContain('1 person who had been erased was there again and is erased again.');
}, 600_000);
