import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptStatement } from './kept-statement.ts';
import { createKysely, createPool } from './pool.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { sql, type Sql } from './sql.ts';

test('pieces nest and parameters are numbered in the order of the text', () => {
  const inner = sql`${sql.ref('t.b')} = ${2}`;
  expect(sql`select ${1} where ${inner} and ${sql.join([3, sql`x`, 4])}`.compile()).toEqual({
    text: 'select $1 where "t"."b" = $2 and $3, x, $4',
    values: [1, 2, 3, 4],
  });
  expect(sql.join([]).compile()).toEqual({ text: '', values: [] });
  const whole = sql`${sql.join([1, inner], sql` or `)} and ${3}`;
  expect(whole.flat().compile()).toEqual(whole.compile());
  expect(sql`(${whole.flat()}) is ${4}`.compile()).toEqual(sql`(${whole}) is ${4}`.compile());
});

/** A statement as it may be composed, and the text that it has to have. */
interface Composed {
  readonly piece: Sql;
  text(number: () => number): string;
}

const parameter = fc.constant({ isParameter: true as const, value: 7 });
const { whole: anyStatement } = fc.letrec<{ part: Composed | { readonly isParameter: true; readonly value: number }; whole: Composed }>(
  (tie) => ({
    part: fc.oneof({ depthSize: 'small' }, parameter, tie('whole')),
    whole: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('a', 'b').map((name): Composed => ({ piece: sql.ref(name), text: () => `"${name}"` })),
      fc.constantFrom('$1', 'now()').map((text): Composed => ({ piece: sql.raw(text), text: () => text })),
      fc.tuple(fc.constantFrom(', ', ' or '), fc.array(tie('part'), { maxLength: 4 })).map(([separator, parts]): Composed => ({
        piece: sql.join(
          parts.map((part) => ('isParameter' in part ? part.value : part.piece)),
          sql.raw(separator),
        ),
        text: (number) => parts.map((part) => ('isParameter' in part ? `$${number()}` : part.text(number))).join(separator),
      })),
      fc.tuple(tie('part'), tie('part')).map(([one, other]): Composed => {
        const of = (part: typeof one): unknown => ('isParameter' in part ? part.value : part.piece);
        const textOf = (part: typeof one, number: () => number): string => ('isParameter' in part ? `$${number()}` : part.text(number));
        return { piece: sql`${of(one)} is ${of(other)}`, text: (number) => `${textOf(one, number)} is ${textOf(other, number)}` };
      }),
    ),
  }),
);

test('a text that is kept is that of its own pieces, whatever was put together before', () => {
  fc.assert(
    fc.property(anyStatement, ({ piece, text }) => {
      let last = 0;
      const expected = text(() => (last += 1));
      for (const compiled of [piece.compile(), piece.compile()]) expect(compiled).toEqual({ text: expected, values: Array(last).fill(7) });
    }),
    { numRuns: 2000 },
  );
  const many = sql.join(Array.from({ length: 1000 }, (_, i) => i));
  expect(many.compile().values).toHaveLength(1000);
  expect(many.compile().text).toMatch(/^\$1, \$2, .*, \$1000$/);
});

test('a kept statement takes what is given with each use in its own places, and keeps the rest', async () => {
  const piece = sql`${sql.given(2)}::text = ${'kept'} or ${sql.given(1)}::int > ${5}`;
  expect(piece.flat().compile(['a', 'b'])).toEqual({ text: '$2::text = $3 or $1::int > $4', values: ['a', 'b', 'kept', 5] });
  const { appUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  const db = createKysely<object>(pool);
  const statement = keptStatement(sql<{ is: boolean }>`select (${piece}) and ${sql.given(1)}::int < 9 as is`, 2);
  try {
    const found: boolean[] = [];
    for (const [number, text] of [
      [1, 'kept'],
      [9, 'kept'],
      [6, 'other'],
      [2, 'other'],
    ] as const)
      found.push(...(await statement(db, number, text)).rows.map((row) => row.is));
    expect(found).toEqual([true, false, true, false]);
  } finally {
    await pool.end();
  }
});

test('what PostgreSQL reads is what was meant, whatever is in names, literals and parameters', async () => {
  const { appUrl } = await createTestDatabase({ bare: true });
  const pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  const db = createKysely<object>(pool);
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((s) => !s.includes('\u0000') && s.isWellFormed() && Buffer.byteLength(s) < 60);
  try {
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const name = a.replaceAll('.', '_');
        // Two columns of that name are there already, and no object has an own property of the third by assignment.
        fc.pre(!['l', 'p', '__proto__'].includes(name));
        const { rows } = await sql<Record<string, string>>`select ${sql.lit(a)}::text as l, ${b}::text as p, 1 as ${sql.ref(name)}`.execute(
          db,
        );
        expect(rows[0]).toMatchObject({ l: a, p: b });
        expect(Object.keys(rows[0] ?? {})).toContain(name);
      }),
      { numRuns: 200 },
    );
  } finally {
    await pool.end();
  }
});
