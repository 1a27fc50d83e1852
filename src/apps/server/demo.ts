import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from '../../kernel/db/sql.ts';
import type { Config } from '../../kernel/config/config.ts';
import { recreateDatabase } from '../../kernel/db/embedded.ts';
import type { Program } from '../program.ts';
import { StartError } from './expected-errors.ts';

export interface DemoLogin {
  /** Short name, for tests: "admin". */
  role: string;
  email: string;
  password: string;
  /** "Sales manager", shown beside it. */
  who: string;
}

/** What seeds/demo.ts exports. */
interface DemoSeed {
  demoLogins: readonly DemoLogin[];
  seedDemo(program: Program): Promise<void>;
}

/**
 * Fills an empty system with the demo company, unless DEMO is off. Empty means that nothing ever happened: there is no event. Of several
 * servers that start at once on one database one fills it, and the others wait until it is done.
 * @returns the sign-ins of the demo company, when this system has it
 */
export async function seedDemo(config: Config, program: Program, say: (message: string) => void): Promise<readonly DemoLogin[]> {
  if (config.isDemo && (await loadSeed()) && ((await isEmpty(program)) || (await isBeingSeeded(program))))
    await withSeedingLock(program, say, async () => {
      if (await isEmpty(program)) await fill(config, program, say);
      // Another server did it while this one waited.
      else keepState(config, 'finished');
    });
  return stateOf(config) === 'finished' ? ((await loadSeed())?.demoLogins ?? []) : [];
}

async function fill(config: Config, program: Program, say: (message: string) => void): Promise<void> {
  say('filling the demo company');
  keepState(config, 'unfinished');
  await (await loadSeed())?.seedDemo(program);
  keepState(config, 'finished');
}

/** Any number that nothing else uses; held by the session of the server that fills in the demo company. */
const seedingLock = 7_226_313;

async function withSeedingLock(program: Program, say: (message: string) => void, work: () => Promise<void>): Promise<void> {
  await program.app.db.connection().execute(async (connection) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${seedingLock}) as mine`.execute(connection);
    if (!rows[0]?.mine) {
      say('waiting: another server fills in the demo company');
      await sql`select pg_advisory_lock(${seedingLock})`.execute(connection);
    }
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${seedingLock})`.execute(connection);
    }
  });
}

async function isBeingSeeded(program: Program): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`
    select exists (select 1 from pg_locks where locktype = 'advisory' and objid = ${seedingLock}::oid and granted
      and database = (select oid from pg_database where datname = current_database())) as busy`.execute(program.app.db);
  return rows[0]?.busy === true;
}

/**
 * A start that was killed while it filled in the demo company left a part of it. Nobody has worked with it yet, so it is thrown away
 * and made anew. A database that isn't ours alone is not thrown away.
 */
export async function recoverSeeding(config: Config, adminUrl: string, say: (message: string) => void): Promise<void> {
  if (stateOf(config) !== 'unfinished') return;
  if (config.databaseUrl) {
    throw new StartError(
      `An earlier start was stopped while it filled in the demo company. Empty the database, remove ${stateFile(config)}, and start again.`,
    );
  }
  say('the demo company was not finished: making it anew');
  await recreateDatabase(adminUrl);
  rmSync(stateFile(config));
}

async function isEmpty(program: Program): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`SELECT NOT EXISTS (SELECT FROM event) AS empty`.execute(program.app.db);
  return rows[0]?.empty === true;
}

/** Loaded only when there is something to fill or to tell; a deployment may leave the seeds out. */
async function loadSeed(): Promise<DemoSeed | undefined> {
  const file = new URL('../../../seeds/demo.ts', import.meta.url);
  return existsSync(file) ? ((await import(file.href)) as DemoSeed) : undefined;
}

function keepState(config: Config, state: 'unfinished' | 'finished'): void {
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(stateFile(config), state);
}

function stateOf(config: Config): string | undefined {
  return existsSync(stateFile(config)) ? readFileSync(stateFile(config), 'utf8') : undefined;
}

function stateFile(config: Config): string {
  return path.join(config.dataDir, 'demo');
}
