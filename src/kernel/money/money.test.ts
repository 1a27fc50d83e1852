import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, multiply, negate, subtract, sum } from './arithmetic.ts';
import { currencyCodes, isCurrency, isWithdrawnCurrency, minorUnits, UnknownCurrency } from './currency.ts';
import { InvalidDecimal } from './decimal.ts';
import { compareMoney, CurrencyMismatch, equalMoney, fromMinor, type Money, money, toMinor, zero } from './money.ts';
import { roundHalfEven, roundHalfUp } from './round.ts';

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'UYW');
const minor = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const euros = minor.map((cents) => fromMinor(cents, 'EUR'));

describe('currencies', () => {
  test('have the minor units of ISO 4217', () => {
    expect(['JPY', 'EUR', 'KWD', 'UYW'].map(minorUnits)).toEqual([0, 2, 3, 4]);
    expect(currencyCodes).toHaveLength(167);
  });

  test('that are withdrawn stay valid, and unknown ones are refused by name', () => {
    expect(isCurrency('HRK') && isWithdrawnCurrency('HRK')).toBe(true);
    expect(isWithdrawnCurrency('EUR')).toBe(false);
    expect(isCurrency('eur')).toBe(false);
    expect(() => minorUnits('XXX')).toThrow(UnknownCurrency);
  });
});

describe('money', () => {
  test('writes at least the minor units and keeps finer digits', () => {
    expect(money('12.5', 'EUR').amount).toBe('12.50');
    expect(money('0.0125', 'EUR').amount).toBe('0.0125');
    expect(money(1500n, 'JPY').amount).toBe('1500');
    expect(money('-0', 'EUR').amount).toBe('0.00');
  });

  test.each(['', '1e3', '0x10', 'NaN', 'Infinity', ' 1', '1,5', '.5', '9'.repeat(61)])('refuses %j', (text) => {
    expect(() => money(text, 'EUR')).toThrow(InvalidDecimal);
  });

  test('does not compile with a float, nor with two currencies, and throws when types did not know', () => {
    // @ts-expect-error a number is a float
    expect(() => money(0.1, 'EUR')).not.toThrow();
    // @ts-expect-error euros and dollars
    expect(() => add(money('1', 'EUR'), money('1', 'USD'))).toThrow(CurrencyMismatch);
    const unknown: Money = money('1', 'USD');
    expect(() => add(unknown, money('1', 'EUR'))).toThrow(CurrencyMismatch);
    expect(() => compareMoney(unknown, money('1', 'EUR'))).toThrow(CurrencyMismatch);
    expect(equalMoney(unknown, money('1', 'EUR'))).toBe(false);
  });

  test('adds what floats get wrong', () => {
    expect(add(money('0.1', 'EUR'), money('0.2', 'EUR')).amount).toBe('0.30');
    expect(sum('EUR', []).amount).toBe('0.00');
    expect(multiply(money('19.99', 'EUR'), '3').amount).toBe('59.97');
  });

  test('addition is that of whole numbers of minor units, and subtraction undoes it', () => {
    fc.assert(
      fc.property(currency, minor, minor, (code, a, b) => {
        const total = add(fromMinor(a, code), fromMinor(b, code));
        expect(toMinor(total)).toBe(a + b);
        expect(subtract(total, fromMinor(b, code))).toEqual(fromMinor(a, code));
      }),
    );
  });

  test('a value and its negative make zero; comparing agrees with subtracting', () => {
    fc.assert(
      fc.property(euros, euros, (a, b) => {
        expect(add(a, negate(a))).toEqual(zero('EUR'));
        const difference = toMinor(subtract(a, b));
        expect(compareMoney(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });

  test('has no minor value when it is finer than that', () => {
    expect(() => toMinor(money('0.005', 'EUR'))).toThrow(RangeError);
  });
});

describe('rounding', () => {
  test.each([
    ['0.125', '0.12', '0.13'],
    ['0.135', '0.14', '0.14'],
    ['-0.125', '-0.12', '-0.13'],
    ['0.1250001', '0.13', '0.13'],
    ['2.675', '2.68', '2.68'],
  ])('of %s gives %s with ties to even and %s with ties away from zero', (amount, even, up) => {
    expect(roundHalfEven(money(amount, 'EUR')).amount).toBe(even);
    expect(roundHalfUp(money(amount, 'EUR')).amount).toBe(up);
  });

  test('goes by the currency, or by the digits asked for', () => {
    expect(roundHalfUp(money('2.5', 'JPY')).amount).toBe('3');
    expect(roundHalfEven(money('2.5', 'JPY')).amount).toBe('2');
    expect(roundHalfUp(money('1.23455', 'KWD')).amount).toBe('1.235');
    expect(roundHalfUp(money('1.23455', 'EUR'), 4).amount).toBe('1.2346');
  });

  test('is never off by more than half a minor unit, and done twice changes nothing', () => {
    const fine = fc.tuple(minor, fc.nat(999_999)).map(([whole, rest]) => `${whole}.${String(rest).padStart(6, '0')}`);
    fc.assert(
      fc.property(fine, currency, fc.constantFrom(roundHalfEven, roundHalfUp), (amount, code, round) => {
        const exact = money(amount, code);
        const rounded = round(exact);
        expect(round(rounded)).toEqual(rounded);
        const off = subtract(multiply(rounded, '2'), multiply(exact, '2'));
        const unit = fromMinor(1n, code);
        expect(compareMoney(off, unit)).toBeLessThanOrEqual(0);
        expect(compareMoney(off, negate(unit))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
