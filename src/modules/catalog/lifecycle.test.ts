import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { guestBuyer, productBySlug, productsFor, sellable } from './index.ts';
import { relist } from './jobs.ts';
import { attribute } from './records/attribute.ts';
import { bundleItem } from './records/bundle-item.ts';
import { category } from './records/category.ts';
import { product } from './records/product.ts';
import { productTranslation } from './records/translations.ts';
import { createCatalogApp, type CatalogApp } from './testing/catalog-app.ts';

let app: CatalogApp;
const shopper = { buyer: guestBuyer(null), channel: 'web', language: 'en' } as const;

beforeAll(async () => {
  app = await createCatalogApp();
  const values = (...all: readonly string[]) => all.map((value) => ({ value, label: value.toUpperCase() }));
  await app.make(attribute, {
    label: 'Size',
    code: 'size',
    kind: 'choice',
    isVariantOption: true,
    isFacet: true,
    options: values('s', 'm', 'l'),
  });
  await app.make(attribute, { label: 'Colour', code: 'color', kind: 'choice', isVariantOption: true, options: values('red', 'blue') });
  await app.make(attribute, { label: 'Volume', code: 'volume', kind: 'number', unit: 'l' });
});

const sold = async (id: string): Promise<boolean> => (await app.as(systemActor, (ctx) => sellable(ctx, { ids: [id], ...shopper }))).has(id);
const listed = async (text: string): Promise<string[]> =>
  (await app.as(systemActor, (ctx) => productsFor(ctx, { ...shopper, text, size: 20 }))).products.map((p) => p.name);
const refusal = (work: Promise<unknown>) => work.then(() => null, (error: { problems?: readonly { pointer: string; message: string }[] }) => error.problems?.[0] ?? error); // prettier-ignore

describe('whether a product is sold', () => {
  test('follows from its dates by the clock alone', async () => {
    app.setNow('2026-03-02T10:00:00.000Z');
    const id = await app.make(product, { name: 'Spring parka', state: 'draft' });
    expect([await sold(id), await listed('parka')]).toEqual([false, []]);
    await app.run(product, 'schedule', { from: '2026-03-10T08:00:00Z', until: '2026-06-01T00:00:00Z' }, { id });
    expect([await sold(id), await listed('parka')]).toEqual([false, []]);
    app.setNow('2026-03-10T08:00:00.000Z');
    expect([await sold(id), await listed('parka')]).toEqual([true, ['Spring parka']]);
    app.setNow('2026-06-01T00:00:00.000Z');
    expect([await sold(id), await listed('parka')]).toEqual([false, []]);
    await app.run(product, 'publish', {}, { id });
    expect([await sold(id), await listed('parka')]).toEqual([true, ['Spring parka']]);
    expect(await refusal(app.run(product, 'publish', {}, { id }))).toMatchObject({ code: 'not-allowed' });
    app.setNow('2026-03-02T10:00:00.000Z');
  });

  test('ends for good with its variants when it is discontinued, and what replaces it is kept', async () => {
    const id = await app.make(product, { name: 'Old lantern', sku: 'LAN' });
    await app.run(product, 'make-variants', { options: { color: ['red'] } }, { id });
    const next = await app.make(product, { name: 'New lamp' });
    const { rows } = await app.pool.query<{ id: string }>('select id from product where parent_id = $1', [id]);
    const variant = String(rows[0]?.id);
    expect([await sold(variant), await listed('lantern')]).toEqual([true, ['Old lantern']]);
    await app.run(product, 'discontinue', { replacement: next }, { id });
    expect([await sold(variant), await listed('lantern'), await listed('LAN')]).toEqual([false, [], []]);
    expect((await app.pool.query('select state, is_discontinued from product where id = $1', [variant])).rows).toEqual([
      { state: 'discontinued', is_discontinued: true },
    ]);
    expect((await app.pool.query('select kind from related_product where product_id = $1 and related_id = $2', [id, next])).rows).toEqual([
      { kind: 'replacement' },
    ]);
  });

  test('is said by the state and by "discontinued" alike, whichever a file has', async () => {
    const id = await app.make(product, { name: 'Two ways', isDiscontinued: true });
    const read = async () => (await app.pool.query('select state, is_discontinued from product where id = $1', [id])).rows[0] as unknown;
    expect(await read()).toEqual({ state: 'discontinued', is_discontinued: true });
    await app.run(product, 'update', { isDiscontinued: false }, { id });
    expect(await read()).toEqual({ state: 'active', is_discontinued: false });
    await app.run(product, 'update', { state: 'discontinued' }, { id });
    expect(await read()).toEqual({ state: 'discontinued', is_discontinued: true });
  });
});

