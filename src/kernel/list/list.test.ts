import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, systemActor, type Actor } from '../access/actor.ts';
import { withCan } from '../command/can.ts';
import { insertRow } from '../command/store.ts';
import { sql } from '../db/sql.ts';
import { AppError } from '../errors.ts';
import { countingDb, type Statement } from '../testing/counting-db.ts';
import { createTestApp, staff, type TestApp } from '../testing/test-app.ts';
import { animal, enclosure, keeper, zooRegistry } from '../testing/zoo.ts';
import { parseFilter, type Filter } from './filter.ts';
import { getRecord, listRecords, type ListParams, type ReadScope, type Row } from './list.ts';
import { suggest } from './suggest.ts';

let t: TestApp;
let r: ReadScope;
let keepers: string[];
let pens: string[];

const names = ['Leo', 'leo', 'Zoë', 'Mia', 'Mia', '100% Bär', 'under_score', 'back\\slash', "O'Hara"];
const dates = ['2020-01-31', '2021-06-15', '2024-02-29'];
const tagWords = ['big', 'cat', 'wild'];

beforeAll(async () => {
  t = await createTestApp(zooRegistry());
  r = { registry: t.app.registry, actor: staff(null, { isAdmin: true }), db: t.app.db, scope: t.app.scope() };
  const pick = <T>(values: readonly T[], n: number): T | null =>
    n % (values.length + 1) === values.length ? null : (values[n % (values.length + 1)] ?? null);
  await t.as(systemActor, async (ctx) => {
    keepers = [];
    pens = [];
    for (const name of ['Ana', 'Ben']) keepers.push((await insertRow(ctx, keeper, { name })).id);
    for (const name of ['Savanna', 'Steppe', 'Sea']) pens.push((await insertRow(ctx, enclosure, { name, owner: keepers[0] ?? null })).id);
    for (let n = 0; n < 70; n += 1) {
      await insertRow(ctx, animal, {
        name: names[n % names.length],
        species: pick(['lion', 'bear'], n),
        owner: pick(keepers, n >> 1),
        enclosure: pick(pens, n >> 2),
        born: pick(dates, n >> 1),
        weight: pick([0, 0.5, 12.5, 300], n),
        state: n % 5 === 0 ? 'ill' : 'well',
        tame: pick([true, false], n >> 3),
        tags: n % 4 === 0 ? null : tagWords.slice(0, n % 4),
        price: n % 3 === 0 ? null : { amount: String(n % 7), currency: 'EUR', rate: '1', rateDate: '2026-03-02', base: String(n % 7) },
        contacts: n % 2 === 0 ? null : [{ value: `vet${n % 3}@zoo.example` }],
        chip: `chip${n}`,
      });
    }
  });
});

async function all(params: ListParams, scope = r): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined; ;) {
    const page = await listRecords(scope, animal, { ...params, ...(after === undefined ? {} : { after }) });
    rows.push(...page.data);
    if (page.page.next === null) return rows;
    after = page.page.next;
  }
}

const columns = {
  name: 'name',
  species: 'species',
  born: 'born',
  weight: 'weight',
  state: 'state',
  tame: 'tame',
  price: 'price_base',
  fullName: 'full_name',
  createdAt: 'created_at',
  chip: 'chip',
};
const sortKeys = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])), descending: fc.boolean() }),
  { minLength: 1, maxLength: 3, selector: (k) => k.name },
);

/** What PostgreSQL itself makes of the order: blanks last, then by id in the direction of the first key. */
async function plainOrder(keys: readonly { name: keyof typeof columns; descending: boolean }[]): Promise<string[]> {
  const order = keys.map((k) => `${columns[k.name]} ${k.descending ? 'desc' : 'asc'} nulls last`);
  const { rows } = await sql<{
    id: string;
  }>`select id from animal where deleted_at is null order by ${sql.raw([...order, `id ${keys[0]?.descending ? 'desc' : 'asc'}`].join(', '))}`.execute(
    t.app.db,
  );
  return rows.map((row) => row.id);
}

const sortText = (keys: readonly { name: string; descending: boolean }[]): string =>
  keys.map((k) => (k.descending ? '-' : '') + k.name).join(',');

