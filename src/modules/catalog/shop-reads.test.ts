import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { guestBuyer, productBySlug, productsFor, sellable, categoryTree, type Buyer, type ProductsRequest } from './index.ts';
import { attribute } from './records/attribute.ts';
import { bundleItem } from './records/bundle-item.ts';
import { category } from './records/category.ts';
import { customerGroup } from './records/customer-group.ts';
import { product } from './records/product.ts';
import { productCategory, productGroup } from './records/product-links.ts';
import { relatedProduct } from './records/related-product.ts';
import { searchSynonym } from './records/search-synonym.ts';
import { productTranslation } from './records/translations.ts';
import { createCatalogApp, type CatalogApp } from './testing/catalog-app.ts';

let app: CatalogApp;
let ids: Readonly<Record<string, string>>;
const guest = guestBuyer('NO');

beforeAll(async () => {
  app = await createCatalogApp();
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  await app.make(attribute, {
    label: 'Colour', code: 'color', kind: 'choice', isFacet: true, isVariantOption: true, position: 1,
    options: [{ value: 'red', label: 'Red', color: '#c00000', labels: { de: 'Rot' } }, { value: 'blue', label: 'Blue', labels: { de: 'Blau' } }],
  }); // prettier-ignore
  await app.make(attribute, { label: 'Waterproof', code: 'waterproof', kind: 'boolean', isFacet: true, position: 2 });
  await app.make(attribute, {
    label: 'Volume',
    code: 'volume',
    kind: 'number',
    unit: 'l',
    isFacet: true,
    position: 3,
    translations: { de: { label: 'Volumen', unit: 'Liter' } },
  });
  const clothes = await app.make(category, { name: 'Clothes' });
  const jackets = await app.make(category, { name: 'Jackets', parent: clothes });
  const bags = await app.make(category, { name: 'Bags' });
  const trade = await app.make(category, { name: 'Trade only', visibility: 'business' });
  const jacket = await app.make(product, {
    name: 'Storm jacket', sku: 'JK', category: jackets, brand: 'Fjell', listPrice: eur('400'), attributes: { waterproof: true }, description: 'For wind and rain.', weight: 0.6,
  }); // prettier-ignore
  const red = await app.make(product, { name: 'Storm jacket, red', sku: 'JK-R', parent: jacket, options: { color: 'red' } });
  const blue = await app.make(product, {
    name: 'Storm jacket, blue',
    sku: 'JK-B',
    parent: jacket,
    options: { color: 'blue' },
    listPrice: eur('350'),
  });
  const gone = await app.make(product, { name: 'Storm jacket, old', sku: 'JK-O', parent: jacket, state: 'discontinued' });
  const pack = await app.make(product, {
    name: 'Day pack',
    sku: 'PK',
    category: bags,
    brand: 'Fjell',
    listPrice: eur('90'),
    attributes: { volume: 18 },
  });
  const big = await app.make(product, {
    name: 'Expedition pack',
    sku: 'PX',
    category: bags,
    brand: 'Tind',
    listPrice: eur('200'),
    attributes: { volume: 75, waterproof: true },
  });
  const set = await app.make(product, { name: 'Weekend set', sku: 'SET', kind: 'bundle', listPrice: eur('450') });
  await app.make(bundleItem, { bundle: set, product: red, quantity: 1 });
  await app.make(bundleItem, { bundle: set, product: pack, quantity: 2 });
  await app.make(relatedProduct, { product: jacket, related: pack, kind: 'accessory' });
  await app.make(productCategory, { product: pack, category: clothes });
  await app.make(productTranslation, { product: jacket, language: 'de', name: 'Sturmjacke', description: 'Für Wind und Regen.' });
  await app.make(product, { name: 'Draft tent', sku: 'DR', state: 'draft', listPrice: eur('1') });
  const dealers = await app.make(customerGroup, { name: 'Dealers' });
  const display = await app.make(product, {
    name: 'Shop display',
    sku: 'DSP',
    category: trade,
    listPrice: eur('999'),
    channels: ['rep', 'partner'],
  });
  const wholesale = await app.make(product, { name: 'Wholesale crate', sku: 'WC', listPrice: eur('999') });
  await app.make(productGroup, { product: wholesale, group: dealers });
  await app.make(searchSynonym, { word: 'pack', synonyms: ['rucksack', 'knapsack bag'] });
  ids = { clothes, jackets, bags, trade, jacket, red, blue, gone, pack, big, set, dealers, display, wholesale };
});

