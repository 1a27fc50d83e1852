import { beforeAll, expect, test } from 'vitest';
import { publicActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { reading } from '../../kernel/app.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { organization } from '../parties/records/organization.ts';
import { buyerOf, guestBuyer, productBySlug, productsFor, sellable } from './index.ts';
import { customerGroup, customerGroupMember } from './records/customer-group.ts';
import { product } from './records/product.ts';
import { productGroup } from './records/product-links.ts';
import { createCatalogApp, type CatalogApp } from './testing/catalog-app.ts';

let app: CatalogApp;
let dealer: Actor;
let other: Actor;
let big: Actor;

beforeAll(async () => {
  app = await createCatalogApp();
  const [named, stranger, bySegment] = [
    await app.make(organization, { name: 'Named shop' }),
    await app.make(organization, { name: 'Stranger' }),
    await app.make(organization, { name: 'Big chain', segment: 'enterprise' }),
  ];
  const of = (organizationId: string, audience: 'customer' | 'partner' = 'customer'): Actor => ({
    ...publicActor,
    audience,
    organizationId,
    via: 'session',
  });
  [dealer, other, big] = [of(named), of(stranger), of(bySegment, 'partner')];
  const group = await app.make(customerGroup, { name: 'Dealers', segment: 'enterprise' });
  await app.make(customerGroupMember, { group, organization: named });
  await app.make(product, { name: 'Open', cost: { amount: '1', currency: 'EUR' }, tags: ['secret'] });
  const closed = await app.make(product, { name: 'Dealers only' });
  await app.make(productGroup, { product: closed, group });
  await app.make(product, { name: 'Dealers only, small', parent: closed });
  await app.make(product, { name: 'Partners', channels: ['partner'] });
  await app.make(product, { name: 'Draft', state: 'draft' });
  await app.make(product, { name: 'Gone', state: 'discontinued' });
  await app.make(product, { name: 'Over', availableUntil: '2020-01-01T00:00:00Z' });
  await app.make(product, { name: 'To come', state: 'scheduled', availableFrom: '2199-01-01T00:00:00Z' });
});

const seen = (actor: Actor): Promise<string[]> =>
  reading(app.app, { actor, requestId: 'test' }, async (ctx) => {
    const { data } = await listRecords(ctx, ctx.registry.record(product.key), { sort: 'name' });
    return data.map((row) => String(row['name']));
  });

/** What the database itself lets the role of an audience see, with no predicate at all. */
const unlocked = (actor: Actor): Promise<string[]> =>
  reading(app.app, { actor, requestId: 'test' }, async (ctx) => {
    const { rows } = await sql<{ name: string }>`select name from product order by name`.execute(ctx.db);
    return rows.map((row) => row.name);
  });

test('each audience sees what is sold now in its channel to its groups, by policy and by the second lock alike', async () => {
  const expected: readonly (readonly [Actor, readonly string[]])[] = [
    [publicActor, ['Open']],
    [other, ['Open']],
    [dealer, ['Dealers only', 'Dealers only, small', 'Open']],
    [big, ['Dealers only', 'Dealers only, small', 'Open', 'Partners']],
  ];
  for (const [actor, names] of expected) expect([await seen(actor), await unlocked(actor)]).toEqual([names, names]);
});

test('nobody outside learns of cost, supplier, tags or groups', async () => {
  const rows = await reading(app.app, { actor: dealer, requestId: 'test' }, (ctx) =>
    listRecords(ctx, ctx.registry.record(product.key), { sort: 'name' }),
  );
  for (const row of rows.data)
    for (const hidden of ['cost', 'supplier', 'tags', 'groups', 'state', 'channels', 'taxClass']) expect(row).not.toHaveProperty(hidden);
  await expect(
    reading(app.app, { actor: dealer, requestId: 'test' }, (ctx) =>
      listRecords(ctx, ctx.registry.record(product.key), { filter: { field: 'cost', op: 'gt', value: '0' } }),
    ),
  ).rejects.toMatchObject({ status: 400 });
});

test('a list is one statement, with filters two, a page one, and what is sold one', async () => {
  const buyer = await app.as(app.admin, (ctx) => buyerOf(ctx, { organizationId: dealer.organizationId }));
  expect(buyer).toMatchObject({ isBusiness: true, groupIds: [expect.any(String)] });
  const count = async (work: (ctx: { db: typeof app.app.db; now: string }) => Promise<unknown>): Promise<number> => {
    const { db, statements } = countingDb(app.app.db);
    await work({ db, now: app.app.now() });
    return statements.length;
  };
  const shopper = { buyer, channel: 'web', language: 'en' } as const;
  expect(await count((ctx) => productsFor(ctx, { ...shopper, size: 50 }))).toBe(1);
  expect(await count((ctx) => productsFor(ctx, { ...shopper, size: 50, withFacets: true, facets: { brand: ['x'] } }))).toBe(2);
  expect(await count((ctx) => productBySlug(ctx, { ...shopper, slug: 'open' }))).toBe(1);
  expect(await count((ctx) => sellable(ctx, { ids: [], buyer: guestBuyer(null), channel: 'web' }))).toBe(0);
  expect(await count((ctx) => productsFor(ctx, { ...shopper, size: 5, text: 'open' }))).toBe(2);
});
