import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { binaryArray, binaryDocuments } from './binary-array.ts';
import { createKysely, createPool } from './pool.ts';
import { searchVector } from './search-vector.ts';
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

test('a document made here is that of the database, and what only the database knows is left to it', async () => {
  const { appUrl } = await createTestDatabase();
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  const db = createKysely<object>(pool);
  const plainText = fc.oneof(
    text,
    fc.string({ unit: 'binary-ascii', maxLength: 40 }),
    fc.stringMatching(/^([ -~]{0,12} ){0,9}$/),
    fc.stringMatching(/^([0-9a-fxX]{1,5} ){0,4}$/),
  );
  const pair = fc.tuple(plainText, plainText).filter((texts) => texts.every((each) => !each.includes('\0')));
  let made = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 200, maxLength: 400 }), async (pairs) => {
        const documents = pairs.map(([title, others]) => searchVector(title, others));
        made += documents.filter((document) => document !== null).length;
        const { rows } = await sql`
          select title, others, document::text, of_database::text from (select *, setweight(entente_words(title), 'A') || setweight(entente_words(others), 'C') as of_database
            from unnest(${binaryArray(
              'text',
              pairs.map(([title]) => title),
            )}::text[], ${binaryArray(
              'text',
              pairs.map(([, others]) => others),
            )}::text[], ${binaryDocuments(documents)}::tsvector[]) as t(title, others, document)) t
          where document is not null and document::text is distinct from of_database::text`.execute(db);
        expect(rows).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(made).toBeGreaterThan(1000);
    for (const left of ['Übel', 'a '.repeat(300), 'b'.repeat(3000), 'a\u001c', '1e5com']) expect(searchVector('', left)).toBeNull();
  } finally {
    await pool.end();
  }
});