const list = (more: Partial<ProductsRequest> = {}) =>
  app.as(systemActor, (ctx) => productsFor(ctx, { buyer: guest, channel: 'web', language: 'en', size: 50, ...more }));
const names = async (more: Partial<ProductsRequest> = {}): Promise<string[]> => (await list(more)).products.map((p) => p.name);
const dealer = (): Buyer => ({ ...guest, groupIds: [ids['dealers'] ?? ''], isBusiness: true });

describe('a list of the shop', () => {
  test('shows what is sold to everybody here, one row for a product with its variants', async () => {
    const { products, next } = await list();
    expect(products.map((p) => p.name)).toEqual(['Day pack', 'Expedition pack', 'Storm jacket', 'Weekend set']);
    expect(next).toBeNull();
    expect(products[2]).toMatchObject({
      slug: 'storm-jacket', hasVariants: true, hasPriceRange: true, sellableIds: [ids['blue'], ids['red']],
      listPrice: { amount: '400', currency: 'EUR' }, fromPrice: { amount: '350', currency: 'EUR' },
    }); // prettier-ignore
    expect(products[0]).toMatchObject({ hasVariants: false, sellableIds: [ids['pack']], fromPrice: { amount: '90', currency: 'EUR' } });
  });

  test('goes through pages by every order, each product once', async () => {
    for (const sort of ['name', 'price', '-price', 'newest'] as const) {
      const all = await names({ sort });
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await list({ sort, size: 1, ...(after ? { after } : {}) });
        paged.push(...page.products.map((p) => p.name));
        after = page.next ?? undefined;
      } while (after);
      expect(paged).toEqual(all);
      expect(paged).toHaveLength(4);
    }
    expect(await names({ sort: 'price' })).toEqual(['Day pack', 'Expedition pack', 'Storm jacket', 'Weekend set']);
  });

  test('of a category has what is below it, and what stands there too', async () => {
    expect(await names({ category: ids['clothes'] ?? '' })).toEqual(['Day pack', 'Storm jacket']);
    expect(await names({ category: ids['jackets'] ?? '' })).toEqual(['Storm jacket']);
    expect(await names({ category: 'nonsense' })).toEqual([]);
  });

  test('is for channel and group', async () => {
    expect(await names({ channel: 'partner' })).toContain('Shop display');
    expect(await names()).not.toContain('Wholesale crate');
    expect(await names({ buyer: dealer() })).toContain('Wholesale crate');
    expect(await names({ channel: 'partner', category: ids['trade'] ?? '' })).toEqual([]);
    expect(await names({ channel: 'partner', category: ids['trade'] ?? '', buyer: dealer() })).toEqual(['Shop display']);
  });

  test('speaks the language of the shopper where it is translated', async () => {
    expect(await names({ language: 'de' })).toEqual(['Day pack', 'Expedition pack', 'Sturmjacke', 'Weekend set']);
  });
});

describe('filters', () => {
  test('count what the list would have, with their own choice left out', async () => {
    const choices: readonly Readonly<Record<string, readonly string[]>>[] = [
      {},
      { brand: ['Fjell'] },
      { brand: ['Fjell'], waterproof: ['true'] },
      { color: ['red', 'blue'] },
    ];
    for (const facets of choices) {
      const page = await list({ withFacets: true, facets });
      expect(page.count).toBe(page.products.length);
      for (const facet of page.facets) {
        for (const value of facet.values) {
          const alone = await list({ facets: { ...facets, [facet.code]: [value.value] } });
          expect([facet.code, value.value, alone.products.length]).toEqual([facet.code, value.value, value.count]);
        }
      }
    }
  });

  test('are named in the order of the definitions, in the language of the shopper', async () => {
    const { facets } = await list({ withFacets: true, language: 'de' });
    expect(facets.map((f) => f.code)).toEqual(['brand', 'color', 'waterproof', 'volume']);
    expect(facets[1]?.values).toEqual([
      { value: 'red', label: 'Rot', count: 1, color: '#c00000' },
      { value: 'blue', label: 'Blau', count: 1 },
    ]);
    expect([facets[3]?.label, facets[3]?.values.map((v) => v.label)]).toEqual(['Volumen', ['18 Liter', '75 Liter']]);
    const english = await list({ withFacets: true, language: 'en' });
    expect([english.facets[3]?.label, english.facets[3]?.values.map((v) => v.label)]).toEqual(['Volume', ['18 l', '75 l']]);
  });
});

