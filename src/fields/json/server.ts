import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, FieldError, type FieldKind } from '../../kernel/record/kind.ts';
import type { JsonField } from './field.ts';

const longest = 1_000_000;

export const jsonKind: FieldKind<JsonField> = {
  kind: 'json',
  columns: (_field, name) => [{ name, type: 'jsonb' }],
  parse: (_field, value) => {
    if (JSON.stringify(value).length > longest) throw new FieldError('max', `must be at most ${longest} characters as JSON`);
    return value;
  },
  write: (_field, value) => [value === null ? null : JSON.stringify(value)],
  select: (_field, col) => col(''),
  operators: ['empty'],
  condition: (_field, col, _op, value) => (asBoolean(value) ? sql`${col('')} is null` : sql`${col('')} is not null`),
  sort: null,
  toText: (_field, value) => JSON.stringify(value),
  fromText: (_field, text) => JSON.parse(text) as unknown,
  searchText: () => null,
  schema: () => ({}),
};
