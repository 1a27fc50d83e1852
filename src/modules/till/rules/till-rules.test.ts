import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../../kernel/money/decimal.ts';
import { cashStep, quickAmounts, roundCash } from './cash-rounding.ts';
import { cashGiven } from './cash-given.ts';
import { shareTaxes } from './share-taxes.ts';
import { tillReport, type ReportEntry } from './till-report.ts';

test('cash is rounded to the coins there are', () => {
  const rounded = (['12.97', '12.98', '13.02', '13.03'] as const).map((amount) => roundCash(amount, 'CHF', 'CH'));
  expect(rounded).toEqual(['12.95', '13.00', '13.00', '13.05']);
  expect([roundCash('99.50', 'NOK', 'NO'), roundCash('99.49', 'SEK', 'SE'), roundCash('1.02', 'EUR', 'NL')]).toEqual([
    '100.00',
    '99.00',
    '1.00',
  ]);
  expect([roundCash('1.02', 'EUR', 'DE'), roundCash('1.02', 'EUR', null), roundCash('7', 'JPY', 'JP')]).toEqual(['1.02', '1.02', '7']);
  expect(roundCash('-12.98', 'CHF', 'CH')).toBe('-13.00');
});

test('rounding moves an amount by half a coin at most, and never twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom('CHF', 'NOK', 'DKK', 'EUR', 'HUF'),
      fc.constantFrom('CH', 'FI', 'DE'),
      (cents, currency, country) => {
        const amount = (cents / 100).toFixed(2);
        const once = roundCash(amount, currency, country);
        expect(decimal(once).minus(amount).abs().times(2).lte(cashStep(currency, country))).toBe(true);
        expect(decimal(once).mod(cashStep(currency, country)).isZero()).toBe(true);
        expect(roundCash(once, currency, country)).toBe(once);
      },
    ),
  );
});

test('quick amounts are enough, rising, and begin with the exact sum', () => {
  expect(quickAmounts('37.40', 'EUR', 'DE')).toEqual(['37.40', '40.00', '50.00', '100.00', '200.00']);
  expect(quickAmounts('374.00', 'NOK', 'NO')[0]).toBe('374.00');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (cents) => {
      const total = (cents / 100).toFixed(2);
      const sums = quickAmounts(total, 'EUR', 'DE');
      expect(sums[0]).toBe(total);
      expect(sums.every((sum, i) => i === 0 || decimal(sum).gt(decimal(sums[i - 1] ?? '0')))).toBe(true);
    }),
  );
});

test('change is exact, in the minor units of the currency', () => {
  expect(cashGiven(' 20,5 ', '12.95', 'CHF')).toEqual({ amount: '20.50', change: '7.55' });
  expect(cashGiven('1000', '998', 'JPY')).toEqual({ amount: '1000', change: '2' });
  expect(cashGiven('5', '4.999', 'KWD')).toEqual({ amount: '5.000', change: '0.001' });
  expect(cashGiven('4.9', '4.999', 'KWD')).toEqual({ amount: '4.900', change: '-0.099' });
  // Floats make it 0.09999999999999964.
  expect(cashGiven('5.1', '5', 'EUR')?.change).toBe('0.10');
});

test('what is no amount of the currency is not taken for one', () => {
  expect(['', '12.', '-1', '1,000.50', '1e3', '1234567890'].map((text) => cashGiven(text, '1', 'EUR'))).toEqual(Array(6).fill(null));
  expect([cashGiven('998.5', '998', 'JPY'), cashGiven('1.005', '1', 'EUR'), cashGiven('1.0005', '1', 'KWD')]).toEqual([null, null, null]);
  expect(cashGiven('998.00', '998', 'JPY')).toEqual({ amount: '998', change: '0' });
});

const entries = fc.array(
  fc.record({
    kind: fc.constantFrom('sale', 'refund', 'cashIn', 'cashOut') as fc.Arbitrary<ReportEntry['kind']>,
    cents: fc.integer({ min: 1, max: 100_000 }),
    rounding: fc.integer({ min: -2, max: 2 }),
    isCash: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('a report adds up: ways to pay are turnover and rounding, and the drawer holds what went through it', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 0, max: 50_000 }), (all, float) => {
      const journal = all.map(({ kind, cents, rounding, isCash }): ReportEntry => {
        const isTrade = kind === 'sale' || kind === 'refund';
        const provider = isCash || !isTrade ? 'cash' : 'card-terminal';
        const sign = kind === 'sale' || kind === 'cashIn' ? 1 : -1;
        const extra = isTrade && provider === 'cash' ? rounding : 0;
        const gross = sign * cents;
        return {
          kind,
          amount: ((gross + extra) / 100).toFixed(2),
          rounding: (extra / 100).toFixed(2),
          methodName: provider,
          provider,
          taxes: isTrade ? [{ code: 'standard', rate: '0', net: (gross / 100).toFixed(2), tax: '0' }] : [],
        };
      });
      const report = tillReport(journal, (float / 100).toFixed(2), 'EUR');
      const ofMethods = report.methods.reduce((sum, each) => sum.plus(decimal(each.total)), decimal('0'));
      expect(ofMethods.eq(decimal(report.gross).plus(decimal(report.rounding)))).toBe(true);
      expect(decimal(report.net).plus(decimal(report.tax)).eq(decimal(report.gross))).toBe(true);
      const { cash } = report;
      const parts = [cash.float, cash.sold, cash.refunded, cash.putIn, cash.takenOut].reduce(
        (sum, part) => sum.plus(decimal(part)),
        decimal('0'),
      );
      expect(parts.eq(decimal(cash.expected))).toBe(true);
    }),
  );
});

test('the taxes in a part of an order add up to the part, at the rates that the order was made up of', () => {
  const sold = [
    { code: 'standard', rate: '19', net: '20.00', gross: '23.80' },
    { code: 'reduced', rate: '7', net: '20.00', gross: '21.40' },
  ];
  expect(shareTaxes(sold, '-45.20', 'EUR')).toEqual([
    { code: 'standard', rate: '19', net: '-20.00', tax: '-3.80' },
    { code: 'reduced', rate: '7', net: '-20.00', tax: '-1.40' },
  ]);
  expect(shareTaxes([], '-5', 'EUR')).toEqual([{ code: '', rate: '0', net: '-5.00', tax: '0.00' }]);
  const lines = fc.array(fc.record({ net: fc.integer({ min: 1, max: 100_000 }), percent: fc.constantFrom(0, 7, 19, 25) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 100_000 }), (all, cents) => {
      const of = all.map(({ net, percent }) => ({
        code: String(percent),
        rate: String(percent),
        net: (net / 100).toFixed(2),
        gross: (Math.round(net * (1 + percent / 100)) / 100).toFixed(2),
      }));
      const amount = (-cents / 100).toFixed(2);
      const shares = shareTaxes(of, amount, 'EUR');
      const sum = shares.reduce((total, { net, tax }) => total.plus(decimal(net)).plus(decimal(tax)), decimal('0'));
      expect(sum.eq(decimal(amount))).toBe(true);
      expect(shares.every(({ net, tax, rate }) => decimal(net).lte(0) && (rate !== '0' || decimal(tax).isZero()))).toBe(true);
    }),
  );
});