describe('paging', () => {
  test('through any sort yields each row once, in the order of a plain ORDER BY', async () => {
    await fc.assert(
      fc.asyncProperty(sortKeys, fc.integer({ min: 1, max: 30 }), async (keys, size) => {
        expect((await all({ sort: sortText(keys), size, fields: ['name'] })).map((row) => row.id)).toEqual(await plainOrder(keys));
      }),
      { numRuns: 40 },
    );
  });

  test('while rows come and go, those that stay come once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(sortKeys, fc.integer({ min: 3, max: 20 }), fc.array(fc.nat(69), { maxLength: 5 }), async (keys, size, gone) => {
        const before = await plainOrder(keys);
        const removed = new Set(gone.map((n) => before[n] ?? ''));
        const seen: string[] = [];
        const added: string[] = [];
        for (let after: string | undefined, turn = 0; ; turn += 1) {
          const page = await listRecords(r, animal, {
            sort: sortText(keys),
            size,
            fields: ['name'],
            ...(after === undefined ? {} : { after }),
          });
          seen.push(...page.data.map((row) => row.id));
          if (turn === 0)
            await sql`update animal set deleted_at = now() where id = any(${[...removed].filter((id) => id !== '')}::uuid[])`.execute(
              t.app.db,
            );
          await t.as(
            systemActor,
            async (ctx) => void added.push((await insertRow(ctx, animal, { name: 'Newcomer', weight: turn % 2 === 0 ? 1 : null })).id),
          );
          if (page.page.next === null) break;
          after = page.page.next;
        }
        const stayed = before.filter((id) => !removed.has(id));
        expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed);
        expect(new Set(seen).size).toBe(seen.length);
        await sql`delete from animal where id = any(${added}::uuid[])`.execute(t.app.db);
        await sql`update animal set deleted_at = null`.execute(t.app.db);
      }),
      { numRuns: 12 },
    );
  });

  test('through a search yields each match once, by relevance or sorted', async () => {
    for (const params of [{ q: 'mia' }, { q: 'mia', sort: '-born' }]) {
      const rows = await all({ ...params, size: 3 });
      expect(rows.map((row) => row['name'])).toEqual(Array.from({ length: rows.length }, () => 'Mia'));
      expect(new Set(rows.map((row) => row.id)).size).toBe((await all({ filter: { field: 'name', op: 'eq', value: 'Mia' } })).length);
    }
  });
});

type Test = (row: Row, value: unknown) => boolean;
const get =
  (name: string) =>
  (row: Row): unknown =>
    row[name];
const baseOf = (row: Row): unknown => ((price) => (price === null ? null : Number(price.base)))(row['price'] as { base: string } | null);
const idOf =
  (name: string) =>
  (row: Row): unknown =>
    (row[name] as { id: string } | null)?.id ?? null;
const titleOf =
  (name: string) =>
  (row: Row): unknown =>
    (row[name] as { title: string } | null)?.title ?? null;

/** What each operator means, said in JavaScript. `of` yields null for no value. */
function reference(op: string, of: (row: Row) => unknown): Test {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  const some = (row: Row): string[] => (of(row) ?? []) as string[];
  const compare = (row: Row, value: unknown, keep: (order: number) => boolean): boolean => {
    const own = of(row);
    return own !== null && keep((own as number) < (value as number) ? -1 : (own as number) > (value as number) ? 1 : 0);
  };
  const tests: Record<string, Test> = {
    eq: (row, v) => of(row) === v,
    ne: (row, v) => of(row) !== v,
    in: (row, v) => of(row) !== null && list(v).includes(of(row)),
    notIn: (row, v) => of(row) === null || !list(v).includes(of(row)),
    lt: (row, v) => compare(row, v, (o) => o < 0),
    lte: (row, v) => compare(row, v, (o) => o <= 0),
    gt: (row, v) => compare(row, v, (o) => o > 0),
    gte: (row, v) => compare(row, v, (o) => o >= 0),
    contains: (row, v) => of(row) !== null && String(of(row)).toLowerCase().includes(String(v).toLowerCase()),
    startsWith: (row, v) => of(row) !== null && String(of(row)).toLowerCase().startsWith(String(v).toLowerCase()),
    has: (row, v) => some(row).includes(v as string),
    hasAny: (row, v) => some(row).some((x) => list(v).includes(x)),
    hasAll: (row, v) => some(row).length > 0 && list(v).every((x) => some(row).includes(x as string)),
    empty: (row, v) => (of(row) === null || (Array.isArray(of(row)) && some(row).length === 0)) === v,
  };
  return tests[op] as Test;
}

