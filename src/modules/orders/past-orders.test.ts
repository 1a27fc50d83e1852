import { expect, test } from 'vitest';
import { order } from './records/order.ts';
import { recordPastOrders, type PastOrder } from './place/record-past-orders.ts';
import { createOrdersApp } from './testing/orders-app.ts';
import { category } from '../catalog/records/category.ts';
import { organization } from '../parties/records/organization.ts';
import { decimal, Decimal } from '../../kernel/money/decimal.ts';
import { seededRandom } from '../../kernel/random/seeded-random.ts';

test('orders of another system keep their numbers, dates and prices; revenue is that of the files to the cent, and no stock moves', async () => {
  const app = await createOrdersApp();
  const random = seededRandom(3);
  const below = (n: number): number => Math.floor(random() * n);
  const categories = await Promise.all(['Tea', 'Salt', 'Rope'].map((name) => app.make(category, { name })));
  const products = await Promise.all(
    Array.from({ length: 12 }, (_, i) => app.product('10', 0, { sku: `N-${i}`, name: `Thing ${i}`, category: categories[i % 3] ?? null })),
  );
  const customers = ['ALFKI', 'VINET', 'TOMSP', 'HANAR'];
  await Promise.all(customers.map((number) => app.make(organization, { name: `Customer ${number}`, number })));
  const sums = { category: new Map<string, Decimal>(), organization: new Map<string, Decimal>() };
  const add = (map: Map<string, Decimal>, key: string, value: Decimal): void =>
    void map.set(key, (map.get(key) ?? new Decimal(0)).plus(value));
  const orders = Array.from({ length: 300 }, (_, n): PastOrder => {
    const customer = customers[below(4)] ?? '';
    return {
      number: String(10_248 + n),
      placedAt: `1997-0${1 + below(9)}-1${below(10)}`,
      organization: customer,
      shippedAt: n % 7 === 0 ? null : '1997-12-01',
      carrier: 'Speedy Express',
      delivery: '12.50',
      lines: Array.from({ length: 1 + below(4) }, () => {
        const at = below(products.length);
        const [unitPrice, quantity, discountPercent] = [
          `${1 + below(60)}.${10 + below(90)}`,
          1 + below(50),
          String([0, 5, 15, 20, 25][below(5)]),
        ];
        const worth = decimal(unitPrice).times(quantity).times(new Decimal(100).minus(discountPercent)).div(100);
        add(sums.category, ['Tea', 'Salt', 'Rope'][at % 3] ?? '', worth);
        add(sums.organization, `Customer ${customer}`, worth);
        return { product: `N-${at}`, quantity, unitPrice, discountPercent };
      }),
    };
  });
  expect(await app.system((ctx) => recordPastOrders(ctx, orders))).toEqual({ made: 300, known: 0 });
  expect(await app.system((ctx) => recordPastOrders(ctx, orders))).toEqual({ made: 0, known: 300 });
  for (const by of ['category', 'organization'] as const) {
    const { data } = (await app.as(app.admin, async (ctx) => app.app.registry.query(order.key, 'revenue')?.run(ctx, { by }, null))) as {
      data: readonly { title: string; revenue: string }[];
    };
    expect(new Map(data.map((row) => [row.title, row.revenue]))).toEqual(
      new Map([...sums[by]].map(([title, sum]) => [title, sum.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)])),
    );
  }
  expect(await app.faults()).toEqual([]);
  expect((await app.level(products[0] ?? '')).onHand).toBe(0);
  await expect(
    app.system((ctx) => recordPastOrders(ctx, [{ ...(orders[0] as PastOrder), number: 'X1', organization: 'NOBODY' }])),
  ).rejects.toMatchObject({
    problems: [{ pointer: '/orders/0/organization', code: 'ref' }],
  });
});
