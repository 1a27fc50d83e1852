import { sql } from '../../kernel/db/sql.ts';
import { asBoolean, FieldError, asList, type FieldKind } from '../../kernel/record/kind.ts';
import { snake } from '../../kernel/record/record.ts';
import { parseId } from '../ref/server.ts';
import type { Link, LinksField } from './field.ts';

export const linksKind: FieldKind<LinksField> = {
  kind: 'links',
  columns: () => [],
  parse: (field) => {
    throw new FieldError('readOnly', `is changed through ${field.through} records`);
  },
  write: () => [],
  select: (field, col, scope) => scope.links(field.through, field.from, field.to, field.attributes ?? [], col('#id')),
  operators: ['has', 'hasAny', 'empty'],
  condition: (field, col, op, value) => {
    const table = sql.table(snake(field.through.split('.')[1] ?? ''));
    const from = sql.ref(`l.${snake(field.from)}_id`);
    const to = sql.ref(`l.${snake(field.to)}_id`);
    if (op === 'empty') {
      const some = sql`exists (select 1 from ${table} l where l.deleted_at is null and ${from} = ${col('#id')})`;
      return asBoolean(value) ? sql`not ${some}` : some;
    }
    return sql`exists (select 1 from ${table} l where l.deleted_at is null and ${from} = ${col('#id')} and ${to} = any(${asList(value).map(parseId)}::uuid[]))`;
  },
  sort: null,
  toText: (_field, value) => (value as readonly Link[]).map((l) => l.ref.title ?? l.ref.id).join('; '),
  fromText: (_field, text) => text,
  searchText: () => null,
  schema: () => ({ type: 'array', readOnly: true, items: { type: 'object' } }),
};
