import { noRows, rowsFor, visibleFields } from '../access/access.ts';
import { columnBase } from '../db/ddl.ts';
import { sql } from '../db/sql.ts';
import type { Field } from '../record/field.ts';
import type { Sql } from '../record/kind.ts';
import { snake, type RecordType } from '../record/record.ts';
import type { ReadScope } from './list.ts';
import { titleSql } from './select.ts';

/** Some record, by its type and id. */
export interface Pointer {
  readonly type: string;
  readonly id: string;
}

/**
 * Titles by id of those records that the reader may see, in one statement: those that are missing may not be named. Null where the title
 * is empty or hidden from the reader. `living` leaves out what is in the trash.
 */
export async function visibleTitles(
  r: ReadScope,
  pointers: readonly Pointer[],
  options: { readonly living?: boolean } = {},
): Promise<ReadonlyMap<string, string | null>> {
  const parts = [...Map.groupBy(pointers, (pointer) => pointer.type)].flatMap(([type, some]) => {
    const record = r.registry.find(type);
    const rows = record ? rowsFor(r.registry, r.actor, record, 'read', 't') : noRows;
    if (!record || rows === noRows) return [];
    const ids = [...new Set(some.map((pointer) => pointer.id))];
    return [
      sql`(select t.id, ${visibleTitle(r, record)} as title from ${sql.table(snake(record.name))} t
        where t.id = any(${ids}::uuid[]) and ${options.living ? sql`t.deleted_at is null` : sql`true`} and ${rows})`,
    ];
  });
  if (parts.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string | null }>`${sql.join(parts, sql` union all `)}`.execute(r.db);
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** What is named by a link (an absence by its user) is called as that is, to those who see it. */
function visibleTitle(r: ReadScope, record: RecordType): Sql {
  const seen = visibleFields(r.registry, r.actor, record);
  if (seen && !seen.has(record.title)) return sql`null::text`;
  const field = record.fields[record.title];
  if (field?.kind !== 'ref') return titleSql(r.registry, record, 't');
  const target = r.registry.record((field as Field & { readonly to: string }).to);
  const rows = rowsFor(r.registry, r.actor, target, 'read', 'n');
  if (rows === noRows) return sql`null::text`;
  const id = sql.ref(`t.${columnBase(record.title, field)}_id`);
  return sql`(select ${titleSql(r.registry, target, 'n')} from ${sql.table(snake(target.name))} as n where n.id = ${id} and ${rows})`;
}
