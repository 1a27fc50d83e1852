import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { binaryArray } from './binary-array.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';

/** Texts full of what the parser has rules for: addresses, hosts, paths, tags, entities, numbers with signs and exponents. */
const pieces = fc.constantFrom(
  ...'@._-+/:&<>~?=%#;,!*()[]{}|^$"\'`\\ \t\n'.split(''),
  ...'ann Bob X e 1 42 0x1f 1e5 http www com amp é Å ß 中 – “ ٣ 😀'.split(' '),
);
const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

test('the words of a text in ASCII are found the short way as they are the long way, and so is its plain form', async () => {
  const { appUrl } = await createTestDatabase();
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  const db = createKysely<object>(pool);
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 400 }), async (texts) => {
        const { rows } = await sql`
          with t as (select v, lower(unaccent('unaccent'::regdictionary, v)) as plain from unnest(${binaryArray('text', texts)}::text[]) v),
          words as (select v, plain, to_tsvector('simple', regexp_replace(plain, '[^[:alnum:]]+', ' ', 'g')) as words from t)
          select v, words::text, entente_words(v)::text as short, plain, entente_plain(v) as short_plain from words
          where entente_words(v) is distinct from words or entente_plain(v) is distinct from plain`.execute(db);
        expect(rows).toEqual([]);
      }),
      { numRuns: 40 },
    );
  } finally {
    await pool.end();
  }
});
