import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import { checkTaxId } from './check-tax-id.ts';
import type { TaxIdField } from './field.ts';

export const taxIdKind = scalarKind<TaxIdField>({
  kind: 'taxId',
  type: 'text',
  operators: textual,
  search: true,
  parse: (_field, value, scope) => parseTaxId(value, scope.country),
  parseFilter: (_field, value) =>
    asText(value)
      .toUpperCase()
      .replace(/[\s./-]/g, ''),
  schema: () => ({ type: 'string', maxLength: 40 }),
});

/**
 * Checks format and check digits. `country` (ISO 3166) is where a number without a country in front belongs.
 * @throws FieldError with the rule as code: wrong-checksum, wrong-length, wrong-characters, wrong-part, unknown-country.
 */
export function parseTaxId(value: unknown, country: string): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  if (value.length > 40) throw new FieldError('wrong-length', 'must be at most 40 characters');
  const check = checkTaxId(value, null, country);
  if (check.ok) return check.normal;
  throw new FieldError(check.code, `"${value.trim()}" is not a tax id. ${check.message}`);
}