interface Source {
  readonly field: string;
  readonly of: (row: Row) => unknown;
  readonly ops: readonly string[];
  readonly values: readonly unknown[];
}

const comparable = ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'empty'];
const textual = ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'empty'];
const chosen = ['eq', 'ne', 'in', 'notIn', 'empty'];
const parts = ['le', 'LEO', '%', '_', '\\', "'", 'ö', 'x'];
const sources = (): Source[] => [
  { field: 'name', of: get('name'), ops: textual, values: [...names, ...parts] },
  { field: 'species', of: get('species'), ops: textual, values: ['lion', 'bear', 'li', ...parts] },
  { field: 'fullName', of: get('fullName'), ops: textual, values: ['Leo the lion', 'the', ...parts] },
  { field: 'born', of: get('born'), ops: comparable, values: [...dates, '2000-01-01', '2030-12-31'] },
  { field: 'weight', of: get('weight'), ops: comparable, values: [0, 0.5, 0.25, 12.5, -1, 1000] },
  { field: 'price', of: baseOf, ops: comparable, values: [0, 1, 2.5, 6, 100] },
  { field: 'state', of: get('state'), ops: chosen, values: ['ill', 'well', 'other'] },
  { field: 'tame', of: get('tame'), ops: ['eq', 'ne', 'empty'], values: [true, false] },
  { field: 'tags', of: get('tags'), ops: ['has', 'hasAny', 'hasAll', 'empty'], values: [...tagWords, 'none'] },
  {
    field: 'contacts',
    of: (row) => (row['contacts'] as { value: string }[]).map((c) => c.value),
    ops: ['has', 'empty'],
    values: ['vet0@zoo.example', 'vet1@zoo.example', 'nobody@zoo.example'],
  },
  { field: 'owner', of: idOf('owner'), ops: chosen, values: [...keepers, '00000000-0000-7000-8000-000000000000'] },
  {
    field: 'enclosure.name',
    of: titleOf('enclosure'),
    ops: ['eq', 'in', 'contains', 'startsWith'],
    values: ['Savanna', 'Steppe', 's', 'ea'],
  },
];

interface Case {
  readonly filter: Filter;
  readonly keeps: (row: Row) => boolean;
}

function cases(): fc.Arbitrary<Case> {
  const condition: fc.Arbitrary<Case> = fc.constantFrom(...sources()).chain((source) =>
    fc.constantFrom(...source.ops).chain((op) => {
      const one = fc.constantFrom(...source.values);
      const value: fc.Arbitrary<unknown> =
        op === 'empty' ? fc.boolean() : ['in', 'notIn', 'hasAny', 'hasAll'].includes(op) ? fc.array(one, { maxLength: 3 }) : one;
      return value.map((v): Case => ({
        filter: { field: source.field, op: op as never, value: v },
        keeps: (row) => reference(op, source.of)(row, v),
      }));
    }),
  );
  return fc.letrec<{ node: Case }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      condition,
      fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('node'), { maxLength: 3 })).map(([join, members]): Case => ({
        filter: (join === 'and' ? { and: members.map((m) => m.filter) } : { or: members.map((m) => m.filter) }) as Filter,
        keeps: (row) => (join === 'and' ? members.every((m) => m.keeps(row)) : members.some((m) => m.keeps(row))),
      })),
    ),
  })).node;
}

