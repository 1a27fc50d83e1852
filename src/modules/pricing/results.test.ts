import { beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { guestBuyer } from '../catalog/index.ts';
import { category } from '../catalog/records/category.ts';
import { person } from '../parties/records/person.ts';
import { redeemCoupons } from './coupons/redeem-coupons.ts';
import { promotion } from './records/promotion.ts';
import { promotionTarget } from './records/promotion-target.ts';
import type { PromotionResults } from './results/promotion-results.ts';
import { createPricingApp, type PricingApp } from './testing/pricing-app.ts';

let p: PricingApp;
beforeAll(async () => {
  p = await createPricingApp();
});

const results = (id: string, actor = p.admin) =>
  p.as(actor, async (ctx) => (await p.app.registry.query(promotion.key, 'results')?.run(ctx, {}, id)) as PromotionResults);

it('adds up what a promotion cost and brought, apart from who was held out', async () => {
  const productId = await p.product('100', { cost: { amount: '40', currency: 'EUR' } });
  const id = await p.promotion({ name: 'Tenth', percent: 10, holdOutPercent: 20, channels: ['phone'] });
  const buyers = await Promise.all(Array.from({ length: 60 }, () => p.make(person, { familyName: 'Buyer' })));
  let [treated, heldOut] = [0, 0];
  for (const personId of buyers) {
    const buyer = { ...guestBuyer('DE'), personId };
    const priced = await p.price({ channel: 'phone', buyer, holdOutKey: personId, lines: [{ key: 'a', productId, quantity: '1' }] });
    if (priced.discounts[0]?.heldOut) heldOut += 1;
    else treated += 1;
    await p.as(systemActor, (ctx) => redeemCoupons(ctx, { orderId: newId(), buyer, priced }));
  }
  expect(heldOut).toBeGreaterThan(2);
  const found = await results(id);
  expect(found).toMatchObject({
    currency: 'EUR',
    orders: treated,
    buyers: treated,
    heldOutOrders: heldOut,
    discount: (treated * 10).toFixed(2),
    revenue: (treated * 90).toFixed(2),
    margin: (treated * 50).toFixed(2),
  });
  expect(found.revenueLift?.orders).toBeCloseTo(treated / (4 * heldOut) - 1, 6);
  expect(found.marginLift?.amount).toBeCloseTo(treated * 50 - 4 * heldOut * 60, 6);
  expect(found.days).toEqual([{ day: '2026-03-02', orders: treated, discount: String(treated * 10) }]);
});

it('finds in what was bought where the extra sales came from', async () => {
  const shelf = await p.make(category, { name: 'Lamps' });
  const [promoted, similar, other] = [
    await p.product('10', { category: shelf }),
    await p.product('10', { category: shelf }),
    await p.product('10'),
  ];
  const id = await p.promotion({ name: 'Ten days', percent: 10, startsAt: '2026-02-01T00:00:00.000Z', endsAt: '2026-02-11T00:00:00.000Z' });
  await p.make(promotionTarget, { promotion: id, product: promoted });
  const sold = (day: string, product: string, revenue: number) =>
    sql`select gen_random_uuid() as order_id, ${`${day}T12:00:00Z`}::timestamptz as placed_at, null::uuid as person_id, null::uuid as organization_id,
      ${product}::uuid as product_id, 1::numeric as quantity, ${revenue}::numeric as revenue, null::numeric as margin`;
  const sales = [
    sold('2026-01-25', promoted, 1000), sold('2026-01-25', similar, 500), sold('2026-01-25', other, 10_000),
    sold('2026-02-05', promoted, 2000), sold('2026-02-05', similar, 400), sold('2026-02-05', other, 11_000),
    sold('2026-02-15', promoted, 700), sold('2026-02-15', similar, 500), sold('2026-02-15', other, 10_000),
    sold('2026-01-05', promoted, 9999),
  ]; // prettier-ignore
  Object.assign(p.app.services, { purchases: { lines: sql.join(sales, sql` union all `) } });
  // As worked by hand in rules/promotion-measures.test.ts, for ten days each.
  expect((await results(id)).bump).toMatchObject({
    days: 10,
    extra: expect.closeTo(900),
    cannibalised: expect.closeTo(150),
    pulledForward: expect.closeTo(300),
  });
});

it('tells first orders by what was bought', async () => {
  const [productId, known] = [await p.product('100'), await p.make(person, { familyName: 'Known' })];
  await p.promotion({ name: 'First', percent: 10, isFirstOrderOnly: true, channels: ['outlet'] });
  Object.assign(p.app.services, {
    purchases: {
      lines: sql`select gen_random_uuid() as order_id, now() as placed_at, ${known}::uuid as person_id, null::uuid as organization_id, ${productId}::uuid as product_id`,
    },
  });
  const of = async (personId: string | null) =>
    (await p.price({ channel: 'outlet', buyer: { ...guestBuyer('DE'), personId }, lines: [{ key: 'a', productId, quantity: '1' }] }))
      .discount;
  expect([await of(known), await of(await p.make(person, { familyName: 'New' })), await of(null)]).toEqual(['0.00', '10.00', '0.00']);
});

it('shows results to those alone who may see them', async () => {
  const id = await p.promotion({ name: 'Secret', percent: 1, channels: ['api'] });
  await expect(results(id, staff(null, { isAdmin: false }))).rejects.toMatchObject({ status: 403 });
});
