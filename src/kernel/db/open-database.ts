import { Client } from 'pg';
import type { Config } from '../config/config.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import { DataDirInUseError, lockDataDir } from './data-lock.ts';
import { runningEmbedded, startEmbedded, withUrl } from './embedded.ts';
import { migrate } from './migrate.ts';
import { DatabaseSetupError, ensureRoles } from './roles.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

export interface OpenDatabase {
  /** For the owner of the tables: migrations, backup. */
  adminUrl: string;
  /** For the program. */
  appUrl: string;
  /** Role to change into after logging in with `appUrl`; undefined when it logs in as that role. */
  appRole: string | undefined;
  /** Resolves, with how, when the embedded PostgreSQL ended by itself; never for another one. */
  ended: Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Directory of the migrations. */
  migrations: string;
  onProgress?: (message: string) => void;
  /** Use the database of an Entente that already runs on the data directory instead of failing; for the command line. */
  share?: boolean;
  /** Called with the owner's URL before migrating. */
  beforeMigrating?: (adminUrl: string) => Promise<void>;
}

/**
 * Gets the database ready for the program: starts the embedded one, or takes the one that DATABASE_URL names; makes the roles; migrates.
 * @throws DataDirInUseError, DatabaseSetupError, MigrationError
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  return config.databaseUrl ? openExternal(config.databaseUrl, options) : openEmbedded(config, options);
}

async function openEmbedded(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  try {
    const lock = lockDataDir(config.dataDir);
    try {
      const server = await startEmbedded(config, options.onProgress);
      try {
        await prepare(server.adminUrl, options, server.appPassword);
      } catch (error) {
        await server.stop();
        throw error;
      }
      const close = (): Promise<void> => server.stop().finally(() => lock.release());
      return { ...embeddedUrls(server), ended: server.ended, close };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    const running = options.share && error instanceof DataDirInUseError ? runningEmbedded(config) : undefined;
    if (!running) throw error;
    return { ...embeddedUrls(running), ended: never, close: async () => {} };
  }
}

function embeddedUrls(server: { adminUrl: string; appPassword: string }): Pick<OpenDatabase, 'adminUrl' | 'appUrl' | 'appRole'> {
  const appUrl = withUrl(server.adminUrl, { user: 'entente_app', password: server.appPassword });
  return { adminUrl: server.adminUrl, appUrl, appRole: undefined };
}

async function openExternal(url: string, options: OpenOptions): Promise<OpenDatabase> {
  await prepare(url, options, undefined);
  return { adminUrl: url, appUrl: url, appRole: 'entente_app', ended: never, close: async () => {} };
}

async function prepare(adminUrl: string, options: OpenOptions, appPassword: string | undefined): Promise<void> {
  await options.beforeMigrating?.(adminUrl);
  const client = await connect(adminUrl);
  try {
    await checkServer(client);
    await refuseUnfinishedRestore(client);
    // Of several that start at once on an empty database one makes roles, tables and queue; the others wait here and find them made.
    await client.query('SELECT pg_advisory_lock($1)', [preparationLock]);
    await ensureRoles(client, { appPassword });
    await migrate(adminUrl, { directory: options.migrations, onProgress: (name) => options.onProgress?.(`migrating: ${name}`) });
    await installJobs(adminUrl);
  } finally {
    await client.end();
  }
}

/** Any number that nothing else uses; held by the session of whoever prepares the database. */
const preparationLock = 7_226_311;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'entente start', connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, port, database, user } = client;
    throw new DatabaseSetupError(
      `The database can't be reached (${user}@${host}:${port}/${database}): ${(error as Error).message}. See DATABASE_URL.`,
    );
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name, current_setting('server_encoding') AS encoding`,
  );
  const [server] = rows;
  if (!server || server.version < 150_000)
    throw new DatabaseSetupError(`Entente needs PostgreSQL 15 or later; this one is ${server?.name}.`);
  if (server.encoding !== 'UTF8')
    throw new DatabaseSetupError(`Entente needs a database in UTF8; this one is in ${server.encoding}. Create it with ENCODING 'UTF8'.`);
}

const never = new Promise<string>(() => {});
