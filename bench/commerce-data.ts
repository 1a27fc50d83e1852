import { Client } from 'pg';

/** What the shop of the bench has, as its clients need it. */
export interface Shelves {
  /** Variants, which is what is bought. */
  readonly sold: readonly string[];
  /** Addresses of product pages. */
  readonly slugs: readonly string[];
  /** The products of these pages. */
  readonly heads: readonly string[];
  readonly categories: readonly { readonly id: string; readonly slug: string }[];
  readonly words: readonly string[];
  readonly paymentMethod: string;
  readonly deliveryMethod: string;
  /** A price list of one customer with 10,000 prices. */
  readonly ownList: string;
}

const qualities =
  'Light Sturdy Warm Compact Classic Nordic Alpine Quiet Bright Soft Rugged Slim Wide Plain Fine Folding Rapid Deep Dry Grand'.split(' ');
const materials = 'Wool Canvas Steel Oak Linen Leather Cotton Copper Bamboo Silicone Titanium Birch Felt Glass Cork'.split(' ');
const things =
  'Tent Lamp Rope Boot Jacket Kettle Stove Backpack Blanket Chair Knife Mug Bottle Glove Scarf Hat Sled Paddle Anchor Compass Map Torch Hammock Ladder Basket Bucket Brush Whistle Towel Pillow'.split(
    ' ',
  );
const departments = ['Camping', 'Clothing', 'Kitchen', 'Climbing', 'Water', 'Winter', 'Garden', 'Travel'];

/** Products per statement: the triggers that fill the shop's own table work on all rows of one. */
const chunk = 2000;

/**
 * Products with two variants each, prices, stock and categories, written set by set through the same tables and triggers as everything else.
 * What is there already stays, so that the next run starts at once.
 */
export async function fillShelves(adminUrl: string, products: number, say: (text: string) => void): Promise<Shelves> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const start = performance.now();
    const had = Number(await one(client, `select count(*) as id from product where sku like 'BENCH-%' and parent_id is null`));
    const parts = await setUp(client);
    await addAll(adminUrl, client, parts, [had + 1, products]);
    const ownList = await customerList(client, Math.min(products * 2, 10_000));
    if (had < products) {
      await client.query('vacuum analyze');
      say(`${products - had} products with two variants each in ${Math.round((performance.now() - start) / 1000)} s`);
    }
    // What processes remember was read before these were there.
    for (const channel of ['entente_delivery', 'entente_pricing', 'entente_stock', 'entente_payments'])
      await client.query(`select pg_notify($1, '')`, [channel]);
    await client.query(`select pg_notify('entente_shop', 'all')`);
    return { ...(await chosen(client)), paymentMethod: parts.payment, deliveryMethod: parts.delivery, ownList };
  } finally {
    await client.end();
  }
}

type Range = readonly [from: number, to: number];

/** The first few alone, so that PostgreSQL knows the tables; the others by as many connections as there are cores. */
async function addAll(adminUrl: string, client: Client, parts: Parts, [from, to]: Range): Promise<void> {
  if (from > to) return;
  const first = Math.min(from + 199, to);
  await addProducts(client, parts, [from, first]);
  await client.query('analyze');
  let next = first + 1;
  const work = async (own: Client): Promise<void> => {
    while (next <= to) {
      const range: Range = [next, Math.min(next + chunk - 1, to)];
      next = range[1] + 1;
      await addProducts(own, parts, range);
    }
  };
  const second = new Client({ connectionString: adminUrl });
  await second.connect();
  try {
    await Promise.all([work(client), work(second)]);
  } finally {
    await second.end();
  }
}

interface Parts {
  readonly currency: string;
  readonly taxClass: string;
  readonly location: string;
  readonly list: string;
  readonly payment: string;
  readonly delivery: string;
}

