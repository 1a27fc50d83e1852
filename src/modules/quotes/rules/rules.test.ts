import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { guestBuyer } from '../../catalog/index.ts';
import { priceCart, type PricingFacts } from '../../pricing/index.ts';
import { choose } from './choose.ts';
import { expiresAt } from './expires-at.ts';
import type { LinePrice } from './line-price.ts';
import { percentOf, sumOfMargins } from './margins.ts';
import type { OfferHead, OfferLine, OfferSection } from './offer.ts';
import { quotePricing } from './pricing-request.ts';
import { closedBecause } from './states.ts';

const line = (id: string, more: Partial<OfferLine> = {}): OfferLine => ({
  id,
  sectionId: null,
  kind: 'custom',
  productId: null,
  description: id,
  details: null,
  quantity: '1',
  unit: null,
  isOptional: false,
  isChosen: true,
  mayChangeQuantity: false,
  minQuantity: null,
  maxQuantity: null,
  manualPrice: '10',
  manualDiscount: null,
  reason: null,
  cost: null,
  taxClassCode: 'standard',
  price: null,
  ...more,
});

describe('what a buyer chooses', () => {
  const sections: readonly OfferSection[] = [{ id: 's', title: 'Colour', text: null, selection: 'one' }];
  const lines = [
    line('fixed'),
    line('extra', { isOptional: true, isChosen: false }),
    line('many', { mayChangeQuantity: true, minQuantity: '2', maxQuantity: '9' }),
    line('red', { sectionId: 's' }),
    line('blue', { sectionId: 's', isChosen: false }),
  ];

  test('counts for what is theirs to choose, and for nothing else', () => {
    const { lines: taken, problems } = choose(lines, sections, {
      chosen: ['extra', 'blue'],
      quantities: { many: '3,5', fixed: '0', extra: '99' },
    });
    expect(problems).toEqual([]);
    expect(taken.map(({ id, isChosen, quantity }) => [id, isChosen, quantity])).toEqual([
      ['fixed', true, '1'],
      ['extra', true, '1'],
      ['many', true, '3.5'],
      ['red', false, '1'],
      ['blue', true, '1'],
    ]);
  });

  test.each([['1'], ['10'], ['-3'], ['1e3'], ['NaN'], [''], ['0'], ['2.0001']])('a quantity of %s is not offered', (many) => {
    const { problems } = choose(lines, sections, { chosen: ['red'], quantities: { many } });
    expect(problems).toMatchObject([{ pointer: '/quantity/many' }]);
  });

  test.each([[[]], [['red', 'blue']]])('of several exactly one is taken, not %j', (chosen) => {
    expect(choose(lines, sections, { chosen, quantities: {} }).problems).toMatchObject([{ pointer: '/section/s' }]);
  });
});

