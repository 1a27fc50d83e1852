import { statfsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { pendingMigrations, readMigrations, type Migration } from '../../../kernel/db/migrate.ts';
import { restoreBackup } from '../../../platform/operations/index.ts';
import { programRegistry } from '../../schema.ts';
import { root } from '../../server/ui-build.ts';
import type { Cli } from '../cli-command.ts';
import { withScratchDatabase } from './scratch-database.ts';
import { tryMigrations, type CustomColumn, type TableEffect, type Trial } from './try-migrations.ts';

/** Rows written anew, and indexes built, in bytes a second: what a common cloud disk does. Only to tell seconds from hours. */
const bytesPerSecond = 40 * 2 ** 20;

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 1 : 0)} MB`;

/**
 * Says what a start of this version would do to the database, without changing it: the statements, what they lock and rewrite and about
 * how long that takes, custom fields that are in the way, room on the disk.
 * @returns 1 when the upgrade would fail
 */
export async function dryRun(
  cli: Cli,
  url: string,
  options: { withSql: boolean; archive?: string | undefined; key?: string | undefined },
): Promise<number> {
  const onDisk = readMigrations(path.join(root, 'migrations'));
  const client = new Client({ connectionString: url, application_name: 'entente upgrade' });
  await client.connect();
  try {
    const pending = await pendingMigrations(client, onDisk);
    if (pending.length === 0) cli.print('Nothing to do: all migrations are applied.');
    const clashes = await clashingFields(client);
    for (const clash of clashes) cli.print(`CLASH  ${clash}`);
    if (options.withSql) for (const { name, sql } of pending) cli.print(`-- ${name}\n${sql.trimEnd()}\n`);
    const landed = onDisk.filter(({ name }) => !pending.some((each) => each.name === name));
    const isFine = pending.length === 0 || (await tryOnCopy(cli, client, url, landed, pending));
    if (options.archive !== undefined) await tryWithData(cli, url, options.archive, options.key);
    return isFine && clashes.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

async function tryOnCopy(
  cli: Cli,
  client: Client,
  url: string,
  landed: readonly Migration[],
  pending: readonly Migration[],
): Promise<boolean> {
  const columns = await customColumns(client);
  const trials = await withScratchDatabase(url, (scratch) => tryMigrations(scratch, landed, pending, columns));
  const sizes = new Map(
    (
      await client.query<{ table: string; bytes: string }>(
        `SELECT oid::regclass::text AS table, pg_total_relation_size(oid)::text AS bytes FROM pg_class WHERE relkind = 'r'`,
      )
    ).rows.map(({ table, bytes }) => [table, Number(bytes)]),
  );
  for (const trial of trials) report(cli, trial, sizes);
  reportDisk(cli, trials, sizes);
  if (columns.length > 0) cli.print(`${columns.length} columns of custom fields were there too.`);
  return trials.every(({ error }) => error === null);
}

function report(cli: Cli, trial: Trial, sizes: ReadonlyMap<string, number>): void {
  if (trial.error !== null) return cli.print(`${trial.name} would FAIL: ${trial.error}`);
  cli.print(`${trial.name} would apply; on empty tables it took ${Math.round(trial.milliseconds)} ms`);
  for (const effect of trial.effects) {
    const bytes = sizes.get(effect.table) ?? 0;
    const parts = [
      effect.lock === 'AccessExclusiveLock' ? 'nobody reads or writes it meanwhile' : 'nobody writes to it meanwhile',
      ...(effect.isRewritten ? [`its ${megabytes(bytes)} are written anew`] : []),
      ...(effect.newIndexes.length > 0 ? [`${effect.newIndexes.length} indexes are built over ${megabytes(bytes)}`] : []),
    ];
    const seconds = work(effect, bytes) / bytesPerSecond;
    cli.print(`  ${effect.table}: ${parts.join(', ')}${seconds >= 0.1 ? `, about ${seconds.toFixed(1)} s` : ''}`);
  }
}

/** Bytes to go through: each new index reads the table once. */
function work(effect: TableEffect, bytes: number): number {
  return (effect.isRewritten ? bytes : 0) + effect.newIndexes.length * bytes;
}

/** A table that is written anew is there twice until the end; an index takes at most what its table does. */
function reportDisk(cli: Cli, trials: readonly Trial[], sizes: ReadonlyMap<string, number>): void {
  const needed = trials
    .flatMap((trial) => trial.effects)
    .reduce((sum, effect) => sum + (effect.isRewritten || effect.newIndexes.length > 0 ? (sizes.get(effect.table) ?? 0) : 0), 0);
  const { bavail, bsize } = statfsSync(cli.config.dataDir);
  const free = cli.config.databaseUrl ? 'see that the database has it' : `${megabytes(bavail * bsize)} are free`;
  cli.print(`Disk: up to ${megabytes(needed)} more while it runs; ${free}.`);
  if (!cli.config.databaseUrl && bavail * bsize < needed) cli.print('NOT ENOUGH: make room first.');
}

async function customColumns(client: Client): Promise<CustomColumn[]> {
  const { rows } = await client.query<CustomColumn>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname LIKE 'x\\_%' AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  return rows;
}

/** Custom fields whose name this version takes for a field of its own: the screens could not tell them apart. */
async function clashingFields(client: Client): Promise<string[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(`SELECT to_regclass('custom_field') IS NOT NULL AS exists`);
  if (!found[0]?.exists) return [];
  const { rows } = await client.query<{ record: string; name: string; label: string }>(
    'SELECT record, name, label FROM custom_field WHERE deleted_at IS NULL',
  );
  const declared = new Map(programRegistry().records.map((record) => [record.key, record]));
  return rows.flatMap(({ record, name, label }) => {
    const type = declared.get(record);
    if (!type) return [`The custom field "${label}" is of ${record}, which this version (or a module that is not loaded) does not have.`];
    return name in type.fields
      ? [`The custom field "${label}" (${name}) of ${record} has the name of a field of this version: retire it after copying its values.`]
      : [];
  });
}

/** The real thing: a backup restored beside the database, and migrated; its files are read and left out. */
async function tryWithData(cli: Cli, url: string, archive: string, key: string | undefined): Promise<void> {
  const started = performance.now();
  await withScratchDatabase(url, async (scratch) => {
    const store = { has: async () => true, moveIn: unused, put: unused, read: unused, bytes: unused, remove: unused };
    const { header, migrated } = await restoreBackup({
      path: archive,
      key,
      url: scratch,
      migrations: path.join(root, 'migrations'),
      store,
      incoming: path.join(cli.config.dataDir, 'files', 'incoming'),
      replace: false,
      onProgress: (text) => cli.print(`  ${((performance.now() - started) / 1000).toFixed(1)} s: ${text}`),
    });
    cli.print(
      `With the data of ${header.at}: ${migrated.length} migrations applied, ${((performance.now() - started) / 1000).toFixed(1)} s in all, restoring included.`,
    );
  });
}

const unused = (): never => {
  throw new Error('A trial stores no files.');
};
