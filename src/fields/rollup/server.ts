import { sql } from '../../kernel/db/sql.ts';
import { columnCondition, comparable, FieldError, type FieldKind } from '../../kernel/record/kind.ts';
import { parseDate } from '../date/server.ts';
import { parseInstant } from '../instant/server.ts';
import { decimalIn } from '../number/server.ts';
import type { RollupField } from './field.ts';

const parsers = { number: decimalIn, instant: parseInstant, date: parseDate } as const;
const types = { number: 'numeric(20,4)', instant: 'timestamptz', date: 'date' } as const;

/** Stored; the triggers that keep it are made in kernel/db/ddl.ts from the same declaration. */
export const rollupKind: FieldKind<RollupField> = {
  kind: 'rollup',
  columns: (field, name) => [
    { name, type: types[field.type ?? 'number'], ...(field.aggregate === 'count' || field.aggregate === 'sum' ? { default: '0' } : {}) },
  ],
  parse: () => {
    throw new FieldError('readOnly', 'is computed and cannot be set');
  },
  write: () => [],
  select: (field, col) => ((field.type ?? 'number') === 'number' ? sql`${col('')}::float8` : col('')),
  operators: comparable,
  condition: (field, col, op, value) =>
    columnCondition(col(''), types[field.type ?? 'number'], op, value, (v) => parsers[field.type ?? 'number'](v)),
  sort: '',
  toText: (_field, value) => String(value),
  fromText: (_field, text) => text,
  searchText: () => null,
  schema: (field) => ((field.type ?? 'number') === 'number' ? { type: 'number', readOnly: true } : { type: 'string', readOnly: true }),
};