describe('the end of a quote', () => {
  test('comes with the last moment of its day where the company is, also when clocks change', () => {
    expect(expiresAt('2026-03-31', 'Europe/Berlin')).toBe('2026-03-31T22:00:00.000Z');
    expect(expiresAt('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(expiresAt('2026-03-31', 'America/Los_Angeles')).toBe('2026-04-01T07:00:00.000Z');
  });

  test('goes by the clock', () => {
    const quote = { state: 'sent', expiresAt: '2026-03-31T22:00:00.000Z' };
    expect(closedBecause(quote, '2026-03-31T21:59:59.999Z')).toBe(null);
    expect(closedBecause(quote, '2026-03-31T22:00:00.000Z')).toBe('expired');
    expect(closedBecause({ ...quote, state: 'replaced' }, '2026-03-01T00:00:00.000Z')).toBe('replaced');
  });
});

test('a margin is unknown as soon as one cost is', () => {
  expect(sumOfMargins(['1.5', '-3'])).toBe('-1.5');
  expect(sumOfMargins(['1.5', null])).toBe(null);
  expect(percentOf('1', '3')).toBe(33.33);
  expect(percentOf('1', '0')).toBe(null);
});

/** What is sent is charged: locking a priced draft and pricing it again gives the same amounts, in currencies of 0, 2 and 3 digits. */
test('locked prices come to what was sent, to the last minor unit', () => {
  const facts = (currency: string, amounts: readonly string[], promotion: string | null): PricingFacts => ({
    seller: {
      country: 'DE',
      timeZone: 'Europe/Berlin',
      taxesAtDestination: true,
      registrations: [],
      listPricesIncludeTax: false,
      deliveryIncludesTax: false,
      deliveryTaxClassCode: null,
      convertsListPrices: false,
    },
    products: new Map(
      amounts.map((amount, i) => [
        `p${i}`,
        {
          id: `p${i}`,
          parentId: null,
          kind: 'goods',
          taxClassCode: i % 2 === 0 ? 'standard' : 'reduced',
          categoryIds: [],
          listPrice: { amount, currency },
          cost: null,
        },
      ]),
    ),
    lists: [],
    prices: [],
    promotions:
      promotion === null
        ? []
        : [
            {
              id: 'sale',
              label: 'Sale',
              kind: 'percent',
              scope: 'order',
              percent: promotion,
              amount: null,
              buyQuantity: null,
              getQuantity: null,
              timesPerOrder: null,
              targets: { productIds: [], categoryIds: [] },
              buyTargets: { productIds: [], categoryIds: [] },
              isSaleExcluded: false,
              isExclusive: false,
              priority: 0,
              needsCoupon: false,
              minTotal: null,
              minQuantity: null,
              isFirstOrderOnly: false,
              groupId: null,
              segment: null,
              channels: [],
              countries: [],
              startsAt: null,
              endsAt: null,
              holdOutPercent: null,
              isUsedUp: false,
              perCustomerLimit: null,
              usesByBuyer: 0,
            },
          ],
    coupons: [],
    taxRates: () => [
      { country: 'DE', region: null, taxClassCode: 'standard', rate: '19', validFrom: '2020-01-01', validTo: null, name: 'VAT' },
      { country: 'DE', region: null, taxClassCode: 'reduced', rate: '7', validFrom: '2020-01-01', validTo: null, name: 'VAT' },
    ],
    rate: () => null,
    hasOrdered: true,
  });
  const product = fc.record({
    minor: fc.integer({ min: 1, max: 5_000_000 }),
    thousandths: fc.integer({ min: 1, max: 60_000 }),
    discount: fc.constantFrom(null, '5', '12.5', '33.33'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      fc.boolean(),
      fc.constantFrom(null, '7.5', '33'),
      fc.array(product, { minLength: 1, maxLength: 6 }),
      (currency, isGross, promotion, drawn) => {
        const amounts = drawn.map(({ minor }) => new Decimal(minor).div(new Decimal(10).pow(minorUnits(currency))).toFixed());
        const known = facts(currency, amounts, promotion);
        const lines = drawn.map(({ thousandths, discount }, i) =>
          line(`line-${i}`, {
            kind: 'product',
            productId: `p${i}`,
            quantity: new Decimal(thousandths).div(1000).toFixed(),
            manualPrice: null,
            manualDiscount: discount,
            reason: discount && 'Agreed',
          }),
        );
        const head: OfferHead = {
          id: 'q',
          number: 'Q-1',
          currency,
          isGross,
          isLocked: false,
          deliveryLabel: null,
          deliveryAmount: '5',
          shipTo: { country: 'DE' },
        };
        const asked = { buyer: guestBuyer('DE'), at: '2026-03-02T10:00:00.000Z', which: 'chosen' as const };
        const draft = priceCart(known, quotePricing(head, lines, asked));
        const sent = lines.map((each): OfferLine => ({ ...each, price: draft.lines.find((l) => l.key === each.id) as LinePrice }));
        // Whatever lists and promotions say by then.
        const later = facts(
          currency,
          amounts.map(() => '1'),
          '50',
        );
        const charged = priceCart({ ...later, promotions: [] }, quotePricing({ ...head, isLocked: true }, sent, asked));
        for (const name of ['net', 'tax', 'gross'] as const) expect(charged[name]).toBe(draft[name]);
        expect(charged.lines.map(({ net, gross }) => [net, gross])).toEqual(draft.lines.map(({ net, gross }) => [net, gross]));
      },
    ),
    { numRuns: 300 },
  );
});
