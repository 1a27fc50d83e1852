import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { multiply, subtract, sum } from './arithmetic.ts';
import { compareMoney, fromMinor, money } from './money.ts';

const amounts = (parts: { amount: string }[]) => parts.map((part) => part.amount);

describe('allocate', () => {
  test.each([
    ['100.00', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['0.05', ['3', '7'], ['0.02', '0.03']],
    ['0.10', ['3', '3', '1'], ['0.04', '0.04', '0.02']],
    ['-100.00', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
    ['10.00', ['0', '1', '0'], ['0.00', '10.00', '0.00']],
    ['0.01', ['1', '1'], ['0.01', '0.00']],
    ['10.00', ['0.5', '0.25', '0.25'], ['5.00', '2.50', '2.50']],
  ])('splits %s by %j into %j', (amount, weights, parts) => {
    expect(amounts(allocate(money(amount, 'EUR'), weights))).toEqual(parts);
  });

  test('splits a finer amount in its own last digit, and yen in whole yen', () => {
    expect(amounts(allocate(money('0.0101', 'EUR'), ['1', '1']))).toEqual(['0.0051', '0.005']);
    expect(amounts(allocate(money('100', 'JPY'), ['1', '1', '1']))).toEqual(['34', '33', '33']);
  });

  test.each([[[]], [['0', '0']], [['1', '-1', '1']]])('refuses the weights %j', (weights) => {
    expect(() => allocate(money('1', 'EUR'), weights)).toThrow(RangeError);
  });

  test('adds up exactly, each part within one minor unit of its exact share', () => {
    const weight = fc.oneof(
      fc.nat(1_000_000).map(String),
      fc.tuple(fc.nat(999), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
    );
    const weightLists = fc.array(weight, { minLength: 1, maxLength: 40 }).filter((list) => list.some((w) => Number(w) > 0));
    const values = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('EUR', 'JPY', 'KWD'))
      .map(([minor, code]) => fromMinor(minor, code));
    fc.assert(
      fc.property(values, weightLists, (value, weights) => {
        const parts = allocate(value, weights);
        expect(sum(value.currency, parts)).toEqual(value);
        const scale = sum(
          'XAF',
          weights.map((w) => money(w, 'XAF')),
        ).amount;
        const unit = fromMinor(1n, value.currency);
        parts.forEach((part, i) => {
          const off = subtract(multiply(part, scale), multiply(value, weights[i]!));
          expect(compareMoney(off, multiply(unit, scale))).toBeLessThan(1);
          expect(compareMoney(off, multiply(unit, `-${scale}`))).toBeGreaterThan(-1);
        });
      }),
    );
  });
});
