import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { arrayLiteral, binaryArray, binaryUuids, InvalidTextError, randomUuids } from './binary-array.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => !value.includes('\0') && value.isWellFormed());

test('PostgreSQL reads from a binary array what was put in, as text, as JSON and as ids', async () => {
  const { appUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  const db = createKysely<object>(pool);
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(text), { maxLength: 20 }),
        fc.array(fc.option(fc.array(text)), { maxLength: 20 }),
        fc.array(fc.option(fc.uuid()), { maxLength: 20 }),
        async (a, b, ids) => {
          const json = b.map((value) => (value === null ? null : JSON.stringify(value)));
          const { rows } = await sql<{ a: unknown; b: unknown; c: unknown; ids: unknown; random: string[] }>`
          select to_json(${binaryArray('text', a)}::text[]) as a, to_json(${binaryArray('jsonb', json)}::jsonb[]) as b,
            to_json(${arrayLiteral(a.filter((value) => value !== null))}::text[]) as c,
            to_json(${binaryUuids(ids)}::uuid[]) as ids, to_json(${randomUuids(ids.length)}::uuid[]) as random`.execute(db);
          const { random, ...read } = rows[0] ?? { random: [] };
          expect(read).toEqual({ a, b, c: a.filter((value) => value !== null), ids });
          expect(new Set(random).size).toBe(ids.length);
        },
      ),
      { numRuns: 100 },
    );
  } finally {
    await pool.end();
  }
});

test('half a surrogate pair is refused rather than changed', () => {
  expect(() => binaryArray('text', ['fine', '\ud83d'])).toThrow(InvalidTextError);
});

test('what is no id is refused', () => {
  expect(() => binaryUuids(['0190f8a4-1111-7000-8000-00000000000g'])).toThrow(RangeError);
});
