import { sql } from '../../kernel/db/sql.ts';
import { comparable, type FieldKind } from '../../kernel/record/kind.ts';
import { decimalIn, decimalText, parseNumber } from '../number/server.ts';
import { scalarKind } from '../scalar.ts';
import type { PercentField } from './field.ts';

export const percentKind: FieldKind<PercentField> = {
  ...scalarKind<PercentField>({
    kind: 'percent',
    type: 'numeric',
    column: () => ({ type: 'numeric(9,4)' }),
    operators: comparable,
    parse: (field, value) => parseNumber(value, { min: field.min ?? 0, max: field.max ?? 100, decimals: field.decimals ?? 2 }),
    parseFilter: (_field, value) => decimalIn(value),
    fromText: (_field, text, scope) => decimalText(text.replace('%', ''), scope),
    schema: (field) => ({ type: 'number', minimum: field.min ?? 0, maximum: field.max ?? 100 }),
  }),
  select: (_field, col) => sql`${col('')}::float8`,
};
