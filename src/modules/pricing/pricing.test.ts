import { beforeAll, expect, it } from 'vitest';
import { updateRecord } from '../../kernel/command/store.ts';
import { systemActor } from '../../kernel/access/actor.ts';
import { guestBuyer, type Buyer } from '../catalog/index.ts';
import { category } from '../catalog/records/category.ts';
import { organization } from '../parties/records/organization.ts';
import { coupon } from './records/coupon.ts';
import { promotion } from './records/promotion.ts';
import { promotionTarget } from './records/promotion-target.ts';
import { createPricingApp, type PricingApp } from './testing/pricing-app.ts';

let p: PricingApp;
beforeAll(async () => {
  p = await createPricingApp();
});

const one = (productId: string, quantity = '1') => ({ key: productId, productId, quantity });
const dealer: Buyer = { ...guestBuyer('DE'), organizationId: null, isBusiness: true, groupIds: [] };

it('takes the list price where no list has one, and says why', async () => {
  const id = await p.product('100');
  const cart = await p.price({ lines: [one(id, '3')] });
  expect(cart).toMatchObject({ net: '300.00', tax: '57.00', gross: '357.00', unpriced: [] });
  expect(cart.lines[0]?.explanation.map((each) => each.label)).toEqual(['List price', 'plus VAT 19 %']);
});

it('never sells for nothing what has no price', async () => {
  const id = await p.product(null);
  expect(await p.price({ lines: [one(id)] })).toMatchObject({ lines: [], unpriced: [id], gross: '0.00' });
});

it('lets the price of a list go before the list price, from the quantity on that it is for, and shows it at once', async () => {
  const id = await p.product('100');
  const list = await p.list({ name: 'Bulk', segment: 'enterprise' });
  await p.setPrice(list, id, '90');
  await p.setPrice(list, id, '80', 10);
  const buyer = { ...dealer, segment: 'enterprise' };
  const of = async (quantity: string) => (await p.price({ buyer, lines: [one(id, quantity)] })).lines[0];
  expect(await of('9')).toMatchObject({ unitPrice: '90.00', net: '810.00' });
  const ten = await of('10');
  expect(ten).toMatchObject({ unitPrice: '80.00', net: '800.00' });
  expect(ten?.explanation[0]).toMatchObject({ kind: 'break', label: 'Price list “Bulk” from 10', id: list, amount: '80.00' });
  expect((await p.price({ lines: [one(id, '10')] })).lines[0]).toMatchObject({ unitPrice: '100.00' });
});

it('lets variants inherit the price of their parent, and count together for its breaks', async () => {
  const parent = await p.product('50');
  const [small, large] = [await p.product(null, { parent }), await p.product(null, { parent })];
  const list = await p.list({ name: 'Colours', segment: 'public' });
  await p.setPrice(list, parent, '40', 10);
  const cart = await p.price({ buyer: { ...dealer, segment: 'public' }, lines: [one(small, '4'), one(large, '6')] });
  expect(cart.lines.map((line) => line.unitPrice)).toEqual(['40.00', '40.00']);
  expect((await p.price({ buyer: { ...dealer, segment: 'public' }, lines: [one(small, '4')] })).lines[0]?.unitPrice).toBe('50.00');
});

it('charges one customer what was agreed with them, and nobody else', async () => {
  const id = await p.product('100');
  const [acme, other] = [await p.make(organization, { name: 'Acme' }), await p.make(organization, { name: 'Other' })];
  await p.setPrice(await p.list({ name: 'Acme 2026', kind: 'contract', organization: acme }), id, '70');
  await p.setPrice(await p.list({ name: 'Sale', kind: 'sale', segment: 'midMarket' }), id, '60');
  const of = async (organizationId: string) =>
    (await p.price({ buyer: { ...dealer, organizationId, segment: 'midMarket' }, lines: [one(id)] })).lines[0]?.unitPrice;
  expect([await of(acme), await of(other)]).toEqual(['70.00', '60.00']);
});

it('discounts what stands in a category, at any depth', async () => {
  const [top, id] = [await p.make(category, { name: 'Outdoor' }), await p.product('100')];
  const below = await p.make(category, { name: 'Tents', parent: top });
  const tent = await p.product('200', { category: below });
  const sale = await p.promotion({ name: 'Tent days', percent: 10 });
  await p.make(promotionTarget, { promotion: sale, category: top });
  const cart = await p.price({ lines: [one(tent), one(id)] });
  expect(cart.lines.map((line) => line.discount)).toEqual(['20.00', '0.00']);
  expect(cart.discounts).toMatchObject([{ promotionId: sale, label: 'Tent days', amount: '20.00', heldOut: false, touchedNet: '180.00' }]);
  await p.as(systemActor, (ctx) => updateRecord(ctx, promotion, sale, { state: 'paused' }));
  expect((await p.price({ lines: [one(tent)] })).discount).toBe('0.00');
});

it('takes coupons in any case, and says why it does not take others', async () => {
  const id = await p.product('100');
  const summer = await p.promotion({ name: 'Summer', percent: 10, needsCoupon: true });
  await p.make(coupon, { code: 'SUMMER', promotion: summer });
  await p.make(coupon, { code: 'LATER', promotion: summer, startsAt: '2027-01-01T00:00:00.000Z' });
  await p.make(coupon, { code: 'GONE', promotion: summer, endsAt: '2026-01-01T00:00:00.000Z' });
  expect((await p.price({ lines: [one(id)] })).net).toBe('100.00');
  const cart = await p.price({ lines: [one(id)], couponCodes: [' summer', 'later', 'GONE', 'NOPE'] });
  expect(cart.net).toBe('90.00');
  expect(cart.lines[0]?.explanation[1]).toMatchObject({ kind: 'coupon', label: 'Coupon SUMMER: Summer', amount: '-10.00' });
  expect(cart.refusedCoupons.map(({ code, reason }) => [code, reason])).toEqual([
    ['GONE', 'expired'],
    ['LATER', 'not-yet'],
    ['NOPE', 'unknown'],
  ]);
});
