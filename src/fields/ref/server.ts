import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, choosable, columnCondition, FieldError, type FieldKind } from '../../kernel/record/kind.ts';
import { snake } from '../../kernel/record/record.ts';
import type { Ref } from '../../kernel/record/field.ts';
import type { RefField } from './field.ts';

export const refKind: FieldKind<RefField> = {
  kind: 'ref',
  columns: (field, name) => [{ name: `${name}_id`, type: 'uuid', references: snake(field.to.split('.')[1] ?? field.to) }],
  parse: (_field, value) => parseId(typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value),
  write: (_field, value) => [value],
  select: (field, col, scope) => scope.ref(field.to, col('_id')),
  operators: choosable,
  condition: (_field, col, op, value) => {
    if (op === 'empty') return asBoolean(value) ? sql`${col('_id')} is null` : sql`${col('_id')} is not null`;
    return columnCondition(col('_id'), 'uuid', op, value, parseId);
  },
  sort: null,
  toText: (_field, value) => (value as Ref).id,
  fromText: (_field, text) => text,
  searchText: () => null,
  schema: () => ({ type: 'string', format: 'uuid' }),
  readSchema: () => ({
    type: ['object', 'null'],
    properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'] } },
  }),
};

/** @throws FieldError id: not a UUID. */
export function parseId(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value))
    return value.toLowerCase();
  throw new FieldError('id', 'must be the id of a record');
}