describe('variants', () => {
  test('are made once, however often and by however many at once; new values add what is missing', async () => {
    const id = await app.make(product, { name: 'Fleece', sku: 'FL', listPrice: { amount: '80', currency: 'EUR' } });
    const make = (options: unknown) => app.run(product, 'make-variants', { options }, { id });
    expect((await make({ size: ['s', 'm'], color: ['red'] })).result).toEqual({ made: 2, present: 0 });
    const again = await Promise.all(Array.from({ length: 6 }, () => make({ size: ['m', 's'], color: ['red'] })));
    expect(again.map((answer) => answer.result)).toEqual(Array.from({ length: 6 }, () => ({ made: 0, present: 2 })));
    expect((await make({ size: ['s', 'm', 'l'], color: ['red', 'blue'] })).result).toEqual({ made: 4, present: 2 });
    const { rows } = await app.pool.query('select name, sku from product where parent_id = $1 order by sku', [id]);
    expect(rows).toContainEqual({ name: 'Fleece, S, RED', sku: 'FL-S-RED' });
    expect(new Set(rows.map((row: { sku: string }) => row.sku)).size).toBe(6);
    expect(await sold(id)).toBe(false);
    await app.run(product, 'update', { name: 'Wool fleece' }, { id });
    const renamed = await app.pool.query<{ name: string }>('select name from product where parent_id = $1', [id]);
    expect(renamed.rows.every((row) => row.name.startsWith('Wool fleece, '))).toBe(true);
  });

  test('keep to one level, to what sets them apart, and to values that there are', async () => {
    const head = await app.make(product, { name: 'Head' });
    const one = await app.make(product, { name: 'One', parent: head, options: { size: 's' } });
    const create = (input: object) => refusal(app.run(product, 'create', { name: 'X', ...input }));
    expect(await create({ parent: one })).toMatchObject({ pointer: '/parent' });
    expect(await create({ parent: head, options: { size: 's' } })).toMatchObject({
      pointer: '/options',
      message: expect.stringContaining('already'),
    });
    expect(await create({ parent: head, options: { size: 'xxl' } })).toMatchObject({ pointer: '/options' });
    expect(await create({ parent: head, options: { volume: '3' } })).toMatchObject({ pointer: '/options' });
    expect(await create({ options: { size: 's' } })).toMatchObject({ pointer: '/options' });
    expect(await refusal(app.run(product, 'update', { parent: one }, { id: head }))).toMatchObject({ pointer: '/parent' });
    for (const options of [
      {},
      { size: [] },
      { size: ['huge'] },
      { nothing: ['x'] },
      'size',
      [['s']],
      { __proto__: ['s'], constructor: ['s'] },
    ])
      expect(await refusal(app.run(product, 'make-variants', { options }, { id: head }))).toMatchObject({ pointer: '/options' });
  });
});

