import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { migrate, readMigrations } from '../../../kernel/db/migrate.ts';
import { ensureRoles } from '../../../kernel/db/roles.ts';
import { unfinishedRestore } from '../../../kernel/db/unfinished-restore.ts';
import { contentKey, type FileStore } from '../../files/index.ts';
import { BackupError, tableKey, type ArchiveHeader, type ArchiveManifest } from './archive-format.ts';
import { readArchive } from './archive-reader.ts';
import {
  connectForRestore,
  freeJobs,
  loadTables,
  prepareTables,
  restoreSequences,
  suspendChecks,
  type TableLoader,
} from './restore-tables.ts';

export interface RestoreOptions {
  readonly path: string;
  readonly key?: string | undefined;
  /** Of the owner of the database that it goes into. */
  readonly url: string;
  /** Lets the application's role log in, where the database is the embedded one. */
  readonly appPassword?: string | undefined;
  /** Directory of the migrations. */
  readonly migrations: string;
  readonly store: FileStore;
  /** Where files are received before the store takes them over. */
  readonly incoming: string;
  /** Throw away what is in the database. Without it one with tables is refused. */
  readonly replace: boolean;
  /** Leave the queue empty: a copy for trying out must not send the mail that was waiting. */
  readonly withoutJobs?: boolean;
  /** Called with the signing key when the archive has one. */
  readonly onSecret?: (secret: string) => void;
  readonly onProgress?: (text: string) => void;
}

export interface Restored {
  readonly header: ArchiveHeader;
  readonly manifest: ArchiveManifest;
  /** Migrations of this version that the backup did not have yet. */
  readonly migrated: readonly string[];
}

/**
 * Reads the whole archive once to check it, and only then a second time into the database. From its first change to its end the
 * database says that it is unfinished: Entente does not start on it, and the restore may be run again.
 *
 * The tables come from the migrations, those of the backup first, so that roles, grants and row-level security are as this version
 * has them; then the rows; then the migrations that are newer than the backup.
 * @throws BackupError; before anything is changed for a damaged archive, a newer version or a database that is not empty
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const header = await checkArchive(options);
  const client = await connectForRestore(options.url);
  try {
    await makeRoom(client, options);
    await ensureRoles(client, options.appPassword === undefined ? {} : { appPassword: options.appPassword });
    await migrate(options.url, { directory: options.migrations, only: new Set(header.migrations.map(({ name }) => name)) });
    await installJobs(options.url);
    const wanted = withoutQueue(header, options);
    await prepareTables(client, wanted.tables);
    const resume = await suspendChecks(client);
    for (const table of wanted.tables)
      await client.query(`TRUNCATE ${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.into)}`);
    const manifest = await load(options, wanted);
    options.onProgress?.('checking links between records');
    await resume();
    await restoreSequences(client, wanted.sequences);
    await freeJobs(client);
    await compareCounts(client, wanted, manifest);
    const migrated = await migrate(options.url, {
      directory: options.migrations,
      onProgress: (name) => options.onProgress?.(`migrating: ${name}`),
    });
    // Foreign keys of custom fields, which no migration knows. A program without the settings module has none.
    await client.query(
      `DO $$ BEGIN IF to_regprocedure('entente_custom_references()') IS NOT NULL THEN PERFORM entente_custom_references(); END IF; END $$`,
    );
    await client.query('ANALYZE');
    // The last change: its commit waits for the disk, and with it all before it.
    await client.query('SET synchronous_commit = on');
    await client.query(`DROP TABLE ${unfinishedRestore}`);
    return { header, manifest, migrated };
  } finally {
    await client.end();
  }
}

async function checkArchive({ path: archive, key, migrations, onProgress }: RestoreOptions): Promise<ArchiveHeader> {
  onProgress?.('checking the archive');
  let header: ArchiveHeader | undefined;
  await readArchive(archive, key, { header: async (read) => checkVersion((header = read), migrations) });
  if (!header) throw new BackupError('This backup has no header.');
  return header;
}

function checkVersion(header: ArchiveHeader, directory: string): void {
  const known = new Map(readMigrations(directory).map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of header.migrations) {
    if (!known.has(name) && name.includes('/'))
      throw new BackupError(
        `This backup has tables of the extension ${name.split('/')[0]}, which is not loaded. Name its folder in EXTENSIONS.`,
      );
    if (!known.has(name))
      throw new BackupError(
        `This backup was made by a newer version (${header.version}): it has the migration ${name}. Restore it with that version.`,
      );
    if (known.get(name) !== sha256)
      throw new BackupError(
        `The migration ${name} is not the one that this backup was made with: one of both was edited. Restore it with the version that made it (${header.version}).`,
      );
  }
}

/** Marks the database before its first change, so that there is no moment at which it looks whole and is not. */
async function makeRoom(client: Client, { replace, path: archive }: RestoreOptions): Promise<void> {
  const { rows } = await client.query<{ tables: number; unfinished: boolean }>(
    `SELECT (SELECT count(*)::int FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) AS tables,
     to_regclass('${unfinishedRestore}') IS NOT NULL AS unfinished`,
  );
  if ((rows[0]?.tables ?? 0) > 0 && !rows[0]?.unfinished && !replace)
    throw new BackupError('There is a system in this database already. Restore into an empty one, or replace it with --replace.');
  const others = await client.query<{ pid: number; name: string }>(
    `SELECT pid, application_name AS name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'entente%'`,
  );
  if (others.rows.length > 0)
    throw new BackupError(
      `Entente runs on this database (${others.rows.map(({ name, pid }) => `${name}, pid ${pid}`).join('; ')}). Stop it first.`,
    );
  await client.query(
    `BEGIN; DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;
     CREATE TABLE ${unfinishedRestore} (archive text NOT NULL, started_at timestamptz NOT NULL DEFAULT now());
     INSERT INTO ${unfinishedRestore} (archive) VALUES (${client.escapeLiteral(path.basename(archive))}); COMMIT`,
  );
}

