import { Client, type PoolClient } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { statementsIn } from '../testing/statements-in.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { later } from './later.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';

/** A pool of one connection with a table `note`, the statements that it is given, and how often it writes to its socket. */
async function opened() {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(adminUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  const sent: string[] = [];
  const wire = { writes: 0 };
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: readonly unknown[]) => {
        sent.push(...statementsIn(given[0]).map(({ text }) => text));
        return query(...given);
      },
    });
    const { stream } = (client as unknown as { connection: { stream: { _writev: unknown; _write: unknown } } }).connection;
    for (const name of ['_writev', '_write'] as const) {
      const write = (stream[name] as (...given: readonly unknown[]) => unknown).bind(stream);
      stream[name] = (...given: readonly unknown[]) => {
        wire.writes += 1;
        return write(...given);
      };
    }
  });
  const db = createKysely(pool);
  await sql`create table note (id int primary key, words text)`.execute(db);
  const notes = async (): Promise<readonly number[]> =>
    (await sql<{ id: number }>`select id from note order by id`.execute(db)).rows.map((row) => row.id);
  const put = (id: number) => sql`insert into note (id) values (${id})`;
  return { db, adminUrl, notes, put, sent, wire };
}

test('a transaction begins with its first statement, and what nobody waits for goes with the commit', async () => {
  const { db, notes, put, sent, wire } = await opened();
  [sent.length, wire.writes] = [0, 0];
  await db.transaction().execute(async (tx) => {
    await put(1).execute(tx);
    await later(tx, put(2));
    await later(tx, put(3));
  });
  expect(sent).toEqual([
    'begin',
    'insert into note (id) values ($1)',
    'insert into note (id) values ($1)',
    'insert into note (id) values ($1)',
    'commit',
  ]);
  expect(wire.writes).toBe(2);
  expect(await notes()).toEqual([1, 2, 3]);
});

test('what was put off is carried out before the next statement, in its place', async () => {
  const { db, put } = await opened();
  const seen = await db.transaction().execute(async (tx) => {
    await later(tx, put(1));
    await later(tx, sql`update note set words = ${'first'} where id = ${1}`);
    const { rows } = await sql<{ words: string }>`select words from note where id = ${1}`.execute(tx);
    return rows;
  });
  expect(seen).toEqual([{ words: 'first' }]);
});

test('a transaction in which nothing is asked sends nothing, and one that is given up leaves nothing', async () => {
  const { db, notes, put, sent } = await opened();
  sent.length = 0;
  await db.transaction().execute(async () => {});
  const failing = db.transaction().execute(async (tx) => {
    await later(tx, put(1));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(sent).toEqual([]);
  const late = db.transaction().execute(async (tx) => {
    await put(2).execute(tx);
    await later(tx, put(3));
    throw new Error('changed my mind');
  });
  await expect(late).rejects.toThrow('changed my mind');
  expect(await notes()).toEqual([]);
});

test('when it fails, the next statement or the commit throws its error and nothing stays', async () => {
  const { db, notes, put } = await opened();
  await put(1).execute(db);
  const atCommit = db.transaction().execute(async (tx) => {
    await put(2).execute(tx);
    await later(tx, put(1));
    await later(tx, put(3));
  });
  await expect(atCommit).rejects.toMatchObject({ code: '23505' });
  const atNext = db.transaction().execute(async (tx) => {
    await later(tx, put(1));
    await put(4).execute(tx);
  });
  await expect(atNext).rejects.toMatchObject({ code: '23505' });
  // The connection is as good as before, prepared statements and all.
  for (const id of [5, 6, 7])
    await db.transaction().execute(async (tx) => {
      await later(tx, put(id));
    });
  expect(await notes()).toEqual([1, 5, 6, 7]);
});

test('a constraint that is checked at the commit undoes what went with it', async () => {
  const { db, notes, put } = await opened();
  await sql`create table part (note_id int references note deferrable initially deferred)`.execute(db);
  const failing = db.transaction().execute(async (tx) => {
    await put(1).execute(tx);
    await later(tx, sql`insert into part values (${9})`);
  });
  await expect(failing).rejects.toMatchObject({ code: '23503' });
  expect(await notes()).toEqual([]);
});

test('rows are streamed within a transaction, and outside one nothing is put off', async () => {
  const { db, adminUrl, put } = await opened();
  await later(db, put(1));
  const other = new Client({ connectionString: adminUrl });
  await other.connect();
  onTestFinished(() => other.end());
  expect((await other.query('select id from note')).rows).toEqual([{ id: 1 }]);
  const read: unknown[] = [];
  await db.transaction().execute(async (tx) => {
    for await (const { rows } of tx.getExecutor().stream(sql`select id from note`.compiled(), 10)) read.push(...rows);
    await put(2).execute(tx);
  });
  expect(read).toEqual([{ id: 1 }]);
  expect((await other.query('select id from note order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});
