import { beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { beginPricing } from './begin.ts';
import { coupon } from './records/coupon.ts';
import { price } from './records/price.ts';
import { priceList } from './records/price-list.ts';
import { pricingSetting } from './records/pricing-setting.ts';
import { promotion } from './records/promotion.ts';
import { taxRate } from './records/tax-rate.ts';
import { euVatRates } from './rules/eu-vat-rates.ts';
import { createPricingApp, type PricingApp } from './testing/pricing-app.ts';

let p: PricingApp;
beforeAll(async () => {
  p = await createPricingApp();
});

const pricesOf = async (list: string) =>
  (
    await sql<{
      amount: string;
    }>`select amount::float8::text as amount from price where price_list_id = ${list}::uuid order by amount`.execute(p.app.db)
  ).rows.map((row) => row.amount);
const unit = async (productId: string, more = {}) =>
  (await p.price({ lines: [{ key: 'a', productId, quantity: '1' }], ...more })).lines[0]?.unitPrice;

it('raises the prices of a list, to whole amounts if wished, and those of no other', async () => {
  const [one, other] = [await p.product('100'), await p.product('50')];
  const [list, untouched] = [await p.list({ segment: 'public' }), await p.list({ segment: 'consumer' })];
  for (const each of [list, untouched]) {
    await p.setPrice(each, one, '99.90');
    await p.setPrice(each, other, '10.05');
  }
  const reply = await p.run(priceList, 'raise', { percent: 3.5 }, { id: list });
  expect(reply.result).toEqual({ count: 2 });
  expect(await pricesOf(list)).toEqual(['10.4', '103.4']);
  await p.run(priceList, 'raise', { percent: -10, rounding: 'whole' }, { id: list });
  expect([await pricesOf(list), await pricesOf(untouched)]).toEqual([
    ['9', '93'],
    ['10.05', '99.9'],
  ]);
});

it('copies a list for a customer, with other prices, and leaves it off until somebody says so', async () => {
  const id = await p.product('100');
  const list = await p.list({ name: 'Dealers', segment: 'enterprise' });
  await p.setPrice(list, id, '80');
  const { result } = await p.run(priceList, 'copy', { name: 'Dealers 2027', percent: 5 }, { id: list });
  const copy = (result as { id: string }).id;
  expect(await pricesOf(copy)).toEqual(['84']);
  expect((await sql`select is_active as "isActive", segment from price_list where id = ${copy}::uuid`.execute(p.app.db)).rows).toEqual([
    { isActive: false, segment: 'enterprise' },
  ]);
});

it('refuses a price in another currency than its list, and a second one from the same quantity on', async () => {
  const [id, list] = [await p.product('100'), await p.list()];
  const add = (amount: object) => p.run(price, 'create', { priceList: list, product: id, ...amount });
  await expect(add({ amount: { amount: '10', currency: 'USD' } })).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ pointer: '/amount' }],
  });
  await add({ amount: { amount: '10', currency: 'EUR' } });
  await expect(add({ amount: { amount: '9', currency: 'EUR' } })).rejects.toMatchObject({ status: 422 });
});

it('starts and pauses a promotion, and says why it may not', async () => {
  const id = await p.make(promotion, { name: 'Autumn', kind: 'percent', percent: 20, channels: ['api'] });
  const productId = await p.product('100');
  const of = async () => (await p.price({ channel: 'api', lines: [{ key: 'a', productId, quantity: '1' }] })).discount;
  expect(await of()).toBe('0.00');
  await p.run(promotion, 'start', {}, { id });
  expect(await of()).toBe('20.00');
  await expect(p.run(promotion, 'start', {}, { id })).rejects.toMatchObject({ code: 'not-allowed', message: 'It is running.' });
  await p.run(promotion, 'pause', {}, { id });
  expect(await of()).toBe('0.00');
});

it.each([
  ['percent', { kind: 'percent' }],
  ['amount', { kind: 'fixedPrice' }],
  ['buyQuantity', { kind: 'buyXGetY', percent: 100 }],
  ['scope', { kind: 'fixedPrice', scope: 'order', amount: { amount: '1', currency: 'EUR' } }],
  ['endsAt', { kind: 'percent', percent: 5, startsAt: '2026-05-01T00:00:00.000Z', endsAt: '2026-04-01T00:00:00.000Z' }],
  ['holdOutPercent', { kind: 'percent', percent: 5, needsCoupon: true, holdOutPercent: 10 }],
])('says at "%s" what is missing or cannot be', async (field, input) => {
  await expect(p.run(promotion, 'create', { name: 'Wrong', ...input })).rejects.toMatchObject({ problems: [{ pointer: `/${field}` }] });
});