describe('filters', () => {
  test('mean what their operators say, alone and in groups, and through links', async () => {
    const rows = await all({ size: 200 });
    await fc.assert(
      fc.asyncProperty(cases(), async ({ filter, keeps }) => {
        const found = await all({ size: 200, filter: parseFilter(structuredClone(filter)) });
        expect(found.map((row) => row.id).toSorted()).toEqual(
          rows
            .filter(keeps)
            .map((row) => row.id)
            .toSorted(),
        );
      }),
      { numRuns: 250 },
    );
  });

  test('of any shape and value are answered or refused in words, never with a fault', async () => {
    const fields = [
      ...Object.keys(animal.fields),
      'id',
      'createdAt',
      'owner.name',
      'enclosure.animals',
      'name.x',
      'nonsense',
      '__proto__',
      'owner.owner.owner',
      '',
    ];
    const operators = [...comparable, ...textual, 'has', 'hasAny', 'hasAll', 'explode'];
    const hostile = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.constantFrom(
        '\u0000',
        "'; drop table animal; --",
        'NaN',
        '-0',
        '1e400',
        '2026-02-30',
        '9'.repeat(400),
        '{',
        '\\',
        true,
        null,
        [],
        {},
        -1e308,
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ field: fc.constantFrom(...fields), op: fc.constantFrom(...operators), value: hostile }),
        async (condition) => {
          const end = await listRecords(r, animal, { filter: parseFilter(condition), size: 1 }).catch((error: unknown) => error);
          if (end instanceof AppError) expect([end.status, end.problems.length > 0]).toEqual([400, true]);
          else expect(end).toHaveProperty('data');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that are no filters, or too large, are refused', () => {
    const deep = Array.from({ length: 8 }).reduce<unknown>((inner) => ({ and: [inner] }), { field: 'name', op: 'eq', value: 'x' });
    for (const bad of [
      null,
      1,
      'x',
      [],
      { field: 1, op: 'eq' },
      { and: 'x' },
      deep,
      { or: Array.from({ length: 101 }, () => ({ and: [] })) },
    ])
      expect(() => parseFilter(bad)).toThrow(AppError);
  });
});

