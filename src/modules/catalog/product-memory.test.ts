import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kindOf } from '../../fields/server.ts';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { createRegistry, type Registry } from '../../kernel/registry.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { guestBuyer, sellable, type Buyer, type SellableProduct } from './index.ts';
import { mostRemembered, rememberedProducts } from './queries/product-memory.ts';
import { attribute } from './records/attribute.ts';
import { bundleItem } from './records/bundle-item.ts';
import { category } from './records/category.ts';
import { customerGroup } from './records/customer-group.ts';
import { productGroup } from './records/product-links.ts';
import { product } from './records/product.ts';
import { taxClass } from './records/tax-class.ts';
import { productTranslation } from './records/translations.ts';
import { createCatalogApp, type CatalogApp } from './testing/catalog-app.ts';

let app: CatalogApp;
/** Two servers on one database, and one that remembers nothing. */
let servers: readonly Registry[];
let ids: Readonly<Record<'color' | 'jacket' | 'red' | 'pack' | 'set' | 'part' | 'reduced' | 'own' | 'shelf' | 'dealers', string>>;
const guest = guestBuyer('NO');
const eur = (amount: string) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  app = await createCatalogApp();
  servers = [createRegistry([], kindOf), createRegistry([], kindOf)];
  const color = await app.make(attribute, {
    label: 'Colour', code: 'color', kind: 'choice', isVariantOption: true, options: [{ value: 'red', label: 'Red', labels: { de: 'Rot' } }],
  }); // prettier-ignore
  ids = { color } as typeof ids;
});

/** Products of their own for each test. */
beforeEach(async () => {
  const reduced = await app.make(taxClass, { name: `Reduced ${newId()}`, code: `r${newId()}` });
  const jacket = await app.make(product, { name: 'Storm jacket', listPrice: eur('400'), taxClass: reduced });
  const red = await app.make(product, { name: 'Storm jacket, Red', parent: jacket, options: { color: 'red' } });
  await app.make(productTranslation, { product: jacket, language: 'de', name: 'Sturmjacke' });
  const pack = await app.make(product, { name: 'Day pack', listPrice: eur('90') });
  const own = await app.make(productTranslation, { product: pack, language: 'de', name: 'Rucksack' });
  const set = await app.make(product, { name: 'Weekend set', kind: 'bundle', listPrice: eur('450') });
  const part = await app.make(bundleItem, { bundle: set, product: pack, quantity: 2 });
  const shelf = await app.make(category, { name: 'Shelf' });
  const dealers = await app.make(customerGroup, { name: `Dealers ${newId()}` });
  ids = { ...ids, jacket, red, pack, set, part, reduced, own, shelf, dealers };
});

type Answer = ReadonlyMap<string, SellableProduct>;
interface Asked {
  readonly buyer?: Buyer;
  readonly at?: string;
  readonly language?: string;
}

const ask = (registry: Registry | undefined, { buyer = guest, at, language = 'de' }: Asked = {}): Promise<Answer> =>
  app.as(systemActor, ({ db, now }) =>
    sellable(
      { db, now: at ?? now, ...(registry ? { registry } : {}) },
      { ids: [ids.red, ids.pack, ids.set], buyer, channel: 'web', language },
    ),
  );
const everybody = (asked: Asked = {}): Promise<Answer[]> => Promise.all([...servers, undefined].map((server) => ask(server, asked)));

const update = (record: typeof product, id: string, input: unknown) => app.run(record, 'update', input, { id });

