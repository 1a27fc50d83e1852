import fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import { parseInternational } from './parse-international.ts';

const digits = fc.oneof(
  fc.array(fc.constantFrom(...'0123456789'.split('')), { minLength: 1, maxLength: 14 }),
  fc.array(fc.constantFrom(...'123456789'.split('')), { minLength: 7, maxLength: 10 }),
);
const separators = fc.oneof(
  fc.array(fc.constantFrom('', ' ', '-', '  ', '('), { minLength: 20, maxLength: 20 }),
  fc.array(fc.constantFrom('', '', ' ', '-'), { minLength: 20, maxLength: 20 }),
);
const code = fc.oneof(
  fc.constantFrom(...getCountries()).map((country) => getCountryCallingCode(country) as string),
  fc.integer({ min: 1, max: 999 }).map(String),
);

test('a number that is read the short way is what the library reads, in whatever country the reader is', () => {
  let read = 0;
  fc.assert(
    fc.property(code, digits, separators, fc.constantFrom(...getCountries(), undefined), (prefix, rest, between, country) => {
      const text = `+${[...prefix.split(''), ...rest].map((digit, at) => (at === 0 ? digit : `${between[at] ?? ''}${digit}`)).join('')}`;
      const short = parseInternational(text);
      if (short === null) return;
      read += 1;
      const number = parsePhoneNumberFromString(text, country);
      expect({ text, number: number?.number, isPossible: number?.isPossible(), ext: number?.ext }).toEqual({
        text,
        number: short,
        isPossible: true,
        ext: undefined,
      });
    }),
    { numRuns: 30_000 },
  );
  expect(read).toBeGreaterThan(3000);
});

test('numbers as people write them take the short way', () => {
  expect(parseInternational('+49 30 10000000')).toBe('+493010000000');
  expect(parseInternational('+33 1 23 45 67 89')).toBe('+33123456789');
  expect(parseInternational('+49 (0)30 1234567')).toBe(null);
  expect(parseInternational('030 1234567')).toBe(null);
});