describe('what has no meaning is refused, and the parameter named:', () => {
  const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = '00000000-0000-7000-8000-000000000000';
  test.each<[string, ListParams, string]>([
    ['a page of nothing', { size: 0 }, '/page/size'],
    ['a page too large', { size: 201 }, '/page/size'],
    ['half a row', { size: 1.5 }, '/page/size'],
    ['no number', { size: Number.NaN }, '/page/size'],
    ['four sort fields', { sort: 'name,born,weight,state' }, '/sort'],
    ['a sort by what has no order', { sort: 'tags' }, '/sort'],
    ['a sort by what is not there', { sort: 'nonsense' }, '/nonsense'],
    ['a field that is not there', { fields: ['nonsense'] }, '/nonsense'],
    ['a cursor of no kind', { after: 'x' }, '/page/after'],
    ['a cursor of another sort', { sort: 'name,born', after: cursor({ values: ['x'], id }) }, '/page/after'],
    ['a cursor with a forged value', { sort: 'born', after: cursor({ values: ['no date'], id }) }, '/page/after'],
    ['a cursor with a forged number', { sort: 'weight', after: cursor({ values: ['12kg'], id }) }, '/page/after'],
    ['a cursor with a forged search', { q: 'x', after: cursor({ values: [], id, q: '& | !' }) }, '/page/after'],
    ['a cursor with a forged place', { q: 'x', after: cursor({ values: [], id, q: 'x', offset: -5 }) }, '/page/after'],
    ['a cursor with a NUL', { sort: 'name', after: cursor({ values: ['\u0000'], id }) }, '/page/after'],
  ])('%s', async (_what, params, pointer) => {
    await expect(listRecords(r, animal, params)).rejects.toMatchObject({ status: 400, problems: [{ pointer }] });
  });

  test('searches of any text are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (q) => {
        expect(await listRecords(r, animal, { q })).toHaveProperty('data');
        expect(Array.isArray(await suggest(r, animal, q))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('counts', () => {
  test('are exact to 1,000 and end there', async () => {
    const own = await createTestApp(zooRegistry());
    const scope = { ...r, db: own.app.db };
    const add = (n: number) =>
      sql`insert into animal (id, name) select gen_random_uuid(), 'n' || i from generate_series(1, ${n}) i`.execute(own.app.db);
    await add(1000);
    const filter: Filter = { field: 'name', op: 'startsWith', value: 'n' };
    expect((await listRecords(scope, animal, { count: true, filter })).count).toEqual({ value: 1000, exact: true });
    await add(500);
    expect((await listRecords(scope, animal, { count: true, filter })).count).toEqual({ value: 1000, exact: false });
    const before = countingDb(own.app.db);
    await listRecords({ ...scope, db: before.db }, animal, {});
    expect(before.statements.some((s) => /count\(/.test(s.sql))).toBe(false);
  });
});

describe('statements', () => {
  async function sent(work: (scope: ReadScope) => Promise<unknown>, actor: Actor = r.actor): Promise<Statement[]> {
    const { db, statements } = countingDb(t.app.db);
    await work({ ...r, db, actor });
    return statements;
  }

  test('a list is one, however many rows and links it has', async () => {
    expect(await sent((s) => listRecords(s, animal, { size: 200 }))).toHaveLength(1);
    expect(
      await sent((s) =>
        listRecords(s, animal, {
          size: 200,
          sort: '-born,name',
          expand: ['owner', 'enclosure'],
          filter: { field: 'owner.name', op: 'eq', value: 'Ana' },
        }),
      ),
    ).toHaveLength(1);
    expect(await sent((s) => listRecords(s, animal, { size: 200, count: true }))).toHaveLength(2);
  });
  test('a detail with what one can do is one, or two where rows or fields are limited', async () => {
    const [first] = (await listRecords(r, animal, { size: 1 })).data;
    const detail = (s: ReadScope) => getRecord(s, animal, first?.id ?? '').then((row) => withCan({ ...s, now: t.app.now() }, animal, row));
    expect(await sent(detail)).toHaveLength(1);
    expect(await sent(detail, staff(keepers[0] ?? null, { grants: { '*': { ...fullGrant, update: 'own' } } }))).toHaveLength(2);
  });
  test('a search is one, and two more when words have to be mended; a picker adds one', async () => {
    expect(await sent((s) => listRecords(s, animal, { q: 'leo' }))).toHaveLength(1);
    expect(await sent((s) => listRecords(s, animal, { q: 'xyzzy' }))).toHaveLength(3);
    expect(await sent((s) => suggest(s, animal, 'leo'))).toHaveLength(2);
  });
});

describe('with 50,000 rows', () => {
  let big: TestApp;
  beforeAll(async () => {
    big = await createTestApp(zooRegistry());
    await sql`insert into animal (id, name, species, born, weight) select gen_random_uuid(), 'Animal ' || (i * 7919 % 50000), case when i % 3 = 0 then 'lion' end, case when i % 10 > 0 then date '2000-01-01' + i % 9000 end, i % 500 from generate_series(1, 50000) i`.execute(
      big.app.db,
    );
    await sql`insert into animal (id, name) values (gen_random_uuid(), 'John Smith'), (gen_random_uuid(), 'Joan Smythe')`.execute(
      big.app.db,
    );
    await sql`insert into search_word select word from ts_stat('select search from animal') where word ~ '^[[:alpha:]]{3,30}$'`.execute(
      big.app.db,
    );
    await sql`analyze animal`.execute(big.app.db).catch(() => {});
  }, 60_000);

  const scope = (): ReadScope => ({ ...r, db: big.app.db });

  async function planOf(params: ListParams): Promise<string> {
    const { db, statements } = countingDb(big.app.db);
    await listRecords({ ...scope(), db }, animal, params);
    const [statement] = statements;
    const { rows } = await big.pool.query<{ 'QUERY PLAN': string }>(`explain ${statement?.sql}`, [...(statement?.parameters ?? [])]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  test.each(['fullName', '-fullName', 'born', '-born', '-createdAt'])(
    'a page sorted by %s is a range of its index, also deep in the list',
    async (sort) => {
      const index = `animal_${sort.replace('-', '').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}_sort`;
      const first = await listRecords(scope(), animal, { sort, size: 50 });
      for (const params of [{ sort }, { sort, after: first.page.next ?? '' }]) {
        const plan = await planOf(params);
        expect(plan).toContain(index);
        expect(plan).not.toMatch(/Seq Scan on animal/);
      }
    },
  );

  test('typing errors are mended', async () => {
    for (const [typed, found] of [
      ['jonh smiht', 'John Smith'],
      ['jhn smith', 'John Smith'],
      ['Jhon Smith', 'John Smith'],
      ['smythe', 'Joan Smythe'],
      ['smithe', 'Joan Smythe'],
    ]) {
      const { data } = await listRecords(scope(), animal, { q: typed ?? '', fields: ['name'] });
      expect([typed, data.map((row) => row['name'])]).toEqual([typed, expect.arrayContaining([found])]);
    }
    expect((await listRecords(scope(), animal, { q: 'qqqqwwww' })).data).toEqual([]);
  });

  test('an actor who sees a few rows only gets them without a fault, page by page', async () => {
    const actor = staff('00000000-0000-7000-8000-0000000000aa', { grants: { '*': { ...fullGrant, read: 'own' } } });
    expect((await listRecords({ ...scope(), actor }, animal, { count: true })).count).toEqual({ value: 0, exact: true });
  });
});
