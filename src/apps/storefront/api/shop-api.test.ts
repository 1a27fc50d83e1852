import { afterAll, expect, test } from 'vitest';
import { publicActor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { product } from '../../../modules/catalog/records/product.ts';
import { priceList } from '../../../modules/pricing/records/price-list.ts';
import { price } from '../../../modules/pricing/records/price.ts';
import { createShopServer } from '../testing/shop-server.ts';
import { shopApiRoutes } from './routes.ts';

const {
  t,
  url: shopUrl,
  actors: customers,
  told,
  close,
} = await createShopServer({ routes: () => shopApiRoutes, nameOf: (header) => header('authorization') });
const url = `${shopUrl}/api/v1/shop`;
afterAll(close);

interface Told {
  readonly id: string;
  readonly name: string;
  readonly listPrice: { readonly amount: string } | null;
  readonly variants: readonly { readonly id: string; readonly price: { readonly amount: string } | null; readonly stock: string }[];
}

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + path, { headers });
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag') ?? '',
    body: (text ? JSON.parse(text) : {}) as { data: readonly Told[] },
  };
}
const priceOf = async (id: string, headers: Record<string, string> = {}): Promise<string | undefined> =>
  (await ask('/products?with=variants', headers)).body.data.find((each) => each.id === id)?.variants[0]?.price?.amount;

async function customerWithList(productId: string, amount: string): Promise<string> {
  const personId = await t.person('Kari');
  customers.set('kari', { ...publicActor, audience: 'customer', personId, name: 'Kari', via: 'apiKey', credentialId: 'kari' });
  const list = await t.make(priceList, { name: 'Of Kari', kind: 'contract', currency: 'EUR', person: personId });
  await t.make(price, { priceList: list, product: productId, amount: { amount, currency: 'EUR' } });
  return list;
}

test('guests are told the same from memory, at once what changed, and never what a customer pays', async () => {
  const tent = await t.product('Tent', { listPrice: { amount: '100', currency: 'EUR' } });
  const list = await customerWithList(tent, '70');
  await told();
  const first = await ask('/products?with=variants');
  expect([await priceOf(tent), await priceOf(tent, { authorization: 'kari' }), await priceOf(tent)]).toEqual(['100.00', '70.00', '100.00']);
  // Who has it already gets nothing anew.
  expect((await ask('/products?with=variants', { 'if-none-match': first.etag })).status).toBe(304);
  // What one customer pays changes no page of others.
  await sql`update price set amount = 60 where price_list_id = ${list}::uuid`.execute(t.app.db);
  expect(await told()).toEqual([]);
  expect([await priceOf(tent, { authorization: 'kari' }), await priceOf(tent)]).toEqual(['60.00', '100.00']);
  await t.command(product, 'update', tent, { listPrice: { amount: '120', currency: 'EUR' } });
  expect(await told()).toContain(tent);
  expect(await priceOf(tent)).toBe('120.00');
  expect((await ask('/products?with=variants', { 'if-none-match': first.etag })).status).toBe(200);
});

test('a shop built elsewhere reads lists, filters, search and one product', async () => {
  const lamp = await t.product('Lamp', { listPrice: { amount: '20', currency: 'EUR' }, brand: 'Lumen' });
  await told();
  expect((await ask('/products?q=lamp')).body.data.map(({ id, variants }) => [id, variants])).toEqual([[lamp, [{ id: lamp }]]]);
  expect((await ask('/products?f.brand=Lumen&size=5')).body.data.map(({ name }) => name)).toEqual(['Lamp']);
  expect((await ask('/products?category=none')).body.data).toEqual([]);
  const detail = (await ask(`/products/${lamp}`)).body.data as unknown as Told;
  expect([detail.name, detail.variants.map((each) => each.price?.amount)]).toEqual(['Lamp', ['20.00']]);
  expect([(await ask(`/products/${newId()}`)).status, (await ask('/categories')).body.data]).toEqual([404, []]);
});

test('pages hear of stock only where they say something else by it', async () => {
  const rope = await t.product('Rope', { listPrice: { amount: '5', currency: 'EUR' } });
  const { rows } = await sql<{
    id: string;
  }>`with l as (insert into location (id, name, kind, ships_orders, is_active) values (gen_random_uuid(), 'Here', 'warehouse', true, true) returning id)
    insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) select gen_random_uuid(), ${rope}::uuid, l.id, 100, 0, 0 from l returning id`.execute(
    t.app.db,
  );
  const reserve = (quantity: number) =>
    sql`update stock_level set reserved = ${quantity} where id = ${rows[0]?.id}::uuid`.execute(t.app.db);
  await told();
  await reserve(60);
  expect(await told()).toEqual([]);
  await reserve(97);
  expect(await told()).toEqual([rope]);
  const stock = (await ask(`/products/${rope}`)).body.data as unknown as Told;
  expect(stock.variants[0]?.stock).toBe('few');
});
