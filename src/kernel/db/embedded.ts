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
  /** Resolves when PostgreSQL ended by itself, which it should not, with how. */
  ended: Promise<string>;
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
  const password = adminPassword(config);
  const server = await startPostgres({
    directory: path.join(config.dataDir, 'postgres'),
    password,
    settings: { ...durableSettings(config.dataDir), ...config.postgresSettings },
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
  return { adminUrl, appPassword: appPassword(config), pid: server.pid, ended: server.ended, stop: server.stop };
}

/** Where the embedded PostgreSQL of a running Entente is reached; undefined when there is none. */
export function runningEmbedded(config: Pick<Config, 'dataDir'>): Pick<Embedded, 'adminUrl' | 'appPassword'> | undefined {
  const host = readPostmaster(path.join(config.dataDir, 'postgres'))?.socketDirectory;
  if (!host) return undefined;
  const adminUrl = socketUrl({ host, user: 'postgres', password: adminPassword(config), database: databaseName });
  return { adminUrl, appPassword: appPassword(config) };
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

function adminPassword(config: Pick<Config, 'dataDir'>): string {
  return keptSecret(path.join(config.dataDir, 'postgres.password'));
}

function appPassword(config: Pick<Config, 'dataDir'>): string {
  return keptSecret(path.join(config.dataDir, 'postgres.app-password'));
}

/** Drops the database with all that is in it and makes an empty one. */
export async function recreateDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: withUrl(adminUrl, { database: 'postgres' }) });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
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
