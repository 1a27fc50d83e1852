import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, asText, columnCondition, comparable, FieldError, textual, type FieldKind } from '../../kernel/record/kind.ts';
import { parseDate } from '../date/server.ts';
import { decimalIn } from '../number/server.ts';
import { snake } from '../../kernel/record/record.ts';
import type { FormulaField } from './field.ts';

const parsers = { text: asText, number: decimalIn, boolean: asBoolean, date: parseDate } as const;
const types = { text: 'text', number: 'numeric(18,6)', boolean: 'boolean', date: 'date' } as const;

export const formulaKind: FieldKind<FormulaField> = {
  kind: 'formula',
  columns: (field, name) => [{ name, type: types[field.result], generated: formulaSql(field) }],
  parse: () => {
    throw new FieldError('readOnly', 'is computed and cannot be set');
  },
  write: () => [],
  select: (field, col) => (field.result === 'number' ? sql`${col('')}::float8` : col('')),
  operators: [...new Set([...comparable, ...textual])],
  condition: (field, col, op, value) => {
    if (field.result !== 'text' && (op === 'contains' || op === 'startsWith'))
      throw new FieldError('operator', `cannot be searched by "${op}"`);
    return columnCondition(col(''), field.result === 'number' ? 'numeric' : types[field.result], op, value, (v) =>
      parsers[field.result](v),
    );
  },
  sort: '',
  toText: (_field, value) => String(value),
  fromText: (_field, text) => text,
  // Search documents are made before the row is written, and generated columns after: the expression stands in for its column.
  searchText: (field, name) =>
    field.result === 'text' ? `coalesce((${formulaSql(field, name.slice(0, name.lastIndexOf('.') + 1))})::text, '')` : null,
  searchValue: (field, _value, values) => (field.result === 'text' && field.compute ? (field.compute(values) ?? '') : null),
  schema: (field) => ({ type: field.result === 'date' || field.result === 'text' ? 'string' : field.result, readOnly: true }),
};

/** The expression with `{givenName}` replaced by its column, `prefix` before it. @throws Error when it reads a field that is not declared. */
export function formulaSql(field: FormulaField, prefix = ''): string {
  return field.expression.replace(/\{(\w+)\}/g, (_all, name: string) => {
    if (!field.dependsOn.includes(name)) throw new Error(`Formula reads {${name}}, which dependsOn does not declare`);
    return prefix + snake(name);
  });
}
