import { sql } from '../../kernel/db/sql.ts';
import type { Db } from '../../kernel/context.ts';
import { columnBase } from '../../kernel/db/ddl.ts';
import type { Field } from '../../kernel/record/field.ts';
import type { Sql } from '../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';

/** A row as it stands, with the system's eyes. */
export interface ChangedRow {
  readonly id: string;
  readonly version: number;
  readonly isDeleted: boolean;
  /** Ids that its links point to, by field. */
  readonly links: Readonly<Record<string, string | null>>;
}

/** Version and links of rows of several types in one statement, by primary key. Rows that were deleted for good are missing. */
export async function changedRows(
  db: Db,
  registry: Registry,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, ChangedRow>> {
  const parts = [...wanted].flatMap(([type, ids]) => {
    const record = registry.find(type);
    if (!record || ids.length === 0) return [];
    return [
      sql`select t.id, t.version::int as version, t.deleted_at is not null as "isDeleted", ${linksOf(record)} as links
        from ${sql.table(snake(record.name))} t where t.id = any(${ids}::uuid[])`,
    ];
  });
  if (parts.length === 0) return new Map();
  const { rows } = await sql<ChangedRow>`${sql.join(parts, sql` union all `)}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

function linksOf(record: RecordType): Sql {
  const pairs = linkFields(record).map(([name, field]) => sql`${sql.lit(name)}, ${sql.ref(`t.${columnBase(name, field)}_id`)}`);
  return pairs.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(pairs)})`;
}

/** The fields by which a record points to one other. */
function linkFields(record: RecordType): [name: string, field: Field][] {
  return Object.entries(record.fields).filter(([, field]) => field.kind === 'ref' || field.kind === 'anyRef');
}
