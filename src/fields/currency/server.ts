import { choosable, FieldError } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { CurrencyField } from './field.ts';

const codes = new Set(Intl.supportedValuesOf('currency'));

export const currencyKind = scalarKind<CurrencyField>({
  kind: 'currency',
  type: 'text',
  operators: choosable,
  parse: (_field, value) => parseCurrency(value),
  schema: () => ({ type: 'string', pattern: '^[A-Z]{3}$' }),
});

/** @throws FieldError currency. */
export function parseCurrency(value: unknown): string {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!codes.has(code)) throw new FieldError('currency', 'must be a currency code of three letters, e.g. EUR');
  return code;
}
