import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveryPlan, PlannedMethod, PlannedRate } from './delivery-plan.ts';
import { isInZone } from './in-zone.ts';
import { priceDelivery } from './price-delivery.ts';

const method = (id: string, more: Partial<PlannedMethod> = {}): PlannedMethod => ({
  id,
  name: id,
  kind: 'ship',
  description: null,
  translations: null,
  carrier: null,
  daysMin: 1,
  daysMax: 3,
  cutOff: null,
  taxClassId: null,
  maxWeight: null,
  ...more,
});
const rate = (id: string, more: Partial<PlannedRate> = {}): PlannedRate => ({
  id,
  methodId: 'parcel',
  zoneId: 'home',
  currency: 'NOK',
  amount: '99',
  weightFrom: null,
  weightTo: null,
  priceFrom: null,
  priceTo: null,
  perKilogram: null,
  freeFrom: null,
  ...more,
});
const plan = (rates: readonly PlannedRate[], methods = [method('parcel')]): DeliveryPlan => ({
  methods,
  zones: [
    { id: 'north', name: 'North', countries: ['NO'], postcodes: ['8000-8499', '9'] },
    { id: 'home', name: 'Norway', countries: ['NO'], postcodes: [] },
    { id: 'union', name: 'European Union', countries: ['SE', 'DE'], postcodes: [] },
  ],
  rates,
});
const parcel = { country: 'NO', postcode: '0150', currency: 'NOK', weight: '2', itemsTotal: '500' };
const one = (rates: readonly PlannedRate[], more: Partial<typeof parcel> = {}) => priceDelivery(plan(rates), { ...parcel, ...more })[0];

describe('zones', () => {
  test.each([
    [['97'], '97 440', true],
    [['97'], '96440', false],
    [['SW1A 1AA'], 'sw1a1aa', true],
    [['9000-9499'], '9499', true],
    [['9000-9499'], '9500', false],
    [['90-94'], '9499', true],
    [['90-94'], '95', false],
    [['D02-D04'], 'D03 X285', true],
    [['', ' '], '1', true],
    [['1'], '', false],
    [['12345-678'], '12345678', true],
  ])('postcodes %j and the address %s: %s', (postcodes, postcode, isIn) => {
    expect(isInZone({ countries: [], postcodes }, 'NO', postcode)).toBe(isIn);
  });

  test('a zone of countries is for those, one of none for all', () => {
    expect(isInZone({ countries: ['NO'], postcodes: [] }, 'SE', null)).toBe(false);
    expect(isInZone({ countries: ['NO'], postcodes: [] }, null, null)).toBe(false);
    expect(isInZone({ countries: [], postcodes: [] }, null, null)).toBe(true);
  });
});

describe('rates', () => {
  test('the first zone of the address that the method has rates for decides', () => {
    const rates = [rate('a'), rate('b', { zoneId: 'north', amount: '199' }), rate('c', { zoneId: null, amount: '499' })];
    expect(one(rates)).toMatchObject({ amount: '99.00', rateId: 'a', zoneName: 'Norway' });
    expect(one(rates, { postcode: '9010' })).toMatchObject({ amount: '199.00', zoneName: 'North' });
    expect(one(rates, { country: 'US' })).toMatchObject({ amount: '499.00', zoneName: null });
    expect(one(rates.slice(0, 2), { country: 'US' })).toMatchObject({ isOffered: false, why: 'noZone' });
    expect(one(rates, { currency: 'EUR' })).toMatchObject({ isOffered: false, why: 'noZone' });
  });

  test('by weight and value: from is in, to is not, so that ranges join', () => {
    const rates = [rate('light', { weightTo: '5' }), rate('heavy', { weightFrom: '5', weightTo: '20', amount: '199', perKilogram: '10' })];
    expect(one(rates, { weight: '4.999' })).toMatchObject({ rateId: 'light' });
    expect(one(rates, { weight: '5' })).toMatchObject({ rateId: 'heavy', amount: '199.00' });
    expect(one(rates, { weight: '7.2' })).toMatchObject({ amount: '229.00' });
    expect(one(rates, { weight: '20' })).toMatchObject({ isOffered: false, why: 'noRate' });
    expect(one([rate('dear', { priceFrom: '1000' })])).toMatchObject({ why: 'noRate' });
  });

  test('free from a value on, and how much is missing', () => {
    const rates = [rate('a', { freeFrom: '599' })];
    expect(one(rates)).toMatchObject({ amount: '99.00', freeAfter: '99', isFree: false });
    expect(one(rates, { itemsTotal: '599' })).toMatchObject({ amount: '0.00', freeAfter: null, isFree: true });
  });

  test('in the minor units of the currency', () => {
    expect(one([rate('a', { currency: 'JPY', amount: '900' })], { currency: 'JPY' })).toMatchObject({ amount: '900' });
  });

  test('nothing too heavy for the method; collection and downloads cost nothing without rates', () => {
    const methods = [method('parcel', { maxWeight: '30' }), method('outlet', { kind: 'pickup' }), method('file', { kind: 'digital' })];
    expect(priceDelivery(plan([rate('a')], methods), { ...parcel, weight: '30.001' })).toMatchObject([
      { isOffered: false, why: 'tooHeavy' },
      { isOffered: true, amount: '0.00' },
      { isOffered: true, amount: '0.00' },
    ]);
  });

  test('whatever the rates: never below zero, never more than the cheapest rate that fits, the order of rates is irrelevant', () => {
    const amount = fc.integer({ min: 0, max: 100_000 }).map((n) => (n / 100).toString());
    const maybe = fc.option(amount);
    const rates = fc.array(
      fc.record({
        zoneId: fc.constantFrom('home', 'north', null),
        amount,
        weightFrom: maybe,
        weightTo: maybe,
        priceFrom: maybe,
        priceTo: maybe,
        perKilogram: maybe,
        freeFrom: maybe,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rates, amount, amount, fc.constantFrom('0150', '8200'), (given, weight, itemsTotal, postcode) => {
        const all = given.map((r, i) => rate(`r${i}`, r));
        const question = { ...parcel, weight, itemsTotal, postcode };
        const [found] = priceDelivery(plan(all), question);
        const [turned] = priceDelivery(plan(all.toReversed()), question);
        expect(turned && 'amount' in turned ? turned.amount : turned).toEqual(found && 'amount' in found ? found.amount : found);
        if (!found?.isOffered) return;
        expect(Number(found.amount)).toBeGreaterThanOrEqual(0);
        // Buying more goods of the same weight never makes what is free cost something.
        if (found.isFree) {
          const [more] = priceDelivery(plan(all.map((r) => ({ ...r, priceFrom: null, priceTo: null }))), {
            ...question,
            itemsTotal: String(Number(itemsTotal) + 1),
          });
          expect(more).toMatchObject({ isOffered: true, amount: '0.00' });
        }
      }),
    );
  });
});