describe('what does not fit is refused, and names the field', () => {
  test('values of attributes', async () => {
    const create = (attributes: unknown) => refusal(app.run(product, 'create', { name: 'Pack', attributes }));
    for (const attributes of [{ volume: 'much' }, { unknown: 1 }, { size: 'x' }, { size: 1 }, [], 'text', 5])
      expect(await create(attributes)).toMatchObject({ pointer: '/attributes' });
    expect(await create({ volume: 18.5, size: 'm' })).toBeNull();
  });

  test('bundles in bundles, products with variants in bundles, and dates that end before they begin', async () => {
    const set = await app.make(product, { name: 'Set', kind: 'bundle' });
    const other = await app.make(product, { name: 'Other set', kind: 'bundle' });
    const head = await app.make(product, { name: 'With variants' });
    await app.make(product, { name: 'Small', parent: head, options: { size: 's' } });
    const put = (bundle: string, item: string) => refusal(app.run(bundleItem, 'create', { bundle, product: item, quantity: 1 }));
    expect(await put(set, other)).toMatchObject({ pointer: '/product' });
    expect(await put(set, head)).toMatchObject({ pointer: '/product' });
    expect(await put(head, set)).toMatchObject({ pointer: '/bundle' });
    expect(
      await refusal(
        app.run(product, 'create', { name: 'T', availableFrom: '2026-05-01T00:00:00Z', availableUntil: '2026-04-01T00:00:00Z' }),
      ),
    ).toMatchObject({ pointer: '/availableUntil' });
    for (const slug of ['Big Letters', '-x', 'a--b', 'ä', 'a/b', '../x'])
      expect(await refusal(app.run(product, 'create', { name: 'T', slug }))).toMatchObject({ pointer: '/slug' });
  });

  test('categories in a circle, or too deep', async () => {
    const [a, b] = [await app.make(category, { name: 'A' }), await app.make(category, { name: 'B' })];
    await app.run(category, 'move', { parent: a }, { id: b });
    expect(await refusal(app.run(category, 'move', { parent: b }, { id: a }))).toMatchObject({ pointer: '/parent' });
    let parent = a;
    for (let n = 0; n < 9; n += 1) parent = await app.make(category, { name: `Level ${n}`, parent });
    expect(await refusal(app.run(category, 'create', { name: 'Too deep', parent }))).toMatchObject({ pointer: '/parent' });
  });
});

test('names of the same sound get addresses of their own, in whatever script', async () => {
  const slugs = await Promise.all(
    ['Straße & Söhne', 'Strasse & Sohne', 'Палатка', '帐篷', '!!!'].map((name) => app.run(product, 'create', { name })),
  );
  const made = slugs.map((answer) => String(answer.data?.['slug']));
  expect(new Set(made).size).toBe(5);
  for (const slug of made) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(made).toContain('strasse-sohne');
});

test('a copy is a draft with all that belongs to the product but its numbers', async () => {
  const id = await app.make(product, { name: 'Master', sku: 'MA', gtin: '4006381333931', listPrice: { amount: '5', currency: 'EUR' } });
  await app.run(product, 'translate', { language: 'de', name: 'Meister' }, { id });
  await app.run(product, 'translate', { language: 'de', name: 'Meisterstück' }, { id });
  const { result } = await app.run(product, 'duplicate', {}, { id });
  const copy = (
    await app.pool.query('select name, sku, gtin, state, slug, list_price::text as price from product where id = $1', [
      (result as { id: string }).id,
    ])
  ).rows;
  expect(copy).toEqual([{ name: 'Copy of Master', sku: null, gtin: null, state: 'draft', slug: 'copy-of-master', price: '5.0000' }]);
  const { rows } = await app.pool.query('select product_id = $1 as own, language, name from product_translation order by 1 desc', [id]);
  expect(rows).toEqual([
    { own: true, language: 'de', name: 'Meisterstück' },
    { own: false, language: 'de', name: 'Meisterstück' },
  ]);
  expect(await refusal(app.run(productTranslation, 'create', { product: id, language: 'de', name: 'Doppelt' }))).toMatchObject({
    pointer: '/language',
  });
});

test('a category that is renamed or moved takes its products along, in the background', async () => {
  const [outer, inner] = [await app.make(category, { name: 'Outer' }), await app.make(category, { name: 'Inner' })];
  await app.make(product, { name: 'Kettle', category: inner });
  expect(await listed('inner')).toEqual(['Kettle']);
  app.jobs.length = 0;
  await app.run(category, 'update', { name: 'Kitchen', parent: outer }, { id: inner });
  const run = { id: '1', name: relist.name, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  await relist.run({ ...jobContext(app.app)(run), job: run }, { category: inner });
  expect([await listed('inner'), await listed('kitchen'), await listed('outer')]).toEqual([[], ['Kettle'], ['Kettle']]);
  const inOuter = await app.as(systemActor, (ctx) => productsFor(ctx, { ...shopper, category: outer, size: 5 }));
  expect(inOuter.products.map((p) => p.name)).toEqual(['Kettle']);
  expect((await app.as(systemActor, (ctx) => productBySlug(ctx, { ...shopper, slug: 'kettle' })))?.path.map((c) => c.name)).toEqual([
    'Outer',
    'Kitchen',
  ]);
});
