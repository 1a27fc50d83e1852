import { sql } from '../../kernel/db/sql.ts';
import { comparable, FieldError, type FieldKind, type TextScope } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { NumberField } from './field.ts';

export const numberKind: FieldKind<NumberField> = {
  ...scalarKind<NumberField>({
    kind: 'number',
    type: 'numeric',
    column: (field) => ({ type: `numeric(18,${field.decimals ?? 0})` }),
    operators: comparable,
    parse: (field, value) => parseNumber(value, field),
    parseFilter: (_field, value) => decimalIn(value),
    fromText: (_field, text, scope) => decimalText(text, scope),
    schema: (field) => ({
      type: field.decimals ? 'number' : 'integer',
      ...(field.min === undefined ? {} : { minimum: field.min }),
      ...(field.max === undefined ? {} : { maximum: field.max }),
    }),
  }),
  // numeric(18,6) at most: every value is exact in a double up to 15 significant digits.
  select: (_field, col) => sql`${col('')}::float8`,
};

export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
}

/** @throws FieldError type, min, max or decimals. */
export function parseNumber(value: unknown, limits: NumberLimits): number {
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof n !== 'number' || !Number.isFinite(n)) throw new FieldError('type', 'must be a number');
  const decimals = limits.decimals ?? 0;
  if (Math.abs(n) >= 1e15 / 10 ** decimals) throw new FieldError('max', 'has too many digits');
  if (Number(n.toFixed(decimals)) !== n) {
    throw new FieldError('decimals', decimals === 0 ? 'must be a whole number' : `must have at most ${decimals} digits after the point`);
  }
  if (limits.min !== undefined && n < limits.min) throw new FieldError('min', `must be at least ${limits.min}`);
  if (limits.max !== undefined && n > limits.max) throw new FieldError('max', `must be at most ${limits.max}`);
  // Minus zero is zero.
  return n === 0 ? 0 : n;
}

/** A number to compare with: the limits of the field are those of its values, not of what one may ask. @throws FieldError type. */
export function decimalIn(value: unknown): number {
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof n !== 'number' || !Number.isFinite(n) || Math.abs(n) >= 1e15) throw new FieldError('type', 'must be a number');
  return n;
}

/** "1.234,5" or "1,234.5" by the decimal sign of the file -> "1234.5". */
export function decimalText(text: string, scope: TextScope): string {
  const group = scope.decimal === ',' ? /[.\s'\u00a0\u202f]/g : /[,\s'\u00a0\u202f]/g;
  return text.trim().replace(group, '').replace(',', '.');
}
