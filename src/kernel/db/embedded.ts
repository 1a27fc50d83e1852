import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config/config.ts';
import { keptSecret } from '../config/load-secret.ts';
import { durableSettings } from './postgres-settings.ts';
import { readPostmaster } from './postmaster.ts';
import { startPostgres } from './postgres-server.ts';

export interface Embedded {
  /** For the superuser: migrations, roles, backup. */
  adminUrl: string;
  /** Password that `ensureRoles` gives to the role of the application. */
  appPassword: string;
  pid: number;
  stop(): Promise<void>;
}

const databaseName = 'entente';

/**
 * Starts the embedded PostgreSQL under DATA_DIR/postgres, creating it when missing. The caller holds `lockDataDir`.
 * @throws Error with the end of PostgreSQL's log when it does not start.
 */
export async function startEmbedded(
  config: Pick<Config, 'dataDir' | 'postgresSettings'>,
  onProgress?: (message: string) => void,
): Promise<Embedded> {
  mkdirSync(config.dataDir, { recursive: true });
  const password = keptSecret(path.join(config.dataDir, 'postgres.password'));
  const server = await startPostgres({
    directory: path.join(config.dataDir, 'postgres'),
    password,
    settings: { ...durableSettings(), ...config.postgresSettings },
    logFile: path.join(config.dataDir, 'log', 'postgres.log'),
    onProgress,
  });
  const adminUrl = socketUrl({ host: server.host, user: 'postgres', password, database: databaseName });
  try {
    await ensureDatabase(adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrl, appPassword: keptSecret(path.join(config.dataDir, 'postgres.app-password')), pid: server.pid, stop: server.stop };
}

/** Where the embedded PostgreSQL of a running Entente is reached, for the command line; undefined when there is none. */
export function embeddedUrl(config: Pick<Config, 'dataDir'>): string | undefined {
  const host = readPostmaster(path.join(config.dataDir, 'postgres'))?.socketDirectory;
  if (!host) return undefined;
  return socketUrl({
    host,
    user: 'postgres',
    password: keptSecret(path.join(config.dataDir, 'postgres.password')),
    database: databaseName,
  });
}

/** A connection URL for a Unix socket in the directory `host`. */
export function socketUrl(to: { host: string; user: string; password: string; database: string }): string {
  return `postgres://${encodeURIComponent(to.user)}:${encodeURIComponent(to.password)}@/${encodeURIComponent(to.database)}?host=${encodeURIComponent(to.host)}`;
}

/** The same URL for another user or database. */
export function withUrl(url: string, change: { user?: string; password?: string; database?: string }): string {
  const parsed = new URL(url.replace('@/', '@socket/'));
  if (change.user !== undefined) parsed.username = encodeURIComponent(change.user);
  if (change.password !== undefined) parsed.password = encodeURIComponent(change.password);
  if (change.database !== undefined) parsed.pathname = `/${encodeURIComponent(change.database)}`;
  return parsed.href.replace('@socket/', '@/');
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: withUrl(adminUrl, { database: 'postgres' }) });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}
