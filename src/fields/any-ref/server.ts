import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, asList, asText, FieldError, type FieldKind } from '../../kernel/record/kind.ts';
import { parseId } from '../ref/server.ts';
import type { AnyRef, AnyRefField } from './field.ts';

export const anyRefKind: FieldKind<AnyRefField> = {
  kind: 'anyRef',
  columns: (_field, name) => [
    { name: `${name}_id`, type: 'uuid' },
    { name: `${name}_type`, type: 'text' },
  ],
  parse: (field, value) => {
    const { type, id } = (typeof value === 'object' && value !== null ? value : {}) as { type?: unknown; id?: unknown };
    if (typeof type !== 'string' || (field.to && field.to.length > 0 && !field.to.includes(type))) {
      throw new FieldError(
        'type',
        field.to && field.to.length > 0 ? `must be one of ${field.to.join(', ')}` : 'must be the name of a record type',
        '/type',
      );
    }
    return { type, id: parseId(id) };
  },
  write: (_field, value) => (value === null ? [null, null] : [(value as AnyRef).id, (value as AnyRef).type]),
  select: (field, col, scope) => scope.anyRef(col('_type'), col('_id'), field.to ?? []),
  operators: ['eq', 'in', 'empty'],
  condition: (_field, col, op, value) => {
    if (op === 'empty') return asBoolean(value) ? sql`${col('_id')} is null` : sql`${col('_id')} is not null`;
    // An id is unique over all types, so it alone is enough; "type:id" and {type,id} are accepted too.
    const ids = asList(value).map((v) => parseId(typeof v === 'object' && v !== null ? (v as AnyRef).id : asText(v).split(':').at(-1)));
    return sql`${col('_id')} = any(${ids}::uuid[])`;
  },
  sort: null,
  toText: (_field, value) => `${(value as AnyRef).type}:${(value as AnyRef).id}`,
  fromText: (_field, text) => ({ type: text.split(':')[0], id: text.split(':')[1] }),
  searchText: () => null,
  schema: () => ({
    type: 'object',
    required: ['type', 'id'],
    properties: { type: { type: 'string' }, id: { type: 'string', format: 'uuid' } },
  }),
};
