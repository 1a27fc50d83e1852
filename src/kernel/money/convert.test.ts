import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, crossRate, invertRate } from './convert.ts';
import { compareMoney, CurrencyMismatch, fromMinor, money } from './money.ts';
import { roundHalfUp } from './round.ts';

const dollars = { from: 'USD', to: 'EUR', rate: '0.848176', date: '2018-06-11' } as const;

describe('convert', () => {
  test('keeps the original, the rate and its date beside the rounded base amount', () => {
    expect(convert(money('100', 'USD'), dollars, { date: '2018-06-12' })).toEqual({
      original: { amount: '100.00', currency: 'USD' },
      base: { amount: '84.82', currency: 'EUR' },
      rate: '0.848176',
      rateDate: '2018-06-11',
      date: '2018-06-12',
    });
  });

  test('rounds to the minor units of the target by the rule asked for', () => {
    const rate = { from: 'EUR', to: 'JPY', rate: '129.5', date: '2018-06-11' } as const;
    expect(convert(money('1', 'EUR'), rate, { date: '2018-06-11' }).base.amount).toBe('130');
    expect(convert(money('3', 'EUR'), rate, { date: '2018-06-11' }).base.amount).toBe('388');
    expect(convert(money('3', 'EUR'), rate, { date: '2018-06-11', round: roundHalfUp }).base.amount).toBe('389');
  });

  test('refuses a rate of another currency, one of the future, and one that is not positive', () => {
    // @ts-expect-error pounds at the dollar rate
    expect(() => convert(money('1', 'GBP'), dollars, { date: '2018-06-12' })).toThrow(CurrencyMismatch);
    expect(() => convert(money('1', 'USD'), dollars, { date: '2018-06-10' })).toThrow(/not known on 2018-06-10/);
    expect(() => convert(money('1', 'USD'), { ...dollars, rate: '0' }, { date: '2018-06-12' })).toThrow(/not positive/);
  });
});

test('a cross rate goes through the shared currency and is as old as the older of the two', () => {
  const yen = { from: 'EUR', to: 'JPY', rate: '129.62', date: '2018-06-08' } as const;
  expect(crossRate(dollars, yen)).toEqual({ from: 'USD', to: 'JPY', rate: '109.94057312', date: '2018-06-08' });
  expect(() => crossRate({ ...dollars, to: 'GBP' as string }, yen as typeof yen & { from: string })).toThrow(CurrencyMismatch);
});

test('a rate inverted twice is itself to 13 digits, and money sent there and back stays within a minor unit', () => {
  const rates = fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => (n / 100_000).toFixed(5));
  fc.assert(
    fc.property(rates, (rate) => {
      const there = { from: 'EUR', to: 'USD', rate, date: '2026-01-02' } as const;
      const back = invertRate(invertRate(there));
      expect(Math.abs(Number(back.rate) / Number(rate) - 1)).toBeLessThan(1e-13);
    }),
  );
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.integer({ min: 100_000, max: 900_000_000 }), (cents, n) => {
      const there = { from: 'EUR', to: 'KWD', rate: (n / 100_000).toFixed(5), date: '2026-01-02' } as const;
      const value = fromMinor(cents, 'EUR');
      const abroad = convert(value, there, { date: '2026-01-02' }).base;
      const home = convert(abroad, invertRate(there), { date: '2026-01-02' }).base;
      expect(compareMoney(home, fromMinor(cents + 1n, 'EUR'))).toBeLessThan(1);
      expect(compareMoney(home, fromMinor(cents - 1n, 'EUR'))).toBeGreaterThan(-1);
    }),
  );
});
