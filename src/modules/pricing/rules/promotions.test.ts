import { expect, it } from 'vitest';
import { consumer, coupon, factsOf, line, list, priceIn, product, promotion, request } from '../testing/facts.ts';
import { isHeldOut } from './hold-out.ts';
import { priceCart } from './price-cart.ts';
import type { PromotionFacts } from './pricing-facts.ts';
import type { PricingRequest } from './pricing-request.ts';

const products = [
  product('boots', '100', { categoryIds: ['shoes'] }),
  product('socks', '10', { categoryIds: ['shoes'] }),
  product('tent', '300'),
];
const priced = (promotions: readonly PromotionFacts[], lines = [line('boots')], more: Partial<PricingRequest> = {}, facts: object = {}) =>
  priceCart(factsOf({ products, promotions, ...facts }), request(lines, more));
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const only = (id: string) => ({ targets: { productIds: [id], categoryIds: [] } });

it('takes a fixed amount off each unit, but never more than it costs', () => {
  const cart = priced([promotion('p', { kind: 'amount', amount: eur('15') })], [line('boots', '2'), line('socks', '3')]);
  expect(cart.lines.map((each) => each.discount)).toEqual(['30.00', '30.00']);
});

it('sells at a fixed price, unless that would be dearer', () => {
  const cart = priced([promotion('p', { kind: 'fixedPrice', amount: eur('50') })], [line('boots', '2'), line('socks', '3')]);
  expect(cart.lines.map((each) => [each.discount, each.net])).toEqual([
    ['100.00', '100.00'],
    ['0.00', '30.00'],
  ]);
});

it('shares an amount off the order to the last cent', () => {
  const cart = priced(
    [promotion('p', { kind: 'amount', scope: 'order', amount: eur('10') })],
    [
      { ...line('socks'), key: '1' },
      { ...line('socks'), key: '2' },
      { ...line('socks'), key: '3' },
    ],
  );
  expect(cart.lines.map((each) => each.discount)).toEqual(['3.34', '3.33', '3.33']);
});

it('gives the cheapest of what is bought together, as often as it fits', () => {
  const threeForTwo = promotion('p', { kind: 'buyXGetY', percent: '100', buyQuantity: 2, getQuantity: 1 });
  // Seven units: twice 2 + 1, so the two cheapest are free.
  expect(priced([threeForTwo], [line('boots', '6'), line('socks', '1')]).lines.map((each) => each.discount)).toEqual(['100.00', '10.00']);
  expect(priced([{ ...threeForTwo, timesPerOrder: 1 }], [line('boots', '6'), line('socks', '1')]).discount).toBe('10.00');
  expect(priced([threeForTwo], [line('boots', '2')]).discount).toBe('0.00');
});

it('gives one thing for another that is bought', () => {
  const gift = promotion('p', {
    kind: 'buyXGetY',
    percent: '50',
    buyQuantity: 1,
    getQuantity: 2,
    ...only('socks'),
    buyTargets: { productIds: ['boots'], categoryIds: [] },
  });
  expect(priced([gift], [line('boots'), line('socks', '3')]).lines.map((each) => each.discount)).toEqual(['0.00', '10.00']);
  expect(priced([gift], [line('socks', '3')]).discount).toBe('0.00');
});

it('delivers for free from a total on, and charges no tax on it then', () => {
  const free = promotion('p', { kind: 'freeDelivery', minTotal: eur('150') });
  const of = (quantity: string) => priced([free], [line('boots', quantity)], { delivery: { label: 'Parcel', amount: '9' } });
  expect(of('1').delivery).toMatchObject({ discount: '0.00', net: '9.00', tax: '1.71' });
  expect(of('2').delivery).toMatchObject({ discount: '9.00', net: '0.00', tax: '0.00' });
});

it('takes 100 % off, and what is left is nothing rather than less', () => {
  const cart = priced(
    [promotion('p', { percent: '100' }), promotion('q', { percent: '20', scope: 'order' })],
    [line('boots'), line('socks', '3')],
    {
      display: 'gross',
    },
  );
  expect(cart).toMatchObject({ net: '0.00', tax: '0.00', gross: '0.00', discount: '154.70' });
});

it('takes one after the other off what is left, the higher priority first', () => {
  const cart = priced([promotion('a', { percent: '10' }), promotion('b', { kind: 'amount', amount: eur('20'), priority: 5 })]);
  expect(cart.discounts.map((each) => [each.promotionId, each.amount])).toEqual([
    ['b', '20.00'],
    ['a', '8.00'],
  ]);
});

it('lets one that goes alone go alone', () => {
  const alone = promotion('alone', { percent: '5', isExclusive: true });
  expect(priced([alone, promotion('b', { percent: '10' })]).discounts.map((each) => each.promotionId)).toEqual(['alone']);
  expect(priced([alone, promotion('b', { percent: '10', priority: 1 })]).discounts.map((each) => each.promotionId)).toEqual(['b']);
});

it('refuses a code that cannot be combined, and says so', () => {
  const promotions = [
    promotion('alone', { percent: '5', isExclusive: true, priority: 1 }),
    promotion('b', { percent: '10', needsCoupon: true }),
  ];
  const cart = priced(promotions, [line('boots')], { couponCodes: ['TEN'] }, { coupons: [coupon('TEN', 'b')] });
  expect(cart.refusedCoupons).toEqual([
    { code: 'TEN', reason: 'not-combinable', message: 'It cannot be used together with another promotion.' },
  ]);
});