describe('search', () => {
  test('finds by name, number of a variant, category, value and other language', async () => {
    for (const text of ['storm', 'JK-R', 'jackets', 'rot', 'sturmjacke', 'regen', 'wind rain'])
      expect([text, await names({ text })]).toEqual([text, ['Storm jacket']]);
  });

  test('finds by what means the same, in both directions', async () => {
    expect(await names({ text: 'rucksack' })).toEqual(expect.arrayContaining(['Day pack', 'Expedition pack']));
    expect(await names({ text: 'knapsack bag expedition' })).toEqual([]);
    expect(await names({ text: 'rucksack expedition' })).toEqual(['Expedition pack']);
  });

  test('finds what is spelt alike where nothing has the words as typed, and says so', async () => {
    // Words are learned from what is there in the background (platform/search).
    await sql`insert into search_word select word from ts_stat('select search from product_listing') where word ~ '^[[:alpha:]]{3,30}$' on conflict do nothing`.execute(
      app.app.db,
    );
    for (const [text, found] of [
      ['jaket', 'Storm jacket'],
      ['stomr jacket', 'Storm jacket'],
      ['expeditoin', 'Expedition pack'],
      ['sturmjakce', 'Storm jacket'],
    ] as const) {
      const { products, isCorrected } = await list({ text });
      expect([text, isCorrected, products.map(({ name }) => name)]).toEqual([text, true, [found]]);
    }
    expect((await list({ text: 'jacket' })).isCorrected).toBe(false);
    // What is spelt like something that is for others leads to nothing either.
    for (const text of ['wholesle', 'crat', 'displey', 'drfat']) expect([text, await names({ text })]).toEqual([text, []]);
  });

  test('never finds what is a draft, gone, or for others', async () => {
    for (const text of ['draft', 'JK-O', 'wholesale', 'crate', 'display']) expect([text, await names({ text })]).toEqual([text, []]);
  });

  test('survives what people paste', async () => {
    for (const text of [
      "'; drop table product; --",
      '& | ! ( ) : *',
      '<script>',
      'x'.repeat(2000),
      '😀 jacket:*A',
      '\u0000',
      '%',
      "l'été",
    ]) {
      expect(Array.isArray(await names({ text }))).toBe(true);
    }
    for (const after of ['', 'x', 'W10', 'a'.repeat(3000), Buffer.from('["1","2"]').toString('base64url')])
      expect((await list({ after })).products.length).toBeGreaterThan(0);
    expect(await names({ facets: { "x'y": ['"'], color: ['%', "'"] } })).toEqual([]);
  });
});

describe('the page of a product', () => {
  const open = (slug: string, more: Partial<ProductsRequest> = {}) =>
    app.as(systemActor, (ctx) => productBySlug(ctx, { slug, buyer: guest, channel: 'web', language: 'en', ...more }));

  test('has what is to be chosen, what belongs to it and where it stands', async () => {
    const page = await open('storm-jacket');
    expect(page).toMatchObject({
      name: 'Storm jacket', path: [{ slug: 'clothes' }, { slug: 'jackets' }], languages: ['de'], isMoved: false,
      options: [{ code: 'color', values: [{ value: 'red' }, { value: 'blue' }] }], attributes: [{ code: 'waterproof', value: 'true' }],
      related: [{ name: 'Day pack', relation: 'accessory' }],
    }); // prettier-ignore
    expect(page?.variants.map((v) => [v.sku, v.listPrice?.amount, v.weight])).toEqual([
      ['JK-B', '350', 0.6],
      ['JK-R', '400', 0.6],
    ]);
    expect(JSON.stringify(page)).not.toContain('cost');
    expect((await open('weekend-set'))?.bundleItems).toMatchObject([
      { name: 'Storm jacket, red', slug: 'storm-jacket', quantity: 1 },
      { name: 'Day pack', quantity: 2 },
    ]);
  });

  test('is not there for whom it is not', async () => {
    for (const slug of ['draft-tent', 'wholesale-crate', 'shop-display', 'nothing', "x' or 1=1", '']) expect(await open(slug)).toBeNull();
    expect(await open('wholesale-crate', { buyer: dealer() })).toMatchObject({ name: 'Wholesale crate' });
  });

  test('is found under its old addresses', async () => {
    await app.run(product, 'update', { slug: 'big-pack' }, { id: ids['big'] ?? '' });
    await app.run(product, 'update', { slug: 'biggest-pack', name: 'Biggest pack' }, { id: ids['big'] ?? '' });
    expect(await open('expedition-pack')).toMatchObject({ slug: 'biggest-pack', isMoved: true });
    expect(await open('big-pack')).toMatchObject({ slug: 'biggest-pack', isMoved: true });
    expect(await open('biggest-pack')).toMatchObject({ isMoved: false });
    const other = await app.run(product, 'create', { name: 'Expedition pack' });
    expect(other.data?.['slug']).toMatch(/^expedition-pack-[0-9a-f]{6}$/);
    await app.run(product, 'update', { name: 'Expedition pack', slug: 'expedition-pack' }, { id: ids['big'] ?? '' });
    await app.run(product, 'delete', {}, { id: String(other.data?.id) });
  });
});

