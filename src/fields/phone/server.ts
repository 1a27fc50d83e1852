import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { PhoneField } from './field.ts';
import { parseInternational } from './parse-international.ts';

export const phoneKind = scalarKind<PhoneField>({
  kind: 'phone',
  type: 'text',
  operators: textual,
  search: true,
  parse: (_field, value, scope) => parsePhone(value, scope.country),
  parseFilter: (_field, value) => asText(value).replace(/[\s()./-]/g, ''),
  fromText: (_field, text) => text.replace(/^tel:/i, ''),
  schema: () => ({ type: 'string', maxLength: 64 }),
});

/**
 * Normalises to E.164. `country` (ISO 3166) is where numbers without a prefix belong.
 * @throws FieldError phone: not a possible number there.
 */
export function parsePhone(value: unknown, country: string): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  const text = value.trim().replace(/^00/, '+');
  const usual = parseInternational(text);
  if (usual !== null) return usual;
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : undefined);
  if (!number?.isPossible()) {
    throw new FieldError('phone', `"${value.slice(0, 60)}" is not a phone number; write the country prefix, e.g. +44 20 7946 0958`);
  }
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}
