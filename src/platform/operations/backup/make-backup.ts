import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { contentKey, removalLock, type FileStore } from '../../files/index.ts';
import { archiveFormat, tableKey, type ArchivedTable, type ArchiveHeader, type ArchiveManifest } from './archive-format.ts';
import { createArchive, type ArchiveWriter } from './archive-writer.ts';
import { describeSequences, describeTables } from './describe-database.ts';

export interface BackupOptions {
  /** Of the owner of the tables. */
  readonly url: string;
  readonly store: FileStore;
  /** Where to write; there is nothing of this name until the backup is whole. */
  readonly path: string;
  /** See `encrypt`; not encrypted without one. */
  readonly key?: string | undefined;
  /** Of the program. */
  readonly version: string;
  /** The key that this system signs with. */
  readonly secret: string;
  /** Put it into the archive: where nobody else keeps it. */
  readonly withSecret: boolean;
  /** COPY streams at once; 3 unless said. */
  readonly connections?: number;
  readonly onProgress?: (text: string) => void;
}

export interface MadeBackup {
  readonly path: string;
  readonly at: string;
  /** Size of the archive. */
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  readonly missingFiles: readonly string[];
}

const pieceBytes = 4 * 2 ** 20;
const compress = promisify(zstdCompress);

/**
 * Writes everything that a system is into one archive, while it runs: all tables as they were at one instant, sequences, queued
 * jobs, stored files, the list of migrations. Nobody waits for it. Memory is some 10 MB for each stream, however large the tables.
 *
 * One transaction exports its snapshot and several read by it, so that all tables are of the same instant. Meanwhile no stored
 * content is removed (`removalLock`), so each file that the snapshot names has its bytes; files that come later are not in it.
 */
export async function makeBackup(options: BackupOptions): Promise<MadeBackup> {
  const leader = await connect(options.url);
  const archive = await createArchive(options.path, options.key);
  try {
    // Waits for a removal of contents that is under way. Held until the connection ends.
    await leader.query('SELECT pg_advisory_lock($1)', [removalLock]);
    await leader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const header = await describe(leader, options);
    const { rows } = await leader.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    await archive.add('header.json', Buffer.from(JSON.stringify(header)));
    if (options.withSecret) await archive.add('secret', Buffer.from(options.secret));
    const counts = await copyTables(options, archive, header.tables, rows[0]?.id ?? '');
    options.onProgress?.(
      `${Object.values(counts)
        .reduce((sum, n) => sum + n, 0)
        .toLocaleString('en')} rows of ${header.tables.length} tables`,
    );
    const files = await copyFiles(leader, options, archive);
    options.onProgress?.(`${files.count} files`);
    const manifest: Omit<ArchiveManifest, 'files' | 'members'> = {
      format: archiveFormat,
      at: header.at,
      rows: counts,
      missingFiles: files.missing,
    };
    const bytes = await archive.finish(manifest);
    return { path: options.path, at: header.at, bytes, rows: counts, files: files.count, missingFiles: files.missing };
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await leader.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'entente backup', keepAlive: true });
  // An error of an idle connection would end the process; the next statement on it fails with the same.
  client.on('error', () => {});
  await client.connect();
  // With row_security off a policy that would hide rows is an error rather than a backup with holes.
  await client.query(
    `SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET row_security = off; SET TimeZone = 'UTC'; SET DateStyle = ISO; SET extra_float_digits = 3`,
  );
  return client;
}

/** The first statement of the transaction, which takes its snapshot: no event in it is later than `at`, to the microsecond. */
async function describe(client: Client, options: BackupOptions): Promise<ArchiveHeader> {
  const { rows } = await client.query<{ at: string; postgres: string }>(
    `SELECT to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, current_setting('server_version') AS postgres`,
  );
  const migrations = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM schema_migration ORDER BY name');
  return {
    format: archiveFormat,
    at: rows[0]?.at ?? '',
    version: options.version,
    postgres: rows[0]?.postgres ?? '',
    migrations: migrations.rows,
    tables: await describeTables(client),
    sequences: await describeSequences(client),
    keyFingerprint: fingerprint(options.secret),
  };
}

/** Tells keys apart without telling them. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(`entente backup ${secret}`).digest('hex').slice(0, 16);
}

async function copyTables(
  options: BackupOptions,
  archive: ArchiveWriter,
  tables: readonly ArchivedTable[],
  snapshot: string,
): Promise<Record<string, number>> {
  const waiting = [...tables];
  const counts: Record<string, number> = {};
  const work = async (): Promise<void> => {
    const client = await connect(options.url);
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
      for (let table = waiting.shift(); table; table = waiting.shift()) counts[tableKey(table)] = await copyTable(client, archive, table);
    } finally {
      // Nobody goes on when one has failed.
      waiting.length = 0;
      await client.end();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: options.connections ?? 3 }, work));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return counts;
}

async function copyTable(client: Client, archive: ArchiveWriter, table: ArchivedTable): Promise<number> {
  const columns = table.columns.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  const from = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
  const stream = client.query(copyTo(`COPY (SELECT ${columns} FROM ONLY ${from}) TO STDOUT`));
  let pieces = 0;
  let size = 0;
  let buffered: Buffer[] = [];
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const piece = Buffer.concat(buffered, size);
    [buffered, size] = [[], 0];
    pieces += 1;
    await archive.add(`tables/${tableKey(table)}/${String(pieces).padStart(6, '0')}.zst`, await compress(piece));
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    buffered.push(chunk);
    size += chunk.length;
    if (size >= pieceBytes) await flush();
  }
  await flush();
  const rows = Number(stream.rowCount);
  await archive.add(`tables/${tableKey(table)}/end.json`, Buffer.from(JSON.stringify({ rows, pieces })));
  return rows;
}

/** Each content once, by its hash, in pages so that a million of them need no memory. */
async function copyFiles(client: Client, { store }: BackupOptions, archive: ArchiveWriter): Promise<{ count: number; missing: string[] }> {
  const missing: string[] = [];
  let count = 0;
  for (let after = ''; ;) {
    const { rows } = await client.query<{ sha256: string; size: string }>(
      'SELECT sha256, size::text FROM file_blob WHERE sha256 > $1 ORDER BY sha256 LIMIT 500',
      [after],
    );
    for (const { sha256, size } of rows) {
      if (!(await store.has(contentKey(sha256)))) missing.push(sha256);
      else {
        await archive.addFile(sha256, Number(size), await store.read(contentKey(sha256)));
        count += 1;
      }
    }
    const last = rows.at(-1);
    if (!last) return { count, missing };
    after = last.sha256;
  }
}