it.each([
  ['a total', { minTotal: eur('100.01') }, 'It holds from 100.01 EUR.'],
  ['a quantity', { minQuantity: '2' }, 'It holds from a quantity of 2.'],
  ['a group', { groupId: 'dealers' }, 'It is for other customers.'],
  ['a segment', { segment: 'public' }, 'It is for other customers.'],
  ['a channel', { channels: ['outlet'] }, 'It does not hold here.'],
  ['a country', { countries: ['AT'] }, 'It does not hold in this country.'],
  ['a first order, of somebody unknown', { isFirstOrderOnly: true }, 'Sign in first: it is for first orders.'],
  ['a product', only('tent'), 'Nothing in the cart is part of it.'],
  ['uses that are left', { isUsedUp: true }, 'It is used up.'],
  ['own uses that are left', { perCustomerLimit: 1, usesByBuyer: 1 }, 'You have used it already.'],
])('asks for %s', (_, condition, message) => {
  const promotions = [promotion('p', { percent: '10', needsCoupon: true, ...condition })];
  const cart = priced(promotions, [line('boots')], { couponCodes: ['CODE'] }, { coupons: [coupon('CODE', 'p')] });
  expect(cart).toMatchObject({ discount: '0.00', refusedCoupons: [{ code: 'CODE', reason: 'conditions', message }] });
});

it('is for first orders of buyers who are known', () => {
  const first = [promotion('p', { percent: '10', isFirstOrderOnly: true })];
  const of = (hasOrdered: boolean | null) => priced(first, [line('boots')], {}, { hasOrdered }).discount;
  expect([of(false), of(true), of(null)]).toEqual(['10.00', '0.00', '0.00']);
});

it('holds for its time alone', () => {
  const march = [promotion('p', { percent: '10', startsAt: '2026-03-01T00:00:00.000Z', endsAt: '2026-04-01T00:00:00.000Z' })];
  const at = (instant: string) => priced(march, [line('boots')], { at: instant }).discount;
  expect([
    at('2026-02-28T23:59:59.999Z'),
    at('2026-03-01T00:00:00.000Z'),
    at('2026-03-31T23:59:59.999Z'),
    at('2026-04-01T00:00:00.000Z'),
  ]).toEqual(['0.00', '10.00', '10.00', '0.00']);
});

it('leaves sale prices alone where it says so', () => {
  const facts = { lists: [list('sale', { kind: 'sale' })], prices: [priceIn('sale', 'boots', '80')] };
  const of = (isSaleExcluded: boolean) =>
    priced([promotion('p', { percent: '10', isSaleExcluded })], [line('boots'), line('socks')], {}, facts).discount;
  expect([of(true), of(false)]).toEqual(['1.00', '9.00']);
});

it('takes a personal code of its person alone', () => {
  const promotions = [promotion('p', { percent: '10', needsCoupon: true })];
  const of = (personId: string | null) =>
    priced(
      promotions,
      [line('boots')],
      { couponCodes: ['MINE'], buyer: { ...consumer, personId } },
      { coupons: [coupon('MINE', 'p', { personId: 'eva' })] },
    );
  expect(of('eva').discount).toBe('10.00');
  expect(of('bob').refusedCoupons).toMatchObject([{ reason: 'not-yours' }]);
});

it('holds the same buyers out always, about as many as it says, and others of another promotion', () => {
  const buyers = Array.from({ length: 10_000 }, (_, n) => `buyer ${n}`);
  const out = new Set(buyers.filter((key) => isHeldOut('spring', key, '10')));
  // 10 % of 10,000 with a standard deviation of 30: six of them either way.
  expect(Math.abs(out.size - 1000)).toBeLessThan(180);
  expect(buyers.filter((key) => isHeldOut('spring', key, '10')).every((key) => out.has(key))).toBe(true);
  const both = buyers.filter((key) => out.has(key) && isHeldOut('autumn', key, '10')).length;
  expect(both).toBeGreaterThan(50);
  expect(both).toBeLessThan(150);
  expect(buyers.some((key) => isHeldOut('spring', key, '0') || !isHeldOut('spring', key, '100'))).toBe(false);
});

it('gives a held-out buyer what they would pay without it, and lets other promotions hold for them', () => {
  const key = Array.from({ length: 100 }, (_, n) => `buyer ${n}`).find((each) => isHeldOut('p', each, '20')) ?? '';
  const promotions = [
    promotion('p', { percent: '50', holdOutPercent: '20', isExclusive: true, priority: 1 }),
    promotion('q', { percent: '10' }),
  ];
  expect(priced(promotions, [line('boots')], { holdOutKey: key }).discounts).toMatchObject([
    { promotionId: 'p', amount: '0.00', withheld: '50.00', heldOut: true },
    { promotionId: 'q', amount: '10.00', heldOut: false },
  ]);
});

it('calls a promotion as the buyer reads it, on the line, in the cart and with its code', () => {
  const summer = promotion('p', { label: 'Summer', translations: { de: { label: 'Sommeraktion' } }, percent: '10' });
  const named = (language: string | null) => {
    const cart = priced([summer], [line('boots')], { language });
    const ofLine = cart.lines[0]?.explanation.find((step) => step.kind === 'promotion')?.label;
    return [cart.discounts[0]?.label, ofLine];
  };
  expect(named('de-AT')).toEqual(['Sommeraktion', 'Sommeraktion']);
  expect([named('fr'), named(null)]).toEqual([
    ['Summer', 'Summer'],
    ['Summer', 'Summer'],
  ]);
  const coded = priced(
    [{ ...summer, needsCoupon: true }],
    [line('boots')],
    { language: 'de', couponCodes: ['C'] },
    { coupons: [coupon('C', 'p')] },
  );
  expect(coded.lines[0]?.explanation.map((step) => step.label)).toContain('Coupon C: Sommeraktion');
});