/** Whatever products are made of: each change is seen by every server with the next question. */
const changes: Readonly<Record<string, () => Promise<unknown>>> = {
  'the price of a product': () => update(product, ids.pack, { listPrice: eur('95') }),
  'the price of a parent': () => update(product, ids.jacket, { listPrice: eur('410') }),
  'the translation of a parent': () =>
    sql`update product_translation set name = 'Regenjacke' where product_id = ${ids.jacket}`.execute(app.app.db),
  'the unit, past the application': () => sql`update product set unit = 'metre' where id = ${ids.pack}`.execute(app.app.db),
  'the tax class of a parent': () => update(product, ids.jacket, { taxClass: null }),
  'the code of a tax class': () => sql`update tax_class set code = code || 'x' where id = ${ids.reduced}`.execute(app.app.db),
  'a tax class that goes into the trash': () => sql`update tax_class set deleted_at = now() where id = ${ids.reduced}`.execute(app.app.db),
  'a translation': () => app.run(productTranslation, 'update', { name: 'Tagesrucksack' }, { id: ids.own }),
  'a translation that is gone': () => sql`delete from product_translation where id = ${ids.own}`.execute(app.app.db),
  'a translation that is new': () => app.make(productTranslation, { product: ids.red, language: 'de', name: 'Rote Jacke' }),
  'the labels of an option': () =>
    sql`update attribute set options = jsonb_set(options, '{0,labels,de}', to_jsonb('Rot ' || gen_random_uuid())) where id = ${ids.color}`.execute(
      app.app.db,
    ),
  'the quantity of a part': () => app.run(bundleItem, 'update', { quantity: 3 }, { id: ids.part }),
  'a part that is gone': () => sql`delete from bundle_item where id = ${ids.part}`.execute(app.app.db),
  'a part that is new': () => app.make(bundleItem, { bundle: ids.set, product: ids.red, quantity: 1 }),
  'a category': () => update(product, ids.jacket, { category: ids.shelf }),
  'a group': () => app.make(productGroup, { product: ids.pack, group: ids.dealers }),
  'a group of the parent': () => app.make(productGroup, { product: ids.jacket, group: ids.dealers }),
  'a channel': () => update(product, ids.jacket, { channels: ['rep'] }),
  'a variant': () => app.make(product, { name: 'Day pack, small', parent: ids.pack }),
  'the end of a product': () => update(product, ids.pack, { state: 'discontinued' }),
  'the end of a parent': () => update(product, ids.jacket, { state: 'discontinued' }),
  'a day from which it is sold': () => update(product, ids.pack, { availableFrom: '2199-01-01T00:00:00Z' }),
  'the trash': () => app.run(product, 'delete', {}, { id: ids.pack }),
};

describe('what is remembered of products is what the database says, on every server, after a change of', () => {
  for (const [what, change] of Object.entries(changes))
    test(`${what}`, async () => {
      const [before] = await everybody();
      await change();
      const [one, other, fresh] = await everybody();
      expect(fresh).not.toEqual(before);
      expect([one, other]).toEqual([fresh, fresh]);
      expect(await everybody()).toEqual([fresh, fresh, fresh]);
    });
});

const counted = async (registry: Registry): Promise<readonly string[]> => {
  const { db, statements } = countingDb(app.app.db);
  await sellable(
    { db, now: new Date().toISOString(), registry },
    { ids: [ids.red, ids.pack], buyer: guest, channel: 'web', language: 'de' },
  );
  return statements.map((each) => each.sql);
};

test('one statement asks for what nobody asked before, one whether it is still so, and two read again what is not', async () => {
  const server = createRegistry([], kindOf);
  expect(await counted(server)).toEqual([expect.stringContaining('product_translation')]);
  expect(await counted(server)).toEqual([expect.not.stringContaining('product_translation')]);
  await update(product, ids.pack, { listPrice: eur('91') });
  expect(await counted(server)).toHaveLength(2);
  expect(await counted(server)).toHaveLength(1);
});

test('what a transaction changed is seen by it alone until it commits, also in a part of it that is undone', async () => {
  const [server] = servers as [Registry];
  const priceOf = (answer: Answer): string | undefined => answer.get(ids.pack)?.listPrice?.amount;
  await everybody();
  await app.as(systemActor, async ({ db, now }) => {
    const here = async () =>
      priceOf(await sellable({ db, now, registry: server }, { ids: [ids.pack], buyer: guest, channel: 'web', language: 'de' }));
    await sql`savepoint first`.execute(db);
    await sql`update product set list_price = 91 where id = ${ids.pack}`.execute(db);
    expect(await here()).toBe('91');
    await sql`update product set list_price = 92 where id = ${ids.pack}`.execute(db);
    expect(await here()).toBe('92');
    expect((await everybody()).map(priceOf)).toEqual(['90', '90', '90']);
    await sql`rollback to savepoint first`.execute(db);
    expect(await here()).toBe('90');
    await sql`update product set list_price = 93 where id = ${ids.pack}`.execute(db);
    expect(await here()).toBe('93');
  });
  expect((await everybody()).map(priceOf)).toEqual(['93', '93', '93']);
});

