import type { Db } from '../context.ts';
import { columnBase } from '../db/ddl.ts';
import { sql, type Sql } from '../db/sql.ts';
import { snake, type RecordType } from '../record/record.ts';

/** Columns with the types that fields of a record point to, where those may point anywhere; of these fields, or of all. */
export function typeColumns(record: RecordType, alias: string, names: readonly string[] = Object.keys(record.fields)): Sql[] {
  return names.flatMap((name) => {
    const field = record.fields[name];
    return field?.kind === 'anyRef' ? [sql.ref(`${alias}.${columnBase(name, field)}_type`)] : [];
  });
}

/**
 * Types of the records that a row points to by fields that may point anywhere (the subject of a note): what `rowsFor` wants to know of a
 * row that is asked for by its id. Undefined where there are no such fields; empty where there is no such row.
 */
export async function typesPointedTo(db: Db, record: RecordType, id: string): Promise<ReadonlySet<string> | undefined> {
  const columns = typeColumns(record, 't');
  if (columns.length === 0) return undefined;
  const { rows } = await sql<{ types: readonly string[] }>`
    select array_remove(array[${sql.join(columns)}], null) as types from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid`.execute(
    db,
  );
  return new Set(rows[0]?.types ?? []);
}
