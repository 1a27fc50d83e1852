import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from './sql.ts';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { runSql } from '../testing/postgres.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { MigrationError, migrate } from './migrate.ts';
import { createKysely, createPool } from './pool.ts';
import type { PoolOptions } from './pool.ts';
import { ensureRoles } from './roles.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';

test('values arrive without loss: dates as dates, instants in UTC, decimals as text', async () => {
  const { appUrl } = await createTestDatabase({ bare: true });
  const pool = testPool(appUrl);
  const { rows } =
    await pool.query(`SELECT date '2026-02-28' AS day, timestamptz '2026-03-29 02:30:00.5+02' AS at, timestamptz '2026-01-01 00:00:00.123456+00' AS fine,
    12345678901234567890.12::numeric AS amount, 9007199254740991::int8 AS safe, 9007199254740993::int8 AS big,
    array[date '2026-01-01', null] AS days, array[1.10, null]::numeric[] AS amounts, '{"a":[1]}'::jsonb AS doc, count(*) AS n FROM (VALUES (1), (2)) v`);
  expect(rows[0]).toEqual({
    day: '2026-02-28',
    at: '2026-03-29T00:30:00.500Z',
    fine: '2026-01-01T00:00:00.123456Z',
    amount: '12345678901234567890.12',
    safe: 9007199254740991,
    big: '9007199254740993',
    days: ['2026-01-01', null],
    amounts: ['1.10', null],
    doc: { a: [1] },
    n: 2,
  });
});

test('a statement that comes again is prepared once per connection, one that comes once is not', async () => {
  const { appUrl } = await createTestDatabase({ bare: true });
  const db = createKysely(testPool(appUrl, { max: 1 }));
  for (const value of [1, 2, 3]) await sql`SELECT ${value}::int AS again`.execute(db);
  await sql`SELECT ${1}::int AS once`.execute(db);
  const { rows } = await sql<{
    statement: string;
  }>`SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%again%' OR statement LIKE '%once%'`.execute(db);
  expect(rows.filter((row) => !row.statement.includes('pg_prepared')).map((row) => row.statement)).toEqual(['SELECT $1::int AS again']);
});

test('after a table gets a column, a connection with a stale plan fails once at most and is replaced', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const db = createKysely(testPool(adminUrl, { max: 1 }));
  await sql`CREATE TABLE thing (id int)`.execute(db);
  const read = (): Promise<unknown> => sql`SELECT * FROM thing WHERE id = ${1}`.execute(db);
  for (let i = 0; i < 3; i++) await read();
  await sql`ALTER TABLE thing ADD name text`.execute(db);
  await expect(read()).rejects.toThrow('cached plan');
  await expect(read()).resolves.toMatchObject({ rows: [] });
});

test("the application works under a role that owns nothing, can change into an audience's role and has none of its rights before", async () => {
  const { adminUrl, appUrl } = await createTestDatabase({ bare: true });
  const admin = testPool(adminUrl);
  await admin.query('CREATE TABLE secret (id int); GRANT SELECT ON secret TO entente_partner');
  const client = await connected(appUrl);
  await expect(client.query('SELECT * FROM secret')).rejects.toThrow('permission denied');
  await expect(client.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  await client.query('BEGIN; SET LOCAL ROLE entente_partner');
  expect((await client.query('SELECT * FROM secret')).rows).toEqual([]);
  await client.query('COMMIT');
  await expect(client.query('SELECT * FROM secret')).rejects.toThrow('permission denied');
  await ensureRoles(await connected(adminUrl));
});

test('a user who may not create roles is told what to grant, one who may ends up able to work as the application', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const admin = await connected(adminUrl);
  const [weak, strong, prefix] = ['weak', 'strong', 'rolestest'].map((name) => `${name}_${process.pid}_`) as [string, string, string];
  const all = ['app', 'partner', 'customer', 'public'].map((name) => prefix + name).join(', ');
  onTestFinished(() => runSql(adminUrl, `DROP OWNED BY ${strong}, ${weak}, ${all}`, `DROP ROLE ${all}, ${strong}, ${weak}`));
  await admin.query(
    `CREATE ROLE ${weak} LOGIN; CREATE ROLE ${strong} LOGIN CREATEROLE; GRANT ALL ON SCHEMA public TO ${strong} WITH GRANT OPTION`,
  );
  await admin.query(`SET SESSION AUTHORIZATION ${weak}`);
  await expect(ensureRoles(admin, { prefix })).rejects.toThrow(new RegExp(`ALTER ROLE ${weak} CREATEROLE`));
  await admin.query(`SET SESSION AUTHORIZATION ${strong}`);
  await ensureRoles(admin, { prefix });
  await ensureRoles(admin, { prefix });
  await admin.query(`SET ROLE ${prefix}app; SET ROLE ${prefix}customer`);
  expect((await admin.query('SELECT current_user AS me')).rows).toEqual([{ me: `${prefix}customer` }]);
});

test('migrations run once, in order, and a failing one leaves nothing behind', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const directory = migrations({ '0002_b.sql': 'ALTER TABLE t ADD b int', '0001_a.sql': 'CREATE TABLE t (a int)' });
  const [first, second] = await Promise.all([migrate(adminUrl, { directory }), migrate(adminUrl, { directory })]);
  expect([...first, ...second]).toEqual(['0001_a.sql', '0002_b.sql']);
  writeFileSync(path.join(directory, '0003_c.sql'), 'ALTER TABLE t ADD c int;\nSELECT nonsense');
  await expect(migrate(adminUrl, { directory })).rejects.toThrow(/0003_c.sql failed and was rolled back.*nonsense.*line 2/);
  const { rows } = await testPool(adminUrl).query(`SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0`);
  expect(rows.map((row: { attname: string }) => row.attname)).toEqual(['a', 'b']);
});

test('an edited or missing landed migration is an error that names it', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const directory = migrations({ '0001_a.sql': 'CREATE TABLE t (a int)' });
  await migrate(adminUrl, { directory });
  writeFileSync(path.join(directory, '0001_a.sql'), 'CREATE TABLE t (a bigint)');
  await expect(migrate(adminUrl, { directory })).rejects.toThrow(/0001_a.sql was edited/);
  rmSync(path.join(directory, '0001_a.sql'));
  await expect(migrate(adminUrl, { directory })).rejects.toThrow(MigrationError);
});

function testPool(url: string, options: Partial<PoolOptions> = {}): ReturnType<typeof createPool> {
  const pool = createPool(url, { max: 2, applicationName: 'test', ...options });
  onTestFinished(() => pool.end());
  return pool;
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

function migrations(files: Record<string, string>): string {
  const directory = temporaryDirectory('migrations');
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text);
  return directory;
}

test('a record that nothing is found by has words with its first custom field of text, and none before', async () => {
  const { appUrl } = await createTestDatabase();
  const db = createKysely(testPool(appUrl, { max: 1 }));
  const triggers = async (): Promise<unknown> =>
    (
      await sql`select tgname as name from pg_trigger where tgrelid = 'stock_count_line'::regclass and tgname = 'stock_count_line_search'`.execute(
        db,
      )
    ).rows;
  expect(await triggers()).toEqual([]);
  await sql`select entente_add_column('stock_count_line', 'x_height', 'numeric(10,2)')`.execute(db);
  expect(await triggers()).toEqual([]);
  for (const column of ['x_shelf', 'x_finder']) await sql`select entente_add_column('stock_count_line', ${column}, 'text')`.execute(db);
  expect(await triggers()).toEqual([{ name: 'stock_count_line_search' }]);
});