function withoutQueue(header: ArchiveHeader, { withoutJobs }: RestoreOptions): ArchiveHeader {
  return withoutJobs ? { ...header, tables: header.tables.filter((table) => table.schema !== 'graphile_worker') } : header;
}

async function load(options: RestoreOptions, header: ArchiveHeader): Promise<ArchiveManifest> {
  const wanted = new Set(header.tables.map(tableKey));
  const loader: TableLoader = loadTables(options.url, header);
  await mkdir(options.incoming, { recursive: true });
  let rows = 0;
  try {
    return await readArchive(options.path, options.key, {
      rows: async (table, copy) => (wanted.has(table) ? loader.rows(table, copy) : undefined),
      endOfTable: async (table, count) => {
        if (!wanted.has(table)) return;
        await loader.endOfTable(table, count);
        rows += count;
        if (count >= 10_000) options.onProgress?.(`${table}: ${count.toLocaleString('en')} rows, ${rows.toLocaleString('en')} in all`);
      },
      file: (sha256, content) => storeFile(options, sha256, content),
      secret: async (secret) => options.onSecret?.(secret),
    });
  } finally {
    await loader.close();
  }
}

/** Checked before the store has it. */
async function storeFile({ store, incoming }: RestoreOptions, sha256: string, content: Readable): Promise<void> {
  const draft = path.join(incoming, `restore-${randomBytes(6).toString('hex')}`);
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(content, hashing, createWriteStream(draft, { mode: 0o600 }));
    if (hash.digest('hex') !== sha256) throw new BackupError(`The file ${sha256} is damaged in this backup.`);
    if (!(await store.has(contentKey(sha256)))) await store.moveIn(draft, contentKey(sha256));
  } finally {
    await rm(draft, { force: true });
  }
}

/** What is in the tables now against what the archive says was in them: partitions count for the table that they are part of. */
async function compareCounts(client: Client, header: ArchiveHeader, manifest: ArchiveManifest): Promise<void> {
  const expected = new Map<string, number>();
  for (const table of header.tables) {
    const into = tableKey({ schema: table.schema, name: table.into });
    expected.set(into, (expected.get(into) ?? 0) + (manifest.rows[tableKey(table)] ?? 0));
  }
  for (const [key, rows] of expected) {
    const [schema = '', name = ''] = key.split('.');
    const found = await client.query<{ count: string }>(
      `SELECT count(*) FROM ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`,
    );
    if (Number(found.rows[0]?.count) !== rows) throw new BackupError(`${key} should have ${rows} rows and has ${found.rows[0]?.count}.`);
  }
}
