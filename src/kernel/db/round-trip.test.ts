import type { EventEmitter } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { Db } from '../context.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { later } from './later.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';
import { together } from './together.ts';

/** A pool of one connection with a table `note`, and how often PostgreSQL said that it was done with what it was sent. */
async function opened() {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(adminUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  const heard = { ends: 0 };
  pool.on('connect', (client) => {
    (client as unknown as { connection: EventEmitter }).connection.on('readyForQuery', () => (heard.ends += 1));
  });
  const db = createKysely<object>(pool) as Db;
  await sql`create table note (id int primary key, words jsonb)`.execute(db);
  const put = (id: number, words: unknown = null) => sql`insert into note (id, words) values (${id}, ${words}::jsonb)`;
  const notes = async (): Promise<readonly number[]> =>
    (await sql<{ id: number }>`select id from note order by id`.execute(db)).rows.map((row) => row.id);
  return { db, heard, put, notes };
}

/** What JSON can't say. */
function circular(): object {
  const words: Record<string, unknown> = {};
  words['self'] = words;
  return words;
}

test('PostgreSQL answers the statements of a transaction that were sent together once', async () => {
  const { db, heard, put, notes } = await opened();
  for (const id of [1, 3, 5]) {
    heard.ends = 0;
    await db.transaction().execute(async (tx) => {
      await later(tx, put(id));
      const [both, none] = await together(
        tx,
        (at) => sql<{ n: number }>`select n from generate_series(1, ${2}::int) n`.execute(at),
        (at) => sql<{ n: number }>`select n from generate_series(1, ${0}::int) n`.execute(at),
      );
      expect([both.rows, none.rows]).toEqual([[{ n: 1 }, { n: 2 }], []]);
      await later(tx, put(id + 1));
    });
    // All that came before the answers, and the commit with what waited for it.
    expect(heard.ends).toBe(2);
  }
  expect(await notes()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('after a failure nothing behind it happens, and all of it can be sent again on that connection', async () => {
  const { db, put, notes } = await opened();
  const trying = (id: number) =>
    db.transaction().execute(async (tx) => {
      const answers = await Promise.allSettled([
        together(
          tx,
          (at) => put(id).execute(at),
          (at) => put(id, '"the same"').execute(at),
          (at) => sql`delete from note where id <> ${id}`.execute(at),
        ),
      ]);
      // Prepared, passed over, and prepared again.
      await expect(sql`select ${1}::int`.execute(tx)).rejects.toMatchObject({ code: '25P02' });
      for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    });
  await put(1).execute(db);
  for (let i = 0; i < 4; i += 1) await expect(trying(2)).rejects.toMatchObject({ code: '23505' });
  expect(await notes()).toEqual([1]);
  for (let i = 0; i < 3; i += 1) await db.transaction().execute((tx) => sql`delete from note where id <> ${1}`.execute(tx));
  expect(await notes()).toEqual([1]);
});

test('a value that cannot be sent undoes what was sent before it, and nothing behind it is carried out', async () => {
  const { db, put, notes } = await opened();
  for (let i = 0; i < 3; i += 1) {
    const atCommit = db.transaction().execute(async (tx) => {
      await put(1).execute(tx);
      await later(tx, put(2));
      await later(tx, put(3, circular()));
      await later(tx, put(4));
    });
    await expect(atCommit).rejects.toThrow('circular');
    const last = db.transaction().execute(async (tx) => {
      await later(tx, put(1));
      await put(2, circular()).execute(tx);
    });
    await expect(last).rejects.toThrow('circular');
    expect(await notes()).toEqual([]);
  }
  await db.transaction().execute((tx) => later(tx, put(5)));
  expect(await notes()).toEqual([5]);
});

test('a text of several statements goes as it is', async () => {
  const { db, put, notes } = await opened();
  await db.transaction().execute(async (tx) => {
    await later(tx, put(1));
    await sql`insert into note (id) values (2); insert into note (id) values (3)`.execute(tx);
  });
  expect(await notes()).toEqual([1, 2, 3]);
});

test('a connection that breaks in between leaves nothing, and the next transaction gets another', async () => {
  const { db, put, notes } = await opened();
  const trying = db.transaction().execute((tx) =>
    together(
      tx,
      (at) => put(1).execute(at),
      (at) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(at),
      (at) => put(2).execute(at),
    ),
  );
  await expect(trying).rejects.toThrow('terminat');
  expect(await notes()).toEqual([]);
});
