import { beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { guestBuyer, type Buyer } from '../catalog/index.ts';
import { organization } from '../parties/records/organization.ts';
import { price } from './facts/pricing-facts.ts';
import { unitPrices } from './facts/unit-prices.ts';
import { listenForChanges } from './facts/memory.ts';
import { priceList } from './records/price-list.ts';
import { createPricingApp, type PricingApp } from './testing/pricing-app.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';

let p: PricingApp;
let products: string[];
let customer: Buyer;
let list: string;

/** Five hundred customers with a list of twenty prices each, and a customer among them. */
beforeAll(async () => {
  p = await createPricingApp();
  products = [];
  for (let n = 0; n < 20; n += 1) products.push(await p.product('100'));
  const organizationId = await p.make(organization, { name: 'Customer' });
  customer = { ...guestBuyer('DE'), organizationId, isBusiness: true };
  list = await p.list({ organization: organizationId });
  await sql`
    with o as (insert into organization (id, name) select gen_random_uuid(), 'Customer ' || n from generate_series(1, 500) n returning id),
      l as (insert into price_list (id, name, kind, currency, includes_tax, priority, is_active, organization_id)
        select gen_random_uuid(), 'List ' || o.id, 'contract', 'EUR', false, 0, true, o.id from o returning id)
    insert into price (id, price_list_id, product_id, min_quantity, amount, amount_currency)
      select gen_random_uuid(), l.id, q.id, 0, 80, 'EUR' from l cross join unnest(${products}::uuid[]) q(id)`.execute(p.app.db);
  await p.setPrice(list, products[0] ?? '', '70');
  await runSql(p.adminUrl, 'analyze price, price_list');
});

const revision = async () => (await sql<{ r: string }>`select revision::text as r from pricing_revision`.execute(p.app.db)).rows[0]?.r;
const unit = async (buyer: Buyer) =>
  (await p.price({ buyer, lines: [{ key: 'a', productId: products[0] ?? '', quantity: '1' }] })).lines[0]?.unitPrice;

it('re-prices the lists of five hundred customers without a word to whom they do not concern', async () => {
  const before = await revision();
  const { rows } = await sql<{ id: string }>`select id from price_list where id <> ${list}::uuid limit 20`.execute(p.app.db);
  for (const { id } of rows) await p.run(priceList, 'raise', { percent: 10 }, { id });
  expect(await revision()).toBe(before);
  expect([await unit(customer), await unit(guestBuyer('DE'))]).toEqual(['70.00', '100.00']);
  const { rows: raised } = await sql<{
    amount: string;
    count: number;
  }>`select amount::float8::text as amount, count(*)::int as count from price group by 1 order by 1`.execute(p.app.db);
  expect(raised).toEqual([
    { amount: '70', count: 1 },
    { amount: '80', count: 480 * 20 },
    { amount: '88', count: 20 * 20 },
  ]);
});

it('prices a cart of twenty in one statement, by the index on product and list', async () => {
  const lines = products.map((productId) => ({ key: productId, productId, quantity: '1' }));
  await p.price({ buyer: customer, lines });
  const counted = countingDb(p.app.db);
  const { ctx } = await p.as(systemActor, async (inner) => ({ ctx: inner }));
  const cart = await price({ ...ctx, db: counted.db }, p.request({ buyer: customer, lines }));
  expect([cart.lines.length, counted.statements.length]).toEqual([20, 1]);
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select amount from price
    where product_id = any(${products}::uuid[]) and price_list_id = any(array[${list}::uuid]) and deleted_at is null`.execute(p.app.db);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('price_once');
});

it('shows a guest a page of prices without asking the database, once it knows the set-up', async () => {
  listenForChanges(p.app.registry);
  const facts = {
    kind: 'goods',
    parentId: null,
    taxClassCode: 'standard',
    categoryIds: [],
    cost: null,
    listPrice: { amount: '100', currency: 'EUR' },
  };
  const known = new Map(products.map((id) => [id, { id, ...facts }]));
  const asked = { ...p.request(), display: 'gross' as const, productIds: products, products: known };
  const { ctx } = await p.as(systemActor, async (inner) => ({ ctx: inner }));
  await unitPrices(ctx.db === p.app.db ? ctx : { ...ctx, db: p.app.db }, asked);
  const counted = countingDb(p.app.db);
  const found = await unitPrices({ ...ctx, db: counted.db }, asked);
  expect([found.size, found.get(products[0] ?? ''), counted.statements.length]).toEqual([
    20,
    { unitPrice: '119.00', compareAt: null, display: 'gross' },
    0,
  ]);
});

it('asks for one unit what a cart with one of it asks, for every buyer', async () => {
  const sale = await p.list({ kind: 'sale', priority: 5, segment: 'consumer' });
  await p.setPrice(sale, products[1] ?? '', '60');
  await p.promotion({ name: 'Five off', kind: 'percent', percent: 5 });
  for (const buyer of [customer, guestBuyer('DE'), { ...guestBuyer('AT'), segment: 'consumer' }]) {
    const request = p.request({ buyer, display: 'gross', shipTo: { country: buyer.country ?? 'DE' } });
    const listed = await p.as(systemActor, (ctx) => unitPrices(ctx, { ...request, productIds: products }));
    for (const productId of products.slice(0, 3)) {
      const cart = await p.price({ ...request, lines: [{ key: 'a', productId, quantity: '1' }] });
      expect(listed.get(productId)?.unitPrice).toBe(cart.gross);
    }
  }
  const consumer = { ...guestBuyer('DE'), segment: 'consumer' };
  const shown = await p.as(systemActor, (ctx) => unitPrices(ctx, { ...p.request({ buyer: consumer }), productIds: products }));
  expect(shown.get(products[1] ?? '')).toEqual({ unitPrice: '57.00', compareAt: '100.00', display: 'net' });
});
