import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { consumer, coupon, factsOf, line, list, priceIn, product, promotion, request, taxRate } from '../testing/facts.ts';
import type { PricedCart } from './priced-cart.ts';
import type { PricingFacts, PromotionFacts } from './pricing-facts.ts';
import type { PricingLine, PricingRequest } from './pricing-request.ts';
import { priceCart } from './price-cart.ts';

const currencies = ['EUR', 'JPY', 'KWD'] as const;
const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const categories = ['shoes', 'books'] as const;

const amountIn = (currency: string, most = 500_000) =>
  fc.integer({ min: 0, max: most }).map((units) => new Decimal(units).div(10 ** minorUnits(currency)).toFixed());
const percent = fc.integer({ min: 0, max: 10_000 }).map((n) => new Decimal(n).div(100).toFixed());
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.integer({ min: 1, max: 9_999 }).map((n) => new Decimal(n).div(1000).toFixed()),
);

const promotionIn = (currency: string): fc.Arbitrary<Partial<PromotionFacts>> =>
  fc.record({
    kind: fc.constantFrom('percent', 'amount', 'fixedPrice', 'buyXGetY', 'freeDelivery'),
    scope: fc.constantFrom('lines', 'order'),
    percent,
    amount: amountIn(currency, 50_000).map((amount) => ({ amount, currency })),
    buyQuantity: fc.integer({ min: 1, max: 3 }),
    getQuantity: fc.integer({ min: 1, max: 3 }),
    timesPerOrder: fc.option(fc.integer({ min: 1, max: 3 })),
    targets: fc.record({
      productIds: fc.subarray([...ids], { maxLength: 2 }),
      categoryIds: fc.subarray([...categories], { maxLength: 1 }),
    }),
    isExclusive: fc.boolean(),
    isSaleExcluded: fc.boolean(),
    priority: fc.integer({ min: 0, max: 2 }),
    needsCoupon: fc.boolean(),
    holdOutPercent: fc.option(fc.constant('50')),
  });

interface Case {
  readonly facts: PricingFacts;
  readonly request: PricingRequest;
}

const cases: fc.Arbitrary<Case> = fc.constantFrom(...currencies).chain((currency) =>
  fc
    .record({
      prices: fc.tuple(...ids.map(() => amountIn(currency))),
      classes: fc.tuple(...ids.map(() => fc.constantFrom('standard', 'reduced', 'zero'))),
      inCategories: fc.tuple(...ids.map(() => fc.subarray([...categories]))),
      listed: fc.uniqueArray(
        fc.record({ id: fc.constantFrom(...ids), amount: amountIn(currency), from: fc.integer({ min: 0, max: 20 }) }),
        {
          maxLength: 6,
          selector: ({ id, from }) => `${id} ${from}`,
        },
      ),
      kind: fc.constantFrom('standard', 'sale', 'contract'),
      listTax: fc.boolean(),
      ownTax: fc.boolean(),
      display: fc.constantFrom('net', 'gross'),
      to: fc.constantFrom('DE', 'AT', 'CH'),
      promotions: fc.array(promotionIn(currency), { maxLength: 4 }),
      lines: fc.uniqueArray(
        fc.record({
          key: fc.integer({ min: 0, max: 30 }),
          id: fc.constantFrom(...ids),
          quantity,
          extra: fc.integer({ min: 0, max: 9 }),
          percent,
          amount: amountIn(currency),
        }),
        {
          minLength: 1,
          maxLength: 8,
          selector: ({ key }) => key,
        },
      ),
      delivery: fc.option(amountIn(currency, 2_000)),
    })
    .map((c): Case => {
      const promotions = c.promotions.map((each, n) => promotion(`p${n}`, each));
      return {
        facts: factsOf({
          products: ids.map((id, n) =>
            product(id, null, {
              listPrice: { amount: c.prices[n] ?? '0', currency },
              taxClassCode: c.classes[n] ?? 'standard',
              categoryIds: c.inCategories[n] ?? [],
              cost: { amount: '1', currency },
            }),
          ),
          rates: [
            taxRate('DE', 'standard', '19'),
            taxRate('DE', 'reduced', '7'),
            taxRate('DE', 'zero', '0'),
            taxRate('AT', 'standard', '20'),
            taxRate('AT', 'reduced', '10'),
          ],
          lists: [list('one', { currency, kind: c.kind, includesTax: c.listTax })],
          prices: c.listed.map((each) => priceIn('one', each.id, each.amount, String(each.from))),
          promotions,
          coupons: promotions.filter((each) => each.needsCoupon).map((each) => coupon(each.id.toUpperCase(), each.id)),
          seller: { listPricesIncludeTax: c.ownTax },
        }),
        request: request(
          c.lines.map((each): PricingLine => ({
            ...line(each.id, each.quantity),
            key: String(each.key),
            ...(each.extra === 0 ? { manual: { discountPercent: each.percent } } : {}),
            ...(each.extra === 1 ? { manual: { unitPrice: each.amount } } : {}),
            ...(each.extra === 2
              ? { locked: { unitPrice: each.amount, includesTax: true, discountPercent: each.percent, label: 'Quote' } }
              : {}),
          })),
          {
            currency,
            display: c.display,
            buyer: { ...consumer, country: c.to },
            shipTo: { country: c.to },
            delivery: c.delivery === null ? null : { label: 'Parcel', amount: c.delivery },
            couponCodes: promotions.map((each) => each.id),
          },
        ),
      };
    }),
);