test('what is sold has what its parent says where it says nothing', async () => {
  const found = await app.as(systemActor, (ctx) => sellable(ctx, { ids: Object.values(ids), buyer: guest, channel: 'web' }));
  expect([...found.keys()].sort()).toEqual([ids['red'], ids['blue'], ids['pack'], ids['big'], ids['set']].sort());
  expect(found.get(ids['red'] ?? '')).toMatchObject({
    parentId: ids['jacket'], sku: 'JK-R', name: 'Storm jacket, red', brand: 'Fjell', weight: 0.6, listPrice: { amount: '400', currency: 'EUR' }, cost: null,
    taxClassCode: 'standard', isStocked: true, isCounted: true, backorder: 'no', unit: 'piece', kind: 'goods', categoryIds: expect.arrayContaining([ids['clothes'], ids['jackets']]),
  }); // prettier-ignore
  expect(found.get(ids['set'] ?? '')?.bundleItems).toEqual([
    { productId: ids['red'], quantity: '1' },
    { productId: ids['pack'], quantity: '2' },
  ]);
});

test('a variant is called in a cart as its parent and its values are called in that language', async () => {
  const called = await app.as(
    systemActor,
    async (ctx) => await sellable(ctx, { ids: [ids['red'] ?? '', ids['pack'] ?? ''], buyer: guest, channel: 'web', language: 'de' }),
  );
  expect(called.get(ids['red'] ?? '')?.name).toBe('Sturmjacke, Rot');
  expect(called.get(ids['pack'] ?? '')?.name).toBe('Day pack');
  const odd = String(await app.make(product, { name: 'Storm jacket for children', parent: ids['jacket'] ?? '' }));
  const own = await app.make(product, { name: 'Rain hood', parent: ids['jacket'] ?? '' });
  const more = await app.as(systemActor, (ctx) => sellable(ctx, { ids: [odd, own], buyer: guest, channel: 'web', language: 'de' }));
  expect([more.get(odd)?.name, more.get(own)?.name]).toEqual(['Sturmjacke for children', 'Rain hood']);
  await app.make(productTranslation, { product: odd, language: 'de', name: 'Kinder-Sturmjacke' });
  const said = await app.as(systemActor, (ctx) => sellable(ctx, { ids: [odd], buyer: guest, channel: 'web', language: 'de' }));
  expect(said.get(odd)?.name).toBe('Kinder-Sturmjacke');
  for (const id of [odd, own]) await app.run(product, 'delete', {}, { id });
});

test('the tree of categories is for the shopper, in their language', async () => {
  const tree = (buyer: Buyer) => app.as(systemActor, (ctx) => categoryTree(ctx, { buyer, language: 'en' }));
  expect((await tree(guest)).map((c) => [c.name, c.children.map((d) => d.name)])).toEqual([
    ['Bags', []],
    ['Clothes', ['Jackets']],
  ]);
  expect((await tree(dealer())).map((c) => c.slug)).toEqual(['bags', 'clothes', 'trade-only']);
});
