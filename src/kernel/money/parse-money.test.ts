import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { InvalidMoney } from './invalid-money.ts';
import { fromMinor, money } from './money.ts';
import { type MoneyHints, parseMoney } from './parse-money.ts';

const nbsp = '\u00a0';

describe('parseMoney', () => {
  test.each<[string, MoneyHints, string]>([
    ['1.234,56 €', {}, '1234.56 EUR'],
    ['€1,234.56', {}, '1234.56 EUR'],
    ['USD 12', {}, '12.00 USD'],
    ['usd12.5', {}, '12.50 USD'],
    ['12 USD', {}, '12.00 USD'],
    ['-12.5', { currency: 'EUR' }, '-12.50 EUR'],
    ['−12,5', { currency: 'EUR' }, '-12.50 EUR'],
    ['(12)', { currency: 'EUR' }, '-12.00 EUR'],
    ['($1,234.50)', { locale: 'en-US' }, '-1234.50 USD'],
    ['USD (12.00)', {}, '-12.00 USD'],
    ['12-', { currency: 'EUR' }, '-12.00 EUR'],
    ['12,00- EUR', {}, '-12.00 EUR'],
    ['€ -12,00', {}, '-12.00 EUR'],
    ['+7', { currency: 'JPY' }, '7 JPY'],
    ["CHF 1'234.50", {}, '1234.50 CHF'],
    ['CHF 1’234.–', {}, '1234.00 CHF'],
    [`1${nbsp}234,50${nbsp}€`, {}, '1234.50 EUR'],
    ['1\u202f234\u202f567,5 €', {}, '1234567.50 EUR'],
    ['₹12,34,567.80', {}, '1234567.80 INR'],
    ['1,234', { decimal: '.', currency: 'EUR' }, '1234.00 EUR'],
    ['1,234', { decimal: ',', currency: 'EUR' }, '1.234 EUR'],
    ['1.234', { locale: 'de-DE', currency: 'EUR' }, '1234.00 EUR'],
    ['1.234', { locale: 'en-GB', currency: 'EUR' }, '1.234 EUR'],
    ['0.125', { currency: 'EUR' }, '0.125 EUR'],
    ['.5', { currency: 'EUR' }, '0.50 EUR'],
    ['1.234.567', { currency: 'EUR' }, '1234567.00 EUR'],
    ['$5', { locale: 'en-CA' }, '5.00 CAD'],
    ['$5', { currency: 'AUD' }, '5.00 AUD'],
    ['¥500', { locale: 'ja-JP' }, '500 JPY'],
    ['007', { currency: 'EUR' }, '7.00 EUR'],
    ['99999999999999999999.99', { currency: 'EUR' }, '99999999999999999999.99 EUR'],
  ])('reads %j with %j as %s', (text, hints, expected) => {
    const { amount, currency } = parseMoney(text, hints);
    expect(`${amount} ${currency}`).toBe(expected);
  });

  test.each<[string, MoneyHints, string]>([
    ['', { currency: 'EUR' }, 'invalid_number'],
    ['free', { currency: 'EUR' }, 'invalid_number'],
    ['12', {}, 'currency_missing'],
    ['12 XYZ', {}, 'unknown_currency'],
    ['12 apples', {}, 'unknown_currency'],
    ['USD 12 EUR', {}, 'ambiguous_currency'],
    ['$12', {}, 'ambiguous_currency'],
    ['$12', { locale: 'de-DE' }, 'ambiguous_currency'],
    ['1,234 €', {}, 'ambiguous_number'],
    ['1.234 €', {}, 'ambiguous_number'],
    ['12.5', { locale: 'de-DE', currency: 'EUR' }, 'invalid_number'],
    ['1.23.456', { currency: 'EUR' }, 'invalid_number'],
    ['1,2,3', { currency: 'EUR' }, 'invalid_number'],
    ['1.234,5,6', { currency: 'EUR' }, 'invalid_number'],
    ['--12', { currency: 'EUR' }, 'invalid_number'],
    ['(-12)', { currency: 'EUR' }, 'invalid_number'],
    ['(12', { currency: 'EUR' }, 'invalid_number'],
    ['12 13', { currency: 'EUR' }, 'invalid_number'],
    ['1e5', { currency: 'EUR' }, 'invalid_number'],
    ['12.', { currency: 'EUR' }, 'invalid_number'],
    ['1.5', { currency: 'JPY', wholeMinorUnits: true }, 'too_many_digits'],
  ])('refuses %j with %j: %s', (text, hints, code) => {
    expect(() => parseMoney(text, hints)).toThrow(expect.objectContaining({ code, name: 'InvalidMoney' }));
  });

  test('reads what formatMoney wrote, in any locale, and throws only InvalidMoney at rubbish', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'pl-PL', 'pt-BR', 'sv-SE', 'ja-JP');
    const values = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF'))
      .map(([minor, code]) => fromMinor(minor, code));
    fc.assert(
      fc.property(values, locales, (value, locale) => {
        expect(parseMoney(formatMoney(value, locale, { currency: 'code' }), { locale })).toEqual(value);
        const plain = formatMoney(value, locale, { currency: 'none' });
        expect(parseMoney(plain, { locale, currency: value.currency })).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,' -()+€$USDe")) }), (text) => {
        try {
          parseMoney(text, { currency: 'USD' });
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidMoney);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatMoney', () => {
  test.each([
    ['1234.5', 'EUR', 'de-DE', `1.234,50${nbsp}€`],
    ['1234.5', 'EUR', 'en-US', '€1,234.50'],
    ['1234.5', 'JPY', 'en-US', '¥1,234.5'],
    ['-0.0125', 'USD', 'en-US', '-$0.0125'],
    ['12345678901234567890.12', 'USD', 'en-US', '$12,345,678,901,234,567,890.12'],
  ])('writes %s %s for %s as %s', (amount, code, locale, expected) => {
    expect(formatMoney(money(amount, code), locale)).toBe(expected);
  });

  test('can write the code, no currency, or brackets', () => {
    expect(formatMoney(money('-5', 'USD'), 'en-US', { accounting: true })).toBe('($5.00)');
    expect(formatMoney(money('5', 'USD'), 'en-US', { currency: 'code' })).toBe(`USD${nbsp}5.00`);
    expect(formatMoney(money('5', 'USD'), 'de-DE', { currency: 'none' })).toBe('5,00');
  });
});