const all = (cart: PricedCart) => [...cart.lines, ...(cart.delivery ? [cart.delivery] : [])];
const total = (values: readonly string[]) => values.reduce((sum, value) => sum.plus(value), new Decimal(0));
const property = (check: (c: Case) => void): void =>
  fc.assert(
    fc.property(cases, (c) => {
      check(c);
    }),
    { numRuns: 400 },
  );

it('is never negative', () => {
  property(({ facts, request: asked }) => {
    const cart = priceCart(facts, asked);
    const amounts = [
      cart.net,
      cart.tax,
      cart.gross,
      cart.discount,
      ...all(cart).flatMap((l) => [l.unitPrice, l.discount, l.net, l.tax, l.gross]),
    ];
    for (const amount of amounts) expect(new Decimal(amount).gte(0)).toBe(true);
  });
});

it('adds up: lines and delivery are the totals, net and tax are gross, taxes are the tax, in whole minor units', () => {
  property(({ facts, request: asked }) => {
    const cart = priceCart(facts, asked);
    for (const part of ['net', 'tax', 'gross'] as const)
      expect(total(all(cart).map((each) => each[part])).toFixed()).toBe(new Decimal(cart[part]).toFixed());
    for (const each of [cart, ...all(cart), ...cart.taxes.map((tax) => ({ ...tax, gross: total([tax.net, tax.tax]).toFixed() }))])
      expect(total([each.net, each.tax]).toFixed()).toBe(new Decimal(each.gross).toFixed());
    expect(total(cart.taxes.map((each) => each.tax)).toFixed()).toBe(new Decimal(cart.tax).toFixed());
    expect(total(cart.taxes.map((each) => each.net)).toFixed()).toBe(new Decimal(cart.net).toFixed());
    const digits = minorUnits(cart.currency);
    for (const each of all(cart))
      for (const amount of [each.net, each.tax, each.gross, each.discount])
        expect(new Decimal(amount).decimalPlaces()).toBeLessThanOrEqual(digits);
  });
});

it('does not mind the order of lines, coupons, lists or promotions', () => {
  property(({ facts, request: asked }) => {
    const turned = priceCart(
      { ...facts, promotions: facts.promotions.toReversed(), prices: facts.prices.toReversed(), coupons: facts.coupons.toReversed() },
      { ...asked, lines: asked.lines.toReversed(), couponCodes: asked.couponCodes.toReversed() },
    );
    expect({ ...turned, lines: turned.lines.toReversed(), unpriced: turned.unpriced.toReversed() }).toEqual(priceCart(facts, asked));
  });
});

it('gives the same answer to the same question', () => {
  property(({ facts, request: asked }) => expect(priceCart(facts, asked)).toEqual(priceCart(facts, structuredClone(asked))));
});

it('takes off lines and delivery exactly what its promotions give', () => {
  property(({ facts, request: asked }) => {
    const lines = asked.lines.filter((each) => !each.manual && !each.locked);
    const cart = priceCart(facts, { ...asked, lines });
    expect(total(cart.discounts.map((each) => each.amount)).toFixed()).toBe(new Decimal(cart.discount).toFixed());
    expect(total(all(cart).map((each) => each.discount)).toFixed()).toBe(new Decimal(cart.discount).toFixed());
    for (const each of all(cart)) {
      const told = each.explanation.filter((step) => step.kind === 'promotion' || step.kind === 'coupon').map((step) => step.amount ?? '0');
      expect(total(told).negated().plus(0).toFixed()).toBe(new Decimal(each.discount).toFixed());
    }
  });
});

it('leaves what was agreed and what a rep set alone, whatever promotions there are', () => {
  property(({ facts, request: asked }) => {
    const fixed = new Set(asked.lines.filter((each) => each.manual || each.locked).map((each) => each.key));
    const plain = (cart: PricedCart) =>
      cart.lines.filter((each) => fixed.has(each.key)).map((each) => [each.key, each.unitPrice, each.discount]);
    expect(plain(priceCart(facts, asked))).toEqual(plain(priceCart({ ...facts, promotions: [] }, asked)));
  });
});

it('charges no more for a unit the more one buys, where the list does not', () => {
  const breaks = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })
    .chain((from) =>
      fc.tuple(fc.constant(from.toSorted((a, b) => a - b)), fc.array(amountIn('EUR'), { minLength: from.length, maxLength: from.length })),
    );
  fc.assert(
    fc.property(breaks, quantity, quantity, ([from, amounts], one, other) => {
      const falling = amounts.toSorted((a, b) => new Decimal(b).cmp(a));
      const facts = factsOf({
        // Below the first break the list price holds, which is no less than the list's dearest.
        products: [product('a', falling[0] ?? '0')],
        lists: [list('one')],
        prices: from.map((each, n) => priceIn('one', 'a', falling[n] ?? '0', String(each))),
      });
      const unit = (of: string) => new Decimal(priceCart(facts, request([line('a', of)])).lines[0]?.unitPrice ?? 'NaN');
      const [less, more] = new Decimal(one).lt(other) ? [one, other] : [other, one];
      expect(unit(more).lte(unit(less))).toBe(true);
    }),
  );
});
