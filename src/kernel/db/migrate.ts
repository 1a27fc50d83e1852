import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { extensionFolders } from '../config/extension-folders.ts';

export interface MigrateOptions {
  /** Directory of the .sql files. */
  directory: string;
  onProgress?: (name: string) => void;
  /** Apply only these, for a restore that brings back an older version first. */
  only?: ReadonlySet<string>;
}

export interface Migration {
  name: string;
  sha256: string;
  sql: string;
}

/** The migrations that landed and those on disk don't agree; nothing was changed. */
export class MigrationError extends Error {
  readonly code = 'migration';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
  }
}

/** Any number that nothing else uses; held by the session while it migrates. */
const migrationLock = 7_226_302;

/**
 * Applies the migrations that are missing, in the order of their names, each in a transaction together with its record in
 * `schema_migration`. Of several servers that start at once, one does it and the others wait.
 * @returns the names of those applied
 * @throws MigrationError when a landed file was edited or removed, or a migration fails (its transaction is rolled back)
 */
export async function migrate(url: string, options: MigrateOptions): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'entente migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const pending = await pendingMigrations(client, readMigrations(options.directory));
    for (const migration of pending.filter(({ name }) => options.only?.has(name) ?? true)) {
      options.onProgress?.(migration.name);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The table of what was applied, for those who compare schemas. */
export const migrationTable =
  'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz(3) NOT NULL DEFAULT now())';

/** All migrations on disk, in order: those of the product, then those of each extension, named `<extension>/<file>`. */
export function readMigrations(directory: string, extensions = extensionFolders()): Migration[] {
  return [
    ...readFolder(directory, ''),
    ...extensions.flatMap((folder) => readFolder(path.join(folder, 'migrations'), `${path.basename(folder)}/`)),
  ];
}

function readFolder(directory: string, prefix: string): Migration[] {
  if (prefix !== '' && !existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(directory, name), 'utf8');
      return { name: `${prefix}${name}`, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** True when the database has all migrations on disk, for readiness. Reads only. */
export async function isMigrated(client: ClientBase, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM schema_migration WHERE name = ANY ($1)', [
    migrations.map((migration) => migration.name),
  ]);
  return rows[0]?.count === migrations.length;
}

/**
 * The migrations that `migrate` would apply.
 * @throws MigrationError when a landed file was edited or removed
 */
export async function pendingMigrations(client: ClientBase, onDisk: readonly Migration[]): Promise<Migration[]> {
  await client.query(migrationTable);
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM schema_migration ORDER BY name');
  const byName = new Map(onDisk.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of rows) {
    const file = byName.get(name);
    // An extension that is not loaded now: its tables stay as they are until it is back.
    if (!file && name.includes('/')) continue;
    if (!file)
      throw new MigrationError(
        `The database has the migration ${name}, which is not among the files: it was made by a newer version. Start that version, or restore a backup.`,
      );
    if (file.sha256 !== sha256)
      throw new MigrationError(
        `The migration ${name} was edited after it was applied. Put the file back as it was, and make the change in a new migration (npm run migration -- name).`,
      );
  }
  const applied = new Set(rows.map((row) => row.name));
  return onDisk.filter((migration) => !applied.has(migration.name));
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)', [migration.name, migration.sha256]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const { message, position } = error as Error & { position?: string };
    const line = position ? ` (line ${migration.sql.slice(0, Number(position)).split('\n').length})` : '';
    throw new MigrationError(`The migration ${migration.name} failed and was rolled back: ${message}${line}`, { cause: error });
  }
}
