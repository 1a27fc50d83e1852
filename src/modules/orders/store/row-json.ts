import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { snake, type PatchOf, type RecordType } from '../../../kernel/record/record.ts';

export type RowJson = Readonly<Record<string, unknown>>;

/**
 * A new row by its declaration, as JSON of its table's columns: so that any number of rows of several tables is written by one statement whose
 * text is always the same. The caller says of what it points to that it is there.
 * @throws AppError invalid
 */
export function rowJson<R extends RecordType>(ctx: Ctx, record: R, input: PatchOf<R>, id = newId()): RowJson {
  const { fields } = ctx.registry.record(record.key);
  const values = parseInput(ctx.registry, fields, input, ctx.scope, { writable: null, complete: true, trusted: true });
  const by = ctx.actor.userId;
  const row: Record<string, unknown> = { id, created_at: ctx.now, created_by_id: by, updated_at: ctx.now, updated_by_id: by };
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (!field || value === null) continue;
    const columns = columnsOf(ctx.registry, name, field).filter((c) => c.generated === undefined);
    const written = ctx.registry.kind(field).write(field, value);
    columns.forEach((column, i) => {
      const one = written[i] ?? null;
      if (one !== null) row[column.name] = column.type === 'jsonb' && typeof one === 'string' ? (JSON.parse(one) as unknown) : one;
    });
  }
  return row;
}

/** `insert into ... ` for rows made by `rowJson`; to be sent alone or as a part of a larger statement. */
export function insertRowsSql(ctx: Pick<Ctx, 'registry'>, record: RecordType, rows: readonly RowJson[]): Sql {
  const columns = insertColumns(ctx, record);
  const table = sql.table(snake(record.name));
  return sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`;
}

/** Columns of a record's table that are written when a row is made. */
export function insertColumns({ registry }: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const declared = Object.entries(registry.record(record.key).fields).flatMap(([name, field]) =>
    columnsOf(registry, name, field).flatMap((column) =>
      column.generated === undefined && column.default === undefined ? [column.name] : [],
    ),
  );
  return sql.join(['id', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id', ...declared].map((name) => sql.ref(name)));
}