/** What all products share: once. */
async function setUp(client: Client): Promise<Parts> {
  const currency = (await one(client, 'select base_currency as id from company limit 1')) || 'EUR';
  const taxClass = await found(client, `select id from tax_class where code = 'standard' and deleted_at is null`, [
    `insert into tax_class (id, name, code) values (gen_random_uuid(), 'Standard', 'standard') returning id`,
  ]);
  await client.query(
    `insert into tax_rate (id, name, country, tax_class_id, rate, valid_from) select gen_random_uuid(), 'MVA', 'NO', $1, 25, '2020-01-01'
    where not exists (select 1 from tax_rate where country = 'NO' and tax_class_id = $1)`,
    [taxClass],
  );
  const location = await found(client, `select id from location where name = 'Bench warehouse'`, [
    `insert into location (id, name, kind, ships_orders, is_active, position) values (gen_random_uuid(), 'Bench warehouse', 'warehouse', true, true, 1) returning id`,
  ]);
  const delivery = await found(client, `select id from delivery_method where name = 'Bench parcel'`, [
    `insert into delivery_method (id, name, kind, days_min, days_max, position, is_active) values (gen_random_uuid(), 'Bench parcel', 'ship', 1, 2, 1, true) returning id`,
  ]);
  await client.query(
    `insert into delivery_rate (id, method_id, amount, amount_currency) select gen_random_uuid(), $1, 5, $2 where not exists (select 1 from delivery_rate where method_id = $1)`,
    [delivery, currency],
  );
  const payment = await found(client, `select id from payment_method where name = 'Bench transfer'`, [
    `insert into payment_method (id, name, provider, is_active, audience, capture, position) values (gen_random_uuid(), 'Bench transfer', 'transfer', true, 'all', 'now', 1) returning id`,
  ]);
  const list = await found(client, `select id from price_list where name = 'Bench sale'`, [
    `insert into price_list (id, name, kind, currency, includes_tax, priority, is_active) values (gen_random_uuid(), 'Bench sale', 'sale', $1, false, 5, true) returning id`,
    [currency],
  ]);
  await client.query(
    `insert into promotion (id, name, label, kind, scope, percent, min_total, min_total_currency, state, is_exclusive, is_sale_excluded, needs_coupon, priority, is_first_order_only)
    select gen_random_uuid(), 'Bench: five percent of large carts', 'Large cart', 'percent', 'order', 5, 100, $1, 'running', false, false, false, 1, false
    where not exists (select 1 from promotion where name = 'Bench: five percent of large carts')`,
    [currency],
  );
  await client.query(
    `insert into attribute (id, label, code, kind, options, is_facet, is_variant_option, position)
    select gen_random_uuid(), 'Colour', 'colour', 'choice', (select jsonb_agg(jsonb_build_object('value', lower(c), 'label', c)) from unnest(array['Red','Green','Blue','Black']) c), true, true, 1
    where not exists (select 1 from attribute where code = 'colour')`,
  );
  await client.query(
    `with top as (insert into category (id, name, position) select gen_random_uuid(), d, n from unnest($1::text[]) with ordinality u(d, n)
        where not exists (select 1 from category) returning id, name)
    insert into category (id, name, parent_id, position) select gen_random_uuid(), top.name || ' ' || s, top.id, s from top, generate_series(1, 6) s`,
    [departments],
  );
  return { currency, taxClass, location, list, payment, delivery };
}

