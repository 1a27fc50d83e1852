import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { decimal, Decimal } from '../../kernel/money/decimal.ts';
import { seededRandom } from '../../kernel/random/seeded-random.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { importFile, undoImport, type ImportFileResult } from '../../platform/exchange/index.ts';
import { category } from '../catalog/records/category.ts';
import { product } from '../catalog/records/product.ts';
import { organization } from '../parties/records/organization.ts';
import { pastLines } from './import/past-lines.ts';
import { pastOrders } from './import/past-orders.ts';
import { pastShipments } from './import/past-shipments.ts';
import { order } from './records/order.ts';
import { createOrdersApp, type OrdersApp } from './testing/orders-app.ts';

/** Brings text in as a file of that name, with what inspection proposes unless a mapping is given. */
async function bringer(app: OrdersApp) {
  Object.assign(app.app.services, { importRecords: [pastOrders], importParts: [pastShipments, pastLines] });
  const folder = await mkdtemp(path.join(tmpdir(), 'entente-orders-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return async (record: string, name: string, rows: readonly string[], actor = app.admin): Promise<ImportFileResult> => {
    const file = path.join(folder, name);
    await writeFile(file, rows.join('\r\n'));
    return importFile({ app: app.app, actor, file, record, signal: new AbortController().signal });
  };
}

const revenueBy = async (app: OrdersApp, by: string): Promise<ReadonlyMap<string, string>> => {
  const { data } = (await app.as(app.admin, async (ctx) => app.app.registry.query(order.key, 'revenue')?.run(ctx, { by }, null))) as {
    data: readonly { title: string; revenue: string }[];
  };
  return new Map(data.map((row) => [row.title, row.revenue]));
};

const reasonsOf = async (app: OrdersApp, { importId }: ImportFileResult): Promise<readonly string[]> =>
  (
    await sql<{ reason: string }>`
      select p.reasons->>0 as reason from import_problem p where p.import_id = ${importId}::uuid and p.outcome = 'failed' order by p.row_number`.execute(
      app.app.db,
    )
  ).rows.map(({ reason }) => reason);

const everything = async (app: OrdersApp): Promise<string> =>
  (
    await Promise.all(
      ['order', 'order_line', 'shipment', 'stock_movement', 'payment', 'external_id'].map(async (table) =>
        JSON.stringify((await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by id`.execute(app.app.db)).rows),
      ),
    )
  ).join('\n');

test('a whole shop comes in from its files with what belongs together; revenue is that of the files to the cent, and undone it is as before', async () => {
  const app = await createOrdersApp();
  const bring = await bringer(app);
  const random = seededRandom(11);
  const below = (n: number): number => Math.floor(random() * n);
  const names = ['Beverages', 'Condiments', 'Seafood'];
  await bring(category.key, 'categories.csv', [
    'category_id,category_name,description',
    ...names.map((name, n) => `${n + 1},${name},All ${name}`),
  ]);
  await bring(organization.key, 'suppliers.csv', [
    'supplier_id,company_name,city,country',
    '1,Exotic Liquids,London,UK',
    '2,Mayumi’s,Osaka,Japan',
  ]);
  const customers = ['ALFKI', 'VINET', 'TOMSP', 'HANAR', 'SUPRD'];
  await bring(organization.key, 'customers.csv', [
    'customer_id,company_name,country',
    ...customers.map((id) => `${id},Firm ${id},Germany`),
  ]);
  await bring(product.key, 'products.csv', [
    'product_id,product_name,supplier_id,category_id,unit_price,discontinued',
    ...Array.from({ length: 20 }, (_, n) => `${n + 1},Thing ${n + 1},${1 + (n % 2)},${1 + (n % 3)},${10 + n}.50,0`),
  ]);
  const linked = await sql<{
    n: number;
  }>`select count(*)::int as n from product where category_id is not null and supplier_id is not null`.execute(app.app.db);
  expect(linked.rows).toEqual([{ n: 20 }]);
  const before = await everything(app);

  const sums = { category: new Map<string, Decimal>(), organization: new Map<string, Decimal>() };
  const add = (map: Map<string, Decimal>, key: string, value: Decimal): void =>
    void map.set(key, (map.get(key) ?? new Decimal(0)).plus(value));
  const orders = [
    'order_id,customer_id,order_date,required_date,shipped_date,freight,ship_name,ship_address,ship_city,ship_postal_code,ship_country',
  ];
  const details = ['order_id,product_id,unit_price,quantity,discount'];
  for (let n = 0; n < 400; n += 1) {
    const [id, customer] = [10_248 + n, customers[below(5)] ?? ''];
    const day = `1997-0${1 + below(9)}-1${below(10)}`;
    orders.push(
      `${id},${customer},${day},1997-12-01,${n % 9 === 0 ? '' : '1997-12-02'},${below(90)}.${10 + below(80)},Firm ${customer},Luisenstr. ${n + 1},Münster,44087,Germany`,
    );
    for (const at of new Set(Array.from({ length: 1 + below(5) }, () => below(20)))) {
      const [price, quantity, discount] = [
        `${1 + below(99)}.${10 + below(80)}`,
        1 + below(70),
        ['0', '0.05', '0.15', '0.2', '0.25'][below(5)] ?? '0',
      ];
      details.push(`${id},${at + 1},${price},${quantity},${discount}`);
      const worth = decimal(price).times(quantity).times(new Decimal(1).minus(discount));
      add(sums.category, names[at % 3] ?? '', worth);
      add(sums.organization, `Firm ${customer}`, worth);
    }
  }
  // Rows that cannot be: a product that nobody has, an order that is not there, a quantity that is none.
  details.push('10248,999,1,1,0', '77777,1,1,1,0', '10249,1,1,0,0');

  const first = await bring(order.key, 'orders.csv', orders);
  expect(first.counts).toMatchObject({ rows: 400, created: 400, failed: 0, warnings: 0 });
  const second = await bring(order.key, 'order_details.csv', details);
  expect(second.counts).toMatchObject({ rows: details.length - 1, updated: details.length - 4, failed: 3 });
  expect(await reasonsOf(app, second)).toEqual([
    'Product: "999" was not found.',
    'There is no order 77777 yet, and the row does not say when it was placed. Bring in the file of orders first.',
    'Ordered: say how many, more than none.',
  ]);
  // The same file again adds nothing.
  const again = await bring(order.key, 'order_details_again.csv', [...details.slice(0, 200), '']);
  expect(again.counts).toMatchObject({ created: 0, updated: 0, skipped: 199 });
  for (const by of ['category', 'organization'] as const)
    expect(await revenueBy(app, by)).toEqual(
      new Map(
        [...sums[by]]
          .sort(([, a], [, b]) => b.comparedTo(a))
          .map(([title, sum]) => [title, sum.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)]),
      ),
    );

  // They left on the day that the file says, and the company's stock and money know nothing of it.
  const { rows: facts } = await sql`
    select state, payment_state as "paymentState", fulfilment_state as "fulfilmentState", count(*)::int as n, count(distinct s.order_id)::int as sent,
      count(*) filter (where o.gross <> round(o.delivery_total + (select sum(l.net) from order_line l where l.order_id = o.id), 2))::int as off
    from "order" o left join (select distinct order_id from shipment) s on s.order_id = o.id group by 1, 2, 3 order by 1`.execute(
    app.app.db,
  );
  expect(facts).toEqual([
    { state: 'completed', paymentState: 'paid', fulfilmentState: 'delivered', n: 355, sent: 355, off: 0 },
    { state: 'confirmed', paymentState: 'paid', fulfilmentState: 'unfulfilled', n: 45, sent: 0, off: 0 },
  ]);
  const { rows: moved } =
    await sql`select (select count(*)::int from stock_movement) as moved, (select count(*)::int from payment) as paid`.execute(app.app.db);
  expect(moved).toEqual([{ moved: 0, paid: 0 }]);

  for (const { importId } of [again, second, first]) {
    expect(await undoImport(app.app, app.admin, importId, false)).toMatchObject({ kept: 0 });
    // As the job does that undoes.
    await sql`update import set state = 'undone' where id = ${importId}::uuid`.execute(app.app.db);
  }
  expect(await everything(app)).toBe(before);
}, 120_000);

test('one file may hold orders and their lines; orders of the shop itself are not changed by files, and not everybody may', async () => {
  const app = await createOrdersApp();
  const bring = await bringer(app);
  await app.make(organization, { name: 'Nordlys AS' });
  for (const name of ['Tent', 'Stove']) await app.product('10', 5, { name, sku: name.toUpperCase() });
  const sold = await app.buy(await app.fill({ [await app.product('10', 5)]: 1 }));
  const own = sold.number;
  const before = await everything(app);
  const rows = [
    'Number;Order date;Customer;Product;Quantity;Unit price;Discount;Freight;Shipped date',
    'A-1;03.05.2024;Nordlys AS;TENT;2;99,99;10;5,00;05.05.2024',
    'A-1;03.05.2024;Nordlys AS;STOVE;1;10,00;;5,00;05.05.2024',
    'A-2;04.05.2024;Nordlys AS;STOVE;3;10,00;0,5;;',
    `${own};04.05.2024;Nordlys AS;STOVE;3;10,00;;;`,
  ];
  const done = await bring(order.key, 'orders.csv', rows);
  expect(done.counts).toMatchObject({
    rows: 4,
    failed: 1,
    records: { 'orders.order': { created: 2 }, 'orders.orderLine': { created: 3 }, 'orders.shipment': { created: 1 } },
  });
  expect(await reasonsOf(app, done)).toEqual(['Order: this one was not brought in from a file, so a file does not change it.']);
  const { rows: orders } = await sql`
    select number, state, trim_scale(gross)::text as gross, (select array_agg(trim_scale(l.net)::text order by l.position) from order_line l where l.order_id = o.id) as lines,
      (select array_agg(l.discount_percent::float8 order by l.position) from order_line l where l.order_id = o.id) as off
    from "order" o where is_past order by number`.execute(app.app.db);
  expect(orders).toEqual([
    { number: 'A-1', state: 'completed', gross: '194.98', lines: ['179.982', '10'], off: [10, null] },
    { number: 'A-2', state: 'confirmed', gross: '15', lines: ['15'], off: [50] },
  ]);
  expect(await app.faults()).toEqual([]);
  await expect(bring(order.key, 'more.csv', rows.slice(0, 3), staff(app.admin.userId ?? '', {}))).rejects.toMatchObject({
    code: 'invalid',
  });
  await undoImport(app.app, app.admin, done.importId, false);
  expect(await everything(app)).toBe(before);
}, 60_000);