test('a change between the two statements is read, and remembered under its own mark', async () => {
  const server = createRegistry([], kindOf);
  const look = (db = app.app.db) =>
    sellable({ db, now: new Date().toISOString(), registry: server }, { ids: [ids.pack], buyer: guest, channel: 'web', language: 'de' });
  await look();
  await update(product, ids.pack, { listPrice: eur('91') });
  const { db } = countingDb(app.app.db);
  let asked = 0;
  const meddling = new Proxy(db, {
    get: (target, name): unknown =>
      name !== 'executeQuery'
        ? Reflect.get(target, name)
        : async (query: never) => {
            // After the marks were read, and before what is new is.
            if ((asked += 1) === 2) await update(product, ids.pack, { listPrice: eur('92') });
            return target.executeQuery(query);
          },
  });
  expect((await look(meddling)).get(ids.pack)?.listPrice?.amount).toBe('92');
  expect(asked).toBe(2);
  expect((await look()).get(ids.pack)?.listPrice?.amount).toBe('92');
  await update(product, ids.pack, { listPrice: eur('93') });
  expect((await look()).get(ids.pack)?.listPrice?.amount).toBe('93');
});

test('buyers of different groups, and the clock, are answered from the same memory, each by what holds for them', async () => {
  const dealer: Buyer = { ...guest, groupIds: [ids.dealers] };
  await app.make(productGroup, { product: ids.jacket, group: ids.dealers });
  await update(product, ids.pack, { state: 'scheduled', availableFrom: '2198-01-01T00:00:00Z', availableUntil: '2199-01-01T00:00:00Z' });
  const sold = async (asked: Asked): Promise<boolean[][]> =>
    (await everybody(asked)).map((answer) => [ids.red, ids.pack].map((id) => answer.has(id)));
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await sold({ buyer: dealer })).toEqual([[true, false], [true, false], [true, false]]); // prettier-ignore
    expect(await sold({})).toEqual([[false, false], [false, false], [false, false]]); // prettier-ignore
    expect(await sold({ at: '2197-12-31T23:59:59.999Z' })).toEqual([[false, false], [false, false], [false, false]]); // prettier-ignore
    expect(await sold({ at: '2198-01-01T00:00:00.000Z' })).toEqual([[false, true], [false, true], [false, true]]); // prettier-ignore
    expect(await sold({ at: '2199-01-01T00:00:00.000Z' })).toEqual([[false, false], [false, false], [false, false]]); // prettier-ignore
  }
});

test('names are remembered by language', async () => {
  for (let turn = 0; turn < 2; turn += 1)
    for (const [language, name] of [['de', 'Rucksack'], ['en', 'Day pack']] as const)
      expect((await everybody({ language })).map((answer) => answer.get(ids.pack)?.name)).toEqual([name, name, name]); // prettier-ignore
});

test('no more than so many are remembered', async () => {
  const server = createRegistry([], kindOf);
  const { rows } = await sql<{ id: string }>`
    insert into product (id, name, slug, state, kind) select gen_random_uuid(), 'Bead ' || n, 'bead-' || n, 'active', 'goods' from generate_series(1, 200) n returning id`.execute(
    app.app.db,
  );
  const asked = { ids: rows.map(({ id }) => id), buyer: guest, channel: 'web' } as const;
  for (let n = 0; n <= mostRemembered / 200; n += 1)
    expect(
      (await sellable({ db: app.app.db, now: new Date().toISOString(), registry: server }, { ...asked, language: `x${n}` })).size,
    ).toBe(200);
  expect(rememberedProducts(server)).toBe(mostRemembered);
});
