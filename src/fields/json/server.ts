import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, FieldError, type FieldKind } from '../../kernel/record/kind.ts';
import type { JsonField } from './field.ts';

const longest = 1_000_000;

export const jsonKind: FieldKind<JsonField> = {
  kind: 'json',
  columns: (_field, name) => [{ name, type: 'jsonb', noStatistics: true }],
  parse: (_field, value) => {
    const text = jsonText(value);
    if (text.length > longest) throw new FieldError('max', `must be at most ${longest} characters as JSON`);
    if (/(?<!\\)(?:\\\\)*\\u0000/.test(text)) throw new FieldError('control', 'must not contain the NUL character');
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

/** @throws FieldError type: what has no text as JSON. */
function jsonText(value: unknown): string {
  try {
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined) return text;
  } catch {
    // A circle, or a number of a kind that JSON does not know.
  }
  throw new FieldError('type', 'must be JSON');
}
