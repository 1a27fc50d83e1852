import { Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { BackupError, tableKey, type ArchivedSequence, type ArchivedTable, type ArchiveHeader } from './archive-format.ts';

/** Loads tables from pieces that arrive in the order of an archive, where those of a few tables alternate. */
export interface TableLoader {
  rows(table: string, copy: Buffer): Promise<void>;
  endOfTable(table: string, rows: number): Promise<void>;
  /** Ends what is open, after a failure. */
  close(): Promise<void>;
}

interface Load {
  readonly client: Client;
  readonly stream: CopyStreamQuery;
  readonly failed: Promise<never>;
}

/** One COPY and one connection for each table that is being loaded: as many as wrote the archive. */
export function loadTables(url: string, header: ArchiveHeader): TableLoader {
  const tables = new Map(header.tables.map((table) => [tableKey(table), table]));
  const open = new Map<string, Load>();
  const loadOf = async (key: string): Promise<Load> => {
    const table = tables.get(key);
    if (!table) throw new BackupError(`${key} is not among the tables of this backup.`);
    const load = open.get(key) ?? (await startLoad(url, table));
    open.set(key, load);
    return load;
  };
  return {
    async rows(key, copy) {
      const { stream, failed } = await loadOf(key);
      if (!stream.write(copy)) await Promise.race([new Promise((resolve) => stream.once('drain', resolve)), failed]);
    },
    async endOfTable(key, rows) {
      const load = rows === 0 ? open.get(key) : await loadOf(key);
      if (!load) return;
      open.delete(key);
      const { client, stream, failed } = load;
      await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failed]);
      await client.end();
      if (stream.rowCount !== rows) throw new BackupError(`${key} should have ${rows} rows and took ${stream.rowCount}.`);
    },
    async close() {
      await Promise.allSettled([...open.values()].map(({ client }) => client.end()));
    },
  };
}

async function startLoad(url: string, table: ArchivedTable): Promise<Load> {
  const client = await connectForRestore(url);
  const columns = table.columns.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  const into = `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.into)}`;
  const stream = client.query(copyFrom(`COPY ${into} (${columns}) FROM STDIN`));
  const failed = new Promise<never>((_resolve, reject) => {
    stream.once('error', (error) => reject(new BackupError(`${tableKey(table)} can't be loaded: ${error.message}`, { cause: error })));
  });
  // Reported where it is awaited.
  failed.catch(() => {});
  return { client, stream, failed };
}

/** A crash loses a restore anyway, so nothing waits for the disk until its end. */
export async function connectForRestore(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'entente restore', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  await client.query(`SET synchronous_commit = off; SET statement_timeout = 0; SET TimeZone = 'UTC'; SET DateStyle = ISO`);
  return client;
}

/** Adds what was made at run time and no migration knows: columns of custom fields, partitions of the event log. Refuses what it can't place. */
export async function prepareTables(client: Client, tables: readonly ArchivedTable[]): Promise<void> {
  for (const { schema, name, into, columns } of tables) {
    const month = into === 'event' ? /^event_(\d{4})_(\d{2})$/.exec(name) : null;
    if (month) await client.query('SELECT entente_event_partition($1)', [`${month[1]}-${month[2]}-01`]);
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
      [`${client.escapeIdentifier(schema)}.${client.escapeIdentifier(into)}`],
    );
    if (rows.length === 0)
      throw new BackupError(
        `This version has no table ${schema}.${into}, which the backup has. Restore with the version that made it, extensions included.`,
      );
    const known = new Set(rows.map((row) => row.name));
    for (const column of columns.filter((each) => !known.has(each.name))) {
      if (!column.name.startsWith('x_'))
        throw new BackupError(
          `This version has no column ${schema}.${into}.${column.name}, which the backup has. Restore with the version that made it.`,
        );
      await client.query('SELECT entente_add_column($1, $2, $3)', [into, column.name, column.type]);
    }
  }
}

/**
 * Takes off what would fire or check while rows come in no order: triggers of our own and foreign keys. Needs no superuser.
 * @returns puts them back, and with that checks each foreign key
 */
export async function suspendChecks(client: Client): Promise<() => Promise<void>> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  const triggers = await client.query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
     WHERE NOT tgisinternal AND tgparentid = 0 AND c.relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`,
  );
  for (const { table, name } of keys.rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table } of triggers.rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  return async () => {
    for (const { table } of triggers.rows) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys.rows) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  };
}

export async function restoreSequences(client: Client, sequences: readonly ArchivedSequence[]): Promise<void> {
  for (const { schema, name, value, isCalled } of sequences) {
    await client.query(`SELECT setval(to_regclass($1), $2::bigint, $3) WHERE to_regclass($1) IS NOT NULL`, [
      `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`,
      value,
      isCalled,
    ]);
  }
}

/** Who had locked jobs is gone; a job that was running then is as one whose process was killed: it runs again. */
export async function freeJobs(client: Client): Promise<void> {
  await client.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_by IS NOT NULL;
     UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_by IS NOT NULL`,
  );
}