async function addProducts(client: Client, parts: Parts, [from, to]: Range): Promise<void> {
  await client.query('begin');
  // Products before their variants in one statement, so that the triggers make the shop's row of each once.
  await client.query(
    `with shelf as materialized (select array_agg(id order by name) as ids from category where parent_id is not null),
      head as materialized (select n, gen_random_uuid() as id, 10 + n % 90 as price, now() - n * interval '1 minute' as at,
        ($4::text[])[1 + n % 20] || ' ' || ($5::text[])[1 + n / 20 % 15] || ' ' || ($6::text[])[1 + n / 300 % 30] || ' ' || n as name from generate_series($1::int, $2::int) n),
      variant(value, label, more) as (values ('red', 'Red', 0), ('blue', 'Blue', 2))
    insert into product (id, parent_id, name, sku, kind, unit, state, brand, list_price, list_price_currency, list_price_rate, list_price_base, tax_class_id, category_id, is_stocked, backorder,
      weight, options, description, created_at)
    select * from (
      select id, null::uuid, name, 'BENCH-' || n, 'goods', 'piece', 'active', 'Brand ' || n % 40, price, $3::text, 1, price, $7::uuid, (select ids[1 + n % cardinality(ids)] from shelf), true, 'no', 0.5,
        null::jsonb, 'A ' || lower(split_part(name, ' ', 1)) || ' thing for every day, made to be mended rather than thrown away.', at from head
      union all select gen_random_uuid(), id, name || ', ' || label, 'BENCH-' || n || '-' || value, 'goods', 'piece', 'active', null, price + more, $3, 1, price + more, null, null, true, 'no', null,
        jsonb_build_object('colour', value), null, at from head, variant) rows`,
    [from, to, parts.currency, qualities, materials, things, parts.taxClass],
  );
  const variants = `select v.id, p.list_price, n from generate_series($1::int, $2::int) n join product p on p.sku = 'BENCH-' || n and p.deleted_at is null join product v on v.parent_id = p.id`;
  await client.query(
    `insert into stock_level (id, product_id, location_id, on_hand, reserved, lines) select gen_random_uuid(), v.id, $3, 1000000, 0, 0 from (${variants}) v`,
    [from, to, parts.location],
  );
  // One in ten is on sale.
  await client.query(
    `insert into price (id, price_list_id, product_id, min_quantity, amount, amount_currency) select gen_random_uuid(), $3, v.id, 0, v.list_price * 0.8, $4 from (${variants}) v where n % 10 = 0`,
    [from, to, parts.list, parts.currency],
  );
  await client.query('commit');
}

/** A list of one customer, to be priced anew while others shop. */
async function customerList(client: Client, prices: number): Promise<string> {
  const kept = await one(client, `select id from price_list where name = 'Bench contract'`);
  if (kept) return kept;
  const currency = (await one(client, 'select base_currency as id from company limit 1')) || 'EUR';
  const id = await one(
    client,
    `with o as (insert into organization (id, name) values (gen_random_uuid(), 'Bench customer') returning id)
    insert into price_list (id, name, kind, currency, includes_tax, priority, is_active, organization_id) select gen_random_uuid(), 'Bench contract', 'contract', $1, false, 0, true, o.id from o returning id`,
    [currency],
  );
  await client.query(
    `insert into price (id, price_list_id, product_id, min_quantity, amount, amount_currency)
    select gen_random_uuid(), $1, v.id, 0, 9, $2 from (select id from product where sku like 'BENCH-%' and parent_id is not null order by md5(sku) limit $3) v`,
    [id, currency, prices],
  );
  return id;
}

/** What clients ask for: the same in each run. */
async function chosen(client: Client): Promise<Pick<Shelves, 'sold' | 'slugs' | 'heads' | 'categories' | 'words'>> {
  const sold = await client.query<{ id: string }>(
    `select id from product where sku like 'BENCH-%' and parent_id is not null order by md5(sku) limit 2000`,
  );
  const slugs = await client.query<{ slug: string; id: string }>(
    `select slug, id from product where sku like 'BENCH-%' and parent_id is null order by md5(sku) limit 2000`,
  );
  const categories = await client.query<{ id: string; slug: string }>(
    `select c.id, c.slug from category c where c.deleted_at is null order by c.name`,
  );
  return {
    sold: sold.rows.map((row) => row.id),
    slugs: slugs.rows.map((row) => row.slug),
    heads: slugs.rows.map((row) => row.id),
    categories: categories.rows,
    words: qualities.flatMap((quality) => things.map((thing) => `${quality} ${thing}`.toLowerCase())),
  };
}

async function found(client: Client, look: string, [make, values = []]: readonly [string, (readonly unknown[])?]): Promise<string> {
  return (await one(client, look)) || one(client, make, values);
}

async function one(client: Client, text: string, values: readonly unknown[] = []): Promise<string> {
  return (await client.query<{ id: string }>(text, [...values])).rows[0]?.id ?? '';
}