it('generates codes that are all different, each for one use', async () => {
  const id = await p.promotion({ name: 'Letter', percent: 10, needsCoupon: true });
  const { result } = await p.run(promotion, 'generate-coupons', { count: 5000, prefix: 'MAY', batch: 'Newsletter May' }, { id });
  expect(result).toEqual({ count: 5000, batch: 'Newsletter May' });
  const { rows } =
    await sql<object>`select count(distinct code)::int as codes, min(usage_limit)::int as uses, bool_and(code ~ '^MAY-[B-Z2-9]{8}$') as fine
    from coupon where batch = 'Newsletter May'`.execute(p.app.db);
  expect(rows).toEqual([{ codes: 5000, uses: 1, fine: true }]);
  const automatic = await p.promotion({ name: 'Automatic', percent: 1, channels: ['partner'] });
  await expect(p.run(promotion, 'generate-coupons', { count: 1, batch: 'x' }, { id: automatic })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(p.run(coupon, 'create', { code: 'FREE', promotion: automatic })).rejects.toMatchObject({
    problems: [{ pointer: '/promotion' }],
  });
});

it('loads the rates of the Union once, and keeps those that are there', async () => {
  const first = (await p.run(taxRate, 'load-eu')).result as { count: number };
  const all = euVatRates.flatMap(({ standard, reduced, reducedLow, superReduced }) =>
    [standard, reduced, reducedLow, superReduced].filter(Boolean),
  );
  expect(first.count).toBe(all.length - 1);
  expect((await p.run(taxRate, 'load-eu')).result).toEqual({ count: 0 });
  expect(new Set(euVatRates.map((each) => each.country)).size).toBe(27);
});

it('lets a new company begin with the rates of its country, in its language; outside Europe with tax classes alone', async () => {
  const begun = async (country: string, locale: string) => {
    const fresh = await createPricingApp();
    await sql`delete from tax_rate`.execute(fresh.app.db);
    await asSystem(fresh.app, (ctx) => beginPricing(ctx, { country, baseCurrency: 'EUR', locale }));
    const { rows } = await sql<{ country: string; rate: string; name: string; code: string }>`
      select r.country, r.rate::float8::text as rate, r.name, c.code from tax_rate r join tax_class c on c.id = r.tax_class_id order by r.country, r.rate desc`.execute(
      fresh.app.db,
    );
    return rows;
  };
  expect(await begun('NO', 'en-GB')).toEqual([
    { country: 'NO', rate: '25', name: 'VAT 25 %', code: 'standard' },
    { country: 'NO', rate: '15', name: 'VAT 15 %', code: 'reduced' },
    { country: 'NO', rate: '12', name: 'VAT 12 %', code: 'reduced-low' },
  ]);
  const union = await begun('AT', 'de-AT');
  expect(union.find((rate) => rate.country === 'FI')).toEqual({ country: 'FI', rate: '25.5', name: 'USt. 25,5 %', code: 'standard' });
  expect(new Set(union.map((rate) => rate.country)).size).toBe(27);
  expect(await begun('US', 'en-US')).toEqual([]);
});

it('prices by new settings at once', async () => {
  const id = await p.product('119');
  expect(await unit(id)).toBe('119.00');
  await p.run(pricingSetting, 'change', { listPricesIncludeTax: true });
  expect(await unit(id)).toBe('100.00');
  await p.run(pricingSetting, 'change', { listPricesIncludeTax: false });
  expect(await unit(id)).toBe('119.00');
});

it('sees what its own transaction changed, and keeps it from others until it commits', async () => {
  const id = await p.product('100');
  const open = p.as(systemActor, async (ctx) => {
    await sql`insert into promotion (id, name, state, kind, scope, percent, channels, is_sale_excluded, is_exclusive, priority, needs_coupon, is_first_order_only)
      values (gen_random_uuid(), 'Mine', 'running', 'percent', 'lines', 50, '{phone}', false, false, 0, false, false)`.execute(ctx.db);
    const { price: priceOf } = await import('./facts/pricing-facts.ts');
    const mine = await priceOf(ctx, p.request({ channel: 'phone', lines: [{ key: 'a', productId: id, quantity: '1' }] }));
    expect(mine.discount).toBe('50.00');
    expect((await p.price({ channel: 'phone', lines: [{ key: 'a', productId: id, quantity: '1' }] })).discount).toBe('0.00');
    throw new Error('changed my mind');
  });
  await expect(open).rejects.toThrow('changed my mind');
  expect((await p.price({ channel: 'phone', lines: [{ key: 'a', productId: id, quantity: '1' }] })).discount).toBe('0.00');
});

it('lets nobody change prices without the permission', async () => {
  const list = await p.list();
  const rep = staff(null, { isAdmin: false });
  await expect(p.run(priceList, 'raise', { percent: 1 }, { id: list, actor: rep })).rejects.toMatchObject({ status: 403 });
});
