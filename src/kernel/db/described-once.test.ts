import type { EventEmitter } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';
import { together } from './together.ts';
import type { Db } from '../context.ts';

test('a prepared statement is described by PostgreSQL until it is known, and its rows read the same ever after', async () => {
  const { appUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  let descriptions = 0;
  pool.on('connect', (client) => {
    (client as unknown as { connection: EventEmitter }).connection.on('rowDescription', () => (descriptions += 1));
  });
  const db = createKysely<object>(pool);
  const read = async (at: Pick<Db, 'executeQuery'>, n: number | null): Promise<unknown> =>
    (await sql`select ${n}::bigint as n, 10 / ${n}::numeric as tenth, g, null as nothing from generate_series(1, 2) g`.execute(at)).rows;
  const rows = (n: number | null, tenth: string | null) => [1, 2].map((g) => ({ n, tenth, g, nothing: null }));
  // Sent as it is, prepared, and then known.
  for (const n of [1, 2, 4]) expect(await read(db, n)).toMatchObject([{ n }, { n }]);
  expect(descriptions).toBe(2);
  expect(await read(db, null)).toEqual(rows(null, null));
  expect(await read(db, 5)).toEqual(rows(5, '2.0000000000000000'));
  await expect(read(db, 0)).rejects.toMatchObject({ code: '22012' });
  const both = await together(
    db as Db,
    (at) => read(at, 1),
    (at) => read(at, 8),
  );
  expect(both).toEqual([rows(1, '10.0000000000000000'), rows(8, '1.2500000000000000')]);
  expect(descriptions).toBe(2);
});

test('what has no rows says how many it changed, however often it is sent', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(adminUrl, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  const db = createKysely<object>(pool);
  await sql`create table thing (n int)`.execute(db);
  for (let i = 1; i <= 4; i += 1) {
    expect((await sql`insert into thing select generate_series(1, ${i}::int)`.execute(db)).numAffectedRows).toBe(BigInt(i));
  }
  for (let i = 1; i <= 4; i += 1) expect((await sql`delete from thing where n = ${i}`.execute(db)).rows).toEqual([]);
});
