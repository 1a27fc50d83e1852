import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { socketUrl, withUrl } from '../db/embedded.ts';
import { throwawaySettings } from '../db/postgres-settings.ts';
import { startPostgres } from '../db/postgres-server.ts';
import { tidyLeftover } from '../db/postmaster.ts';

export interface TestPostgres {
  /** The superuser's URL, of the database "postgres". */
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL for one run of tests: in memory where there is room, nothing waits for a disk, gone afterwards. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const parent = temporaryDirectory();
  await sweep(parent);
  const directory = mkdtempSync(path.join(parent, prefix));
  writeFileSync(path.join(directory, 'owner'), String(process.pid));
  const password = randomBytes(12).toString('hex');
  const server = await startPostgres({
    directory: path.join(directory, 'pg'),
    password,
    settings: throwawaySettings(),
    logFile: path.join(directory, 'postgres.log'),
  });
  return {
    url: socketUrl({ host: server.host, user: 'postgres', password, database: 'postgres' }),
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Runs statements as the superuser of `url`, one connection, in order. */
export async function runSql(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes `name` a copy of the database `template`, which nobody may be connected to. About 30 ms. */
export async function cloneDatabase(url: string, template: string, name: string): Promise<string> {
  // FILE_COPY copies files; WAL_LOG would write every page through the log. With fsync off the former is the faster one.
  await runSql(url, `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY file_copy`);
  return withUrl(url, { database: name });
}

export function hashOf(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);
}

const prefix = 'entente-test-';

function temporaryDirectory(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : tmpdir();
}

/** Removes what runs that were killed left behind. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const directory = path.join(parent, name);
    const owner = path.join(directory, 'owner');
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue;
    await tidyLeftover(path.join(directory, 'pg'));
    rmSync(directory, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
