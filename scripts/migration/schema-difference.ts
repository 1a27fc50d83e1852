import { run } from '@pgkit/migra';
import { Client } from 'pg';
import { withUrl } from '../../src/kernel/db/embedded.ts';
import { migrate, migrationTable, readMigrations } from '../../src/kernel/db/migrate.ts';
import { ensureRoles } from '../../src/kernel/db/roles.ts';
import { runSql } from '../../src/kernel/testing/postgres.ts';
import { accessDifference } from './access-difference.ts';
import { applyInOrder } from './apply-in-order.ts';
import { fitPartitions } from './fit-partitions.ts';

/**
 * The SQL that takes a database with all migrations to the declared schema; empty when they are in step. What it returns has been applied
 * to the migrated database, and nothing was missing after that. The first migration is the declarations' own SQL: it says what is meant.
 * @param url of a superuser on a throwaway server
 * @param options.scratch prefix of the databases it makes there
 * @throws Error when there is a difference that can't be written as SQL
 */
export async function schemaDifference(url: string, options: { migrations: string; declared: string; scratch?: string }): Promise<string> {
  const scratch = options.scratch ?? 'scratch';
  const declared = await scratchDatabase(url, `${scratch}_declared`);
  await runSql(declared, migrationTable, options.declared);
  if (readMigrations(options.migrations).length === 0) return options.declared.trim();

  const migrated = await scratchDatabase(url, `${scratch}_migrated`);
  await migrate(migrated, { directory: options.migrations });
  const structure = await applyInOrder(migrated, await structureDifference(migrated, declared));
  const access = await applyInOrder(migrated, await accessDifference(migrated, declared));
  if (structure.length + access.length === 0) return '';
  const rest = [...(await structureDifference(migrated, declared)), ...(await accessDifference(migrated, declared))];
  if (rest.length > 0)
    throw new Error(`This difference can't be written completely; write a migration for it by hand:\n${rest.join('\n')}`);
  return ['set check_function_bodies = off;', ...structure, ...access].join('\n\n');
}

async function structureDifference(from: string, to: string): Promise<string[]> {
  const { statements } = await run(from, to, { unsafe: true, withPrivileges: true, ignoreExtensionVersions: true });
  const written = [...statements].map((statement) => statement.trim()).filter((statement) => !noOperation.test(statement));
  return fitPartitions(written, [from, to]);
}

/** What the diff tool writes in place of a statement that it left out, and what we write once at the top. */
const noOperation = /^(select 1;|set check_function_bodies|$)/;

async function scratchDatabase(url: string, name: string): Promise<string> {
  await runSql(url, `CREATE DATABASE ${name}`);
  const database = withUrl(url, { database: name });
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    await ensureRoles(client);
  } finally {
    await client.end();
  }
  return database;
}
