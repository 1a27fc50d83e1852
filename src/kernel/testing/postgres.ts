import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { socketUrl, withUrl } from '../db/embedded.ts';
import { throwawaySettings } from '../db/postgres-settings.ts';
import { startPostgres } from '../db/postgres-server.ts';
import { makeRunDirectory } from './run-directory.ts';

export interface TestPostgres {
  /** The superuser's URL, of the database "postgres". */
  url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL for one run of tests: in memory where there is room, nothing waits for a disk, gone afterwards. */
export async function startTestPostgres(): Promise<Started> {
  return start(await makeRunDirectory(placeInMemory()), randomBytes(12).toString('hex'));
}

/** Several, each with what `prepare` does to the first one: that is done once and copied. */
export async function startTestServers(count: number, prepare: (url: string) => Promise<void>): Promise<readonly TestPostgres[]> {
  const first = await startTestPostgres();
  let isPaused = false;
  try {
    await prepare(first.url);
    if (count === 1) return [first];
    await first.pause();
    isPaused = true;
    const copies = await Promise.all(
      Array.from({ length: count - 1 }, async () => {
        const directory = await makeRunDirectory(placeInMemory());
        // Owners and modes as they are: PostgreSQL may run as a user of its own.
        execFileSync('cp', ['-a', path.join(first.directory, 'pg'), directory]);
        return directory;
      }),
    );
    const started = await Promise.allSettled([first.directory, ...copies].map((directory) => start(directory, first.password)));
    const servers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const failed = started.find((each) => each.status === 'rejected');
    if (!failed) return servers;
    await Promise.all(servers.map((server) => server.stop()));
    throw failed.reason;
  } catch (error) {
    if (!isPaused) await first.stop();
    throw error;
  }
}

interface Started extends TestPostgres {
  readonly directory: string;
  readonly password: string;
  /** Stops it and keeps its data. */
  pause(): Promise<void>;
}

async function start(directory: string, password: string): Promise<Started> {
  const server = await startPostgres({
    directory: path.join(directory, 'pg'),
    password,
    settings: throwawaySettings(),
    logFile: path.join(directory, 'postgres.log'),
  });
  return {
    directory,
    password,
    url: socketUrl({ host: server.host, user: 'postgres', password, database: 'postgres' }),
    pause: () => server.stop(),
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

/** In memory where there is room. */
function placeInMemory(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : tmpdir();
}
