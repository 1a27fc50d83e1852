import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runSql } from '../testing/postgres.ts';
import { DataDirInUseError, lockDataDir } from './data-lock.ts';
import { runningEmbedded, startEmbedded } from './embedded.ts';
import type { Embedded } from './embedded.ts';
import { readPostmaster, stopPostmaster } from './postmaster.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';

const fast = { fsync: 'off', shared_buffers: '16MB', autovacuum: 'off' };

test('data outlives a stop, the superuser and the application have different passwords', async () => {
  const dataDir = temporary();
  const first = await start(dataDir);
  await runSql(first.adminUrl, 'CREATE TABLE kept (id int)', 'INSERT INTO kept VALUES (1)');
  expect(first.adminUrl).not.toContain(first.appPassword);
  expect(runningEmbedded({ dataDir })?.adminUrl).toBe(first.adminUrl);
  await first.stop();
  expect(runningEmbedded({ dataDir })).toBeUndefined();
  const second = await start(dataDir);
  await runSql(second.adminUrl, 'DELETE FROM kept WHERE id = 1');
});

test('text sorts for people, and letters beyond ASCII count as letters in similarity search', async () => {
  const { adminUrl } = await start(temporary());
  await runSql(
    adminUrl,
    `DO $$ BEGIN ASSERT (SELECT string_agg(v, ' ' ORDER BY v) FROM unnest('{Zürich,Zagreb,apple,Berlin,éb,ea}'::text[]) v) = 'apple Berlin ea éb Zagreb Zürich'; END $$`,
    'CREATE EXTENSION pg_trgm',
    `DO $$ BEGIN ASSERT similarity('Größe', 'Große') > similarity('Größe', 'Gre'); ASSERT cardinality(show_trgm('Ünal')) = 5; END $$`,
  );
});

test('a server that a killed predecessor left running is stopped, with its sessions', async () => {
  const dataDir = temporary();
  const first = await start(dataDir);
  await runSql(first.adminUrl, 'CREATE TABLE kept (id int)');
  const messages: string[] = [];
  const second = await start(dataDir, (message) => messages.push(message));
  expect(second.pid).not.toBe(first.pid);
  expect(messages).toEqual(['stopped a PostgreSQL that was left running']);
  await runSql(second.adminUrl, 'SELECT * FROM kept');
});

test('what was committed is there after the server was killed', async () => {
  const dataDir = temporary();
  const first = await start(dataDir);
  await runSql(first.adminUrl, 'CREATE TABLE kept (id int)', 'INSERT INTO kept SELECT generate_series(1, 1000)');
  await stopPostmaster(first.pid, ['SIGKILL']);
  const second = await start(dataDir);
  await runSql(second.adminUrl, 'DO $$ BEGIN ASSERT (SELECT count(*) FROM kept) = 1000; END $$');
});

test.skipIf(process.getuid?.() !== 0)(
  'a copy that root made, and that belongs to root, is given to the user that PostgreSQL runs as',
  async () => {
    const dataDir = temporary();
    const first = await start(dataDir);
    await runSql(first.adminUrl, 'CREATE TABLE kept (id int)');
    await first.stop();
    const copy = path.join(temporary(), 'copy');
    cpSync(dataDir, copy, { recursive: true });
    const messages: string[] = [];
    const second = await start(copy, (message) => messages.push(message));
    expect(messages).toEqual(['gave the copied database to the user that PostgreSQL runs as']);
    await runSql(second.adminUrl, 'SELECT * FROM kept');
  },
);

test("a pid file whose pid is by now another program's doesn't keep it from starting, and that program is left alone", async () => {
  const dataDir = temporary();
  await (await start(dataDir)).stop();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void other.kill());
  const cluster = path.join(dataDir, 'postgres');
  writeFileSync(path.join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n1\n5432\n${cluster}\n\n  1 1\nready   \n`);
  const server = await start(dataDir);
  expect(readPostmaster(cluster)?.pid).toBe(server.pid);
  expect(other.exitCode).toBeNull();
});

test('a start that fails says why, with the end of the log', async () => {
  const dataDir = temporary();
  await expect(startEmbedded({ dataDir, postgresSettings: { ...fast, work_mem: 'plenty' } })).rejects.toThrow(
    /did not start.*invalid value for parameter "work_mem"/s,
  );
});

test('of two processes only one gets the data directory, and death gives it back', async () => {
  const dataDir = temporary();
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { lockDataDir } = await import(${JSON.stringify(import.meta.resolve('./data-lock.ts'))}); lockDataDir(${JSON.stringify(dataDir)}); console.log('held'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const refused = (): unknown => {
    try {
      return lockDataDir(dataDir);
    } catch (error) {
      return error;
    }
  };
  expect(refused()).toBeInstanceOf(DataDirInUseError);
  expect((refused() as DataDirInUseError).pid).toBe(holder.pid);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  const lock = lockDataDir(dataDir);
  expect(readFileSync(path.join(dataDir, 'entente.pid'), 'utf8').trim()).toBe(String(process.pid));
  lock.release();
});

async function start(dataDir: string, onProgress?: (message: string) => void): Promise<Embedded> {
  const server = await startEmbedded(
    { dataDir, postgresSettings: fast },
    (message) => message !== 'creating the database' && onProgress?.(message),
  );
  onTestFinished(() => server.stop());
  return server;
}

function temporary(): string {
  const directory = temporaryDirectory('embedded');
  return directory;
}
