import { getCountries } from 'libphonenumber-js';
import { choosable, FieldError } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import { regionByName } from './names.ts';
import type { CountryField } from './field.ts';

export const countryCodes: readonly string[] = [
  ...getCountries().filter((c) => /^[A-Z]{2}$/.test(c)),
  'AQ',
  'BV',
  'GS',
  'HM',
  'PN',
  'TF',
  'UM',
].sort();
const codes = new Set<string>(countryCodes);

export const countryKind = scalarKind<CountryField>({
  kind: 'country',
  type: 'text',
  operators: choosable,
  parse: (_field, value) => parseCountry(value),
  fromText: (_field, text) => countryFromText(text),
  schema: () => ({ type: 'string', pattern: '^[A-Z]{2}$' }),
});

/** @throws FieldError country. */
export function parseCountry(value: unknown): string {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!codes.has(code)) throw new FieldError('country', 'must be a country code of two letters, e.g. DE');
  return code;
}

/** "Germany", "Deutschland", "UK", "U.S.A." or a code -> code. @throws FieldError country. */
export function countryFromText(text: string): string {
  const code = text.trim().toUpperCase();
  if (code !== 'UK' && codes.has(code)) return code;
  const found = regionByName(text);
  if (!found) throw new FieldError('country', `"${text}" is not a country`);
  return found;
}
