import { afterAll, beforeEach, expect, test } from 'vitest';
import { publicActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { attribute } from '../../modules/catalog/records/attribute.ts';
import { bundleItem } from '../../modules/catalog/records/bundle-item.ts';
import { customerGroup, customerGroupMember } from '../../modules/catalog/records/customer-group.ts';
import { product } from '../../modules/catalog/records/product.ts';
import { relatedProduct } from '../../modules/catalog/records/related-product.ts';
import { deliveryMethod } from '../../modules/delivery/records/delivery-method.ts';
import { deliveryRate } from '../../modules/delivery/records/delivery-rate.ts';
import { organization } from '../../modules/parties/records/organization.ts';
import { priceList } from '../../modules/pricing/records/price-list.ts';
import { price } from '../../modules/pricing/records/price.ts';
import { roundTheClock } from '../../platform/settings/index.ts';
import * as pages from './entry.tsx';
import { storefrontRoutes } from './routes.ts';
import { drawWith } from './server/renderer.ts';
import { createShopServer } from './testing/shop-server.ts';

let counting: ReturnType<typeof countingDb>;
drawWith(pages);
const {
  t,
  url,
  actors: signedIn,
  forget,
  told,
  close,
} = await createShopServer({
  adapt: (app) => {
    counting = countingDb(app.db);
    const settings = { calendar: () => roundTheClock('Europe/Berlin'), company: () => null };
    return { ...app, db: counting.db, services: { ...app.services, settings } } as unknown as typeof app;
  },
  routes: (app) =>
    storefrontRoutes(app, {
      company: async () => ({ name: 'Fjellvik', legalName: null, website: null, email: null, phone: null, address: [] }),
    }),
  nameOf: (header) => /session=(\w+)/.exec(header('cookie'))?.[1] ?? '',
});
afterAll(close);
beforeEach(() => t.setNow('2026-03-02T10:00:00.000Z'));

type Headers = Readonly<Record<string, string>>;

/** What somebody is sent for a product's page. */
async function look(slug: string, headers: Headers = {}) {
  const { statements } = counting;
  const before = statements.length;
  const response = await fetch(`${url}/shop/p/${slug}`, { headers: { 'accept-language': 'en', ...headers } });
  const html = await response.text();
  return { status: response.status, html, cookies: response.headers.getSetCookie(), asked: statements.length - before };
}
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const slugOf = async (id: string): Promise<string> =>
  (await sql<{ slug: string }>`select slug from product where id = ${id}::uuid`.execute(t.app.db)).rows[0]?.slug ?? '';
const sold = async (name: string, more: Parameters<typeof t.product>[1] = {}) => {
  const id = await t.product(name, more);
  return { id, slug: await slugOf(id) };
};

async function customer(name: string, organizationId: string | null = null): Promise<string> {
  const personId = await t.person(name);
  signedIn.set(name, { ...publicActor, audience: 'customer', personId, organizationId, name, via: 'session', credentialId: name });
  return personId;
}

test('nobody is shown anything of another visitor, whoever looked before them or at the same time', async () => {
  const [tent, lamp, stove] = [
    await sold('Tent', { listPrice: euro('100') }),
    await sold('Lamp', { listPrice: euro('20') }),
    await sold('Stove', { listPrice: euro('30') }),
  ];
  const own = async (name: string, amount: string, of: Headers): Promise<void> => {
    const list = await t.make(priceList, { name, kind: 'contract', currency: 'EUR', ...of });
    await t.make(price, { priceList: list, product: tent.id, amount: euro(amount) });
  };
  await own('Of Kari', '71', { person: await customer('Kari') });
  const insiders = await t.make(customerGroup, { name: 'Insiders' });
  await t.make(customerGroupMember, { group: insiders, person: await customer('Ola') });
  await own('Of insiders', '83', { group: insiders });
  const firm = await t.make(organization, { name: 'Bergen Outdoor AS' });
  await customer('Siv', firm);
  await own('Of Bergen Outdoor', '64', { organization: firm });

  const visitors: Record<string, Headers> = {
    guest: {},
    german: { 'accept-language': 'de' },
    withCart: { cookie: 'entente.cart_count=37; entente.cart=secret-of-a-cart' },
    whoSawTheLamp: { cookie: `entente.seen=${lamp.id}` },
    whoSawTheStove: { cookie: `entente.seen=${stove.id}` },
    toldSomething: { cookie: `entente.notice=${encodeURIComponent('It is on your wish list.')}` },
    kari: { cookie: 'session=Kari' },
    ola: { cookie: `session=Ola; entente.seen=${lamp.id}` },
    siv: { cookie: 'session=Siv' },
  };
  const names = Object.keys(visitors);
  await told();
  const ask = async (name: string): Promise<string> => (await look(tent.slug, visitors[name])).html;
  const alone = new Map<string, string>();
  for (const name of names) {
    forget();
    alone.set(name, await ask(name));
  }
  // What sets them apart is there at all: else nothing would be shown by what follows.
  const shows = (text: string): string[] => names.filter((name) => alone.get(name)?.includes(text));
  expect([shows('€100.00'), shows('100,00'), shows('€71.00'), shows('€83.00'), shows('€64.00')]).toEqual([
    ['guest', 'withCart', 'whoSawTheLamp', 'whoSawTheStove', 'toldSomething'],
    ['german'],
    ['kari'],
    ['ola'],
    ['siv'],
  ]);
  expect([shows('>37<'), shows('>Lamp<'), shows('>Stove<'), shows('It is on your wish list.'), shows('secret-of-a-cart')]).toEqual([
    ['withCart'],
    ['whoSawTheLamp', 'ola'],
    ['whoSawTheStove'],
    ['toldSomething'],
    [],
  ]);
  for (const last of names) {
    forget();
    for (const name of names.filter((each) => each !== last)) await ask(name);
    expect(await ask(last), `${last} after all others`).toBe(alone.get(last));
  }
  forget();
  const together = await Promise.all([...names, ...names].map(async (name) => [name, await ask(name)] as const));
  for (const [name, html] of together) expect(html, `${name} among others`).toBe(alone.get(name));
});

test('a page that is kept is sent without asking the database, and what was looked at is noted beside it', async () => {
  const [rope, axe] = [await sold('Rope'), await sold('Axe')];
  await told();
  expect((await look(rope.slug)).asked).toBeGreaterThan(0);
  const again = await look(rope.slug);
  expect([again.asked, again.cookies]).toEqual([0, [expect.stringContaining(`entente.seen=${rope.id}`)]]);
  await look(axe.slug);
  const back = { cookie: `entente.seen=${rope.id}` };
  expect((await look(axe.slug, back)).html).toContain('Looked at before');
  const known = await look(axe.slug, back);
  expect([known.asked, known.cookies]).toEqual([0, [expect.stringContaining(`entente.seen=${axe.id}.${rope.id}`)]]);
  // The card of what was looked at changes as pages do.
  await t.command(product, 'update', rope.id, { listPrice: euro('77') });
  await told();
  expect((await look(axe.slug, back)).html).toContain('€77.00');
  await t.command(product, 'update', rope.id, { availableUntil: '2026-03-02T09:00:00.000Z' });
  await told();
  expect((await look(axe.slug, back)).html).not.toContain('Looked at before');
});

/** What a kept page says is there until something happens, and what it says then is not there before. */
async function seenAtOnce(slug: string, happens: () => unknown, { gone, seen }: { gone?: string; seen?: string }): Promise<void> {
  await told();
  const [first, second] = [await look(slug), await look(slug)];
  const says = (html: string) => [gone !== undefined && html.includes(gone), seen !== undefined && html.includes(seen)];
  expect([says(first.html), second.asked], `${gone}, not ${seen}, from memory`).toEqual([[gone !== undefined, false], 0]);
  await happens();
  await told();
  expect(says((await look(slug)).html), `${seen} instead of ${gone}`).toEqual([false, seen !== undefined]);
}

async function stockOf(productId: string, onHand: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with l as (insert into location (id, name, kind, ships_orders, is_active) values (gen_random_uuid(), ${productId}, 'warehouse', true, true) returning id)
    insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) select gen_random_uuid(), ${productId}::uuid, l.id, ${onHand}, 0, 0 from l
    returning location_id as id`.execute(t.app.db);
  return rows[0]?.id ?? '';
}
const sell = (productId: string, left: number) =>
  sql`update stock_level set on_hand = ${left} where product_id = ${productId}::uuid`.execute(t.app.db);

test('price and stock are true: of the product, its variants, what is in a bundle and what stands beside it', async () => {
  const boots = await sold('Boots', { listPrice: euro('90') });
  await stockOf(boots.id, 9);
  await seenAtOnce(boots.slug, () => t.command(product, 'update', boots.id, { listPrice: euro('95') }), { gone: '€90.00', seen: '€95.00' });
  await seenAtOnce(boots.slug, () => sell(boots.id, 2), { gone: 'In stock', seen: 'Only 2 left' });
  await seenAtOnce(boots.slug, () => sell(boots.id, 0), { gone: 'Only 2 left', seen: 'Sold out' });

  const kit = await sold('Kit', { kind: 'bundle', listPrice: euro('120') });
  const knife = await sold('Knife');
  await stockOf(knife.id, 8);
  await t.make(bundleItem, { bundle: kit.id, product: knife.id, quantity: 1 });
  await seenAtOnce(kit.slug, () => sell(knife.id, 0), { gone: 'In stock', seen: 'Sold out' });

  const size = await t.make(attribute, {
    label: 'Size',
    code: 'size',
    kind: 'choice',
    isVariantOption: true,
    options: [{ value: 's', label: 'Small' }],
  });
  const jacket = await sold('Jacket');
  const small = await t.product('Jacket, S', { parent: jacket.id, options: { size: 's' }, listPrice: euro('50') });
  await stockOf(small, 7);
  await t.make(relatedProduct, { product: boots.id, related: jacket.id, kind: 'similar' });
  await seenAtOnce(jacket.slug, () => sell(small, 3), { gone: 'In stock', seen: 'Only 3 left' });
  await seenAtOnce(boots.slug, () => t.command(product, 'update', small, { listPrice: euro('55') }), { gone: '€50.00', seen: '€55.00' });
  await seenAtOnce(jacket.slug, () => t.command(attribute, 'update', size, { options: [{ value: 's', label: 'Little' }] }), {
    gone: 'Small',
    seen: 'Little',
  });
});

test('what changes by the clock alone is seen in the moment that it does', async () => {
  const at = (time: string): void => t.setNow(`2026-03-02T${time}.000Z`);
  const tarp = await sold('Tarp', { listPrice: euro('40') });
  const peg = await sold('Peg', { availableFrom: '2026-03-02T10:30:00.000Z' });
  await t.make(relatedProduct, { product: tarp.id, related: peg.id, kind: 'accessory' });
  const list = await t.make(priceList, { name: 'Spring', kind: 'sale', currency: 'EUR', endsAt: '2026-03-02T11:00:00.000Z' });
  await t.make(price, { priceList: list, product: tarp.id, amount: euro('33') });
  const place = await stockOf(tarp.id, 6);
  await sql`insert into reservation (id, product_id, location_id, quantity, state, expires_at)
    values (gen_random_uuid(), ${tarp.id}::uuid, ${place}::uuid, 4, 'held', '2026-03-02T12:00:00Z')`.execute(t.app.db);
  await sql`update stock_level set reserved = 4 where product_id = ${tarp.id}::uuid`.execute(t.app.db);
  const method = await t.make(deliveryMethod, { name: 'Parcel', kind: 'ship', daysMin: 1, daysMax: 1, cutOff: '14:00' });
  await t.make(deliveryRate, { method, amount: euro('5') });
  at('10:29:50');
  await seenAtOnce(tarp.slug, () => at('10:30:00'), { seen: 'Goes well with it' });
  at('10:59:59');
  await seenAtOnce(tarp.slug, () => at('11:00:00'), { gone: '€33.00' });
  at('11:59:59');
  await seenAtOnce(tarp.slug, () => at('12:00:00'), { gone: 'Only 2 left', seen: 'In stock' });
  // In Berlin, where it leaves on the same day until 14:00, it is an hour later than in UTC.
  at('12:59:59');
  await seenAtOnce(tarp.slug, () => at('13:00:00'), { gone: '3 March', seen: '4 March' });
  at('22:59:59');
  await seenAtOnce(tarp.slug, () => t.command(deliveryMethod, 'update', method, { cutOff: null }), { gone: '4 March', seen: '3 March' });
  await seenAtOnce(tarp.slug, () => at('23:00:00'), { gone: '3 March', seen: '4 March' });
});

/** Tables that no notice is sent for, and why a kept page is true all the same. */
const withoutNotice: Readonly<Record<string, string>> = {
  product_listing: 'made of products, their groups and translations',
  catalog_slug_owner: 'slugs, which change with products and categories',
  pricing_revision: 'counts changes of what prices are made of',
};

test('every table that a page is made of tells of its changes', async () => {
  const bag = await sold('Bag');
  await stockOf(bag.id, 5);
  // What prices are made of is remembered, and read anew once it changed.
  await t.make(priceList, { name: 'Of summer', kind: 'sale', currency: 'EUR' });
  const from = counting.statements.length;
  forget();
  await look(bag.slug);
  const text = counting.statements
    .slice(from)
    .map((each) => each.sql)
    .join('\n');
  const { rows } = await sql<{ name: string; tells: boolean }>`
    select c.relname as name, exists (select 1 from pg_trigger g where g.tgrelid = c.oid and g.tgname like 'shop_notice%') as tells
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')`.execute(t.app.db);
  const read = rows.filter(({ name }) => new RegExp(`\\b(from|join) "?${name}\\b`).test(text));
  expect(read.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['product', 'stock_level', 'price_list', 'delivery_rate', 'incoming']),
  );
  expect(read.filter(({ name, tells }) => !tells && !(name in withoutNotice)).map(({ name }) => name)).toEqual([]);
});
