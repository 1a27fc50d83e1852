import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { findRate } from './find-rate.ts';
import { rateTable, type TableRate } from './rate-table.ts';
import { easterSunday, isTargetDay, targetDaysBetween } from './target-days.ts';

const day = (n: number) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString();

describe('a table of rates', () => {
  test('finds what a look at all of them finds', () => {
    const rate = fc.record({
      base: fc.constantFrom('EUR', 'USD'),
      quote: fc.constantFrom('JPY', 'CHF'),
      date: fc.nat(40).map(day),
      rate: fc.nat(1000).map(String),
    });
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 60 }), fc.nat(45).map(day), (rates, on) => {
        const lookup = rateTable(rates);
        const best = rates
          .filter((each) => each.base === 'EUR' && each.quote === 'JPY' && each.date <= on)
          .reduce<TableRate | null>((found, next) => (found === null || next.date >= found.date ? next : found), null);
        expect(lookup('EUR', 'JPY', on)).toEqual(best && { date: best.date, rate: best.rate });
      }),
    );
  });
});

describe('the rate of a pair', () => {
  const rates = [
    { base: 'EUR', quote: 'USD', date: day(0), rate: '1.1' },
    { base: 'EUR', quote: 'CHF', date: day(0), rate: '0.95' },
    { base: 'USD', quote: 'CHF', date: day(1), rate: '0.9' },
    { base: 'EUR', quote: 'USD', date: day(2), rate: '1.2' },
    { base: 'EUR', quote: 'CHF', date: day(2), rate: '0.96' },
  ];
  const find = (from: string, to: string, on: number) => findRate(rateTable(rates), from, to, day(on));

  test('is that of the pair itself as long as the way by the euro is not younger', () => {
    expect(find('USD', 'CHF', 1)).toMatchObject({ rate: '0.9', date: day(1) });
    expect(find('USD', 'CHF', 2)).toMatchObject({ rate: '0.8', date: day(2) });
    expect(find('CHF', 'USD', 1)?.rate).toMatch(/^1\.111111/);
  });

  test('is one for a currency and itself, and none where none is known', () => {
    expect(find('USD', 'USD', 0)).toMatchObject({ rate: '1' });
    expect(find('USD', 'SEK', 9)).toBeNull();
    expect(findRate(rateTable(rates), 'EUR', 'USD', '2025-12-31')).toBeNull();
  });
});

describe('the days on which rates are published', () => {
  // Source: U.S. Naval Observatory, "The Date of Easter".
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter %i is on %s', (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });

  test.each([
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-04', false],
    ['2026-04-06', false],
    ['2026-04-07', true],
    ['2026-05-01', false],
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-10-03', false],
    ['2026-10-05', true],
  ])('%s: %s', (date, isOpen) => {
    expect(isTargetDay(Temporal.PlainDate.from(date))).toBe(isOpen);
  });

  test('are counted after the first and with the last', () => {
    expect(targetDaysBetween('2026-04-02', '2026-04-07')).toBe(1);
    expect(targetDaysBetween('2026-04-07', '2026-04-07')).toBe(0);
    expect(targetDaysBetween('2026-04-07', '2026-04-02')).toBe(0);
  });
});
