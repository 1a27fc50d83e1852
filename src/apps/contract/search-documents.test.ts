import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pool } from 'pg';
import { binaryArray, binaryDocuments } from '../../kernel/db/binary-array.ts';
import { columnsOf, quoted } from '../../kernel/db/ddl.ts';
import { createKysely, createPool } from '../../kernel/db/pool.ts';
import { newDocuments, searchDocument, searchedFields } from '../../kernel/db/search-document.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { AnyTables, Db } from '../../kernel/context.ts';
import type { Field } from '../../kernel/record/field.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';
import { createTestDatabase } from '../../kernel/testing/test-database.ts';
import { programRegistry } from '../schema.ts';

const registry = programRegistry();
/** Records whose documents are made without asking the database. */
const records = registry.records.filter((record) => record.search.length > 0 && newDocuments(registry, record, [{}]) !== null);

let pool: Pool;
let db: Db;
beforeAll(async () => {
  const { appUrl } = await createTestDatabase();
  pool = createPool(appUrl, { max: 1, applicationName: 'test' });
  db = createKysely<AnyTables>(pool);
});
afterAll(() => pool.end());

test('there are such, those that files bring in by the million first', () => {
  expect(records.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['parties.person', 'parties.organization', 'sales.lead', 'parties.affiliation']),
  );
});

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[ -~]{0,12}$/) },
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    '\u001c',
    '\n',
    'a\tb',
    'Ann',
    "O'Neill-Smith",
    'ann@mail.example.com',
    '+49 30 1-2',
    'Straße',
    'A\u0308',
    '中文 字',
    '😀',
    'x'.repeat(2100),
    '\\n "q"',
    '1e5x',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }).filter((text) => !text.includes('\0')),
  fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !text.includes('\0')),
);

test('a document made before its row is written is the one that the database makes, whatever the values', async () => {
  const never: string[] = [];
  for (const record of records) {
    let made = 0;
    const columns = Object.entries(record.fields).flatMap(([name, field]) =>
      columnsOf(registry, name, field).map(({ name: column }, at) => ({ name, field, column, at })),
    );
    const row = (values: Readonly<Record<string, unknown>>): string =>
      JSON.stringify(
        Object.fromEntries(
          columns.flatMap(({ name, field, column, at }) => {
            if (values[name] === undefined) return [];
            const written = registry.kind(field).write(field, values[name])[at];
            return [[column, field.kind === 'many' ? (JSON.parse(String(written)) as unknown) : written]];
          }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(valuesOf(record), { minLength: 50, maxLength: 80 }), async (rows) => {
        const documents = newDocuments(registry, record, rows) ?? [];
        made += documents.filter((document) => document !== null).length;
        const { rows: differing } = await sql`
          select row, made, of_database from (
            select u.row, u.document::text as made, (${sql.raw(searchDocument(registry, record, searchedFields(registry, record), 't', `''`))})::text as of_database
            from unnest(${binaryArray('jsonb', rows.map(row))}::jsonb[], ${binaryDocuments(documents)}::tsvector[]) as u(row, document)
            cross join lateral jsonb_populate_record(null::${sql.raw(quoted(snake(record.name)))}, u.row) t) x
          where made is not null and made is distinct from of_database`.execute(db);
        expect(differing).toEqual([]);
      }),
      { numRuns: 5 },
    );
    if (made === 0) never.push(record.key);
  }
  expect(never).toEqual([]);
});

/** Values of the fields that the document is made of, and of those that these are computed from. */
function valuesOf(record: RecordType): fc.Arbitrary<Record<string, unknown>> {
  const names = record.search.flatMap((name) => {
    const field = record.fields[name] as Field & { dependsOn?: readonly string[] };
    return field.kind === 'formula' ? (field.dependsOn ?? []) : [name];
  });
  return fc.record(Object.fromEntries([...new Set(names)].map((name) => [name, valueOf(record.fields[name] as Field)])), {
    requiredKeys: [],
  });
}

function valueOf(field: Field): fc.Arbitrary<unknown> {
  if (field.kind === 'tags') return fc.array(hostile, { minLength: 1, maxLength: 3 });
  if (field.kind !== 'many') return hostile;
  const { of } = field as Field & { of: Field };
  return fc.array(
    (of.kind === 'address' ? fc.record({ city: hostile, street: hostile }, { requiredKeys: [] }) : hostile).map((value) => ({ value })),
    { minLength: 1, maxLength: 3 },
  );
}

test('no trigger gives a new row a text that is searched, which whoever made the document did not know', async () => {
  const { rows } = await sql<{ table: string; source: string }>`
    select c.relname as table, p.prosrc as source from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_proc p on p.oid = g.tgfoid
    where not g.tgisinternal and g.tgtype & 7 = 7 and p.proname not like '%\\_search\\_update'`.execute(db);
  expect(rows.length).toBeGreaterThan(0);
  const unknown = records.flatMap((record) =>
    record.search
      .filter((name) =>
        rows.some(({ table, source }) => table === snake(record.name) && new RegExp(`new\\.${snake(name)}\\s*:=`).test(source)),
      )
      .map((name) => `${record.key}.${name}`),
  );
  expect(unknown).toEqual([]);
});
