import type { PoolClient } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Db } from '../context.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { later } from './later.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';
import { together } from './together.ts';

/** A pool of one connection with a table `note`, and how often it writes to its socket. */
async function opened() {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(adminUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  const wire = { writes: 0 };
  pool.on('connect', (client: PoolClient) => {
    const { stream } = (client as unknown as { connection: { stream: { _writev: unknown; _write: unknown } } }).connection;
    for (const name of ['_writev', '_write'] as const) {
      const write = (stream[name] as (...given: readonly unknown[]) => unknown).bind(stream);
      stream[name] = (...given: readonly unknown[]) => {
        wire.writes += 1;
        return write(...given);
      };
    }
  });
  const db = createKysely<object>(pool) as Db;
  await sql`create table note (id int primary key, words text)`.execute(db);
  const put = (id: number) => sql`insert into note (id) values (${id})`;
  const count = async (on: Db): Promise<number> =>
    Number((await sql<{ count: number }>`select count(*)::int as count from note where id > ${0}`.execute(on)).rows[0]?.count);
  return { db, put, count, wire };
}

test('what several parts ask at the same time takes one round trip, in the order of the parts', async () => {
  const { db, put, count, wire } = await opened();
  wire.writes = 0;
  const answers = await db.transaction().execute((tx) =>
    together(
      tx,
      async (part) => {
        // However long it thinks first, its statement stands before that of the second.
        for (let i = 0; i < 20; i += 1) await Promise.resolve();
        await put(1).execute(part);
        return count(part);
      },
      (part) => count(part),
      async (part) => {
        await later(part, put(2));
        return 'put';
      },
    ),
  );
  // The first part counts in a second round trip, when what the third put is there.
  expect(answers).toEqual([2, 1, 'put']);
  // The two, and the commit.
  expect(wire.writes).toBe(3);
  expect(await count(db)).toBe(2);
});

test('the error of the first part that failed is thrown, and everything is undone', async () => {
  const { db, put, count } = await opened();
  await put(7).execute(db);
  const trying = db.transaction().execute((tx) =>
    together(
      tx,
      (part) => put(1).execute(part),
      async (part) => {
        await put(7)
          .execute(part)
          .catch((error: { code?: string }) => {
            throw new Error(`refused: ${error.code}`);
          });
      },
      (part) => put(3).execute(part),
    ),
  );
  await expect(trying).rejects.toThrow('refused: 23505');
  expect(await count(db)).toBe(1);
});

test('statements work as well outside a transaction, and with a failure beside them', async () => {
  const { db, put, count } = await opened();
  await put(1).execute(db);
  const [failed, counted] = await together(
    db,
    (part) =>
      put(1)
        .execute(part)
        .then(
          () => 'put',
          () => 'refused',
        ),
    (part) => count(part),
  );
  expect([failed, counted]).toEqual(['refused', 1]);
});
