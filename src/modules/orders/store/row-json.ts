import type { Ctx } from '../../../kernel/context.ts';
import { keptPiece } from '../../../kernel/db/kept-piece.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { writtenFields } from '../../../kernel/db/written-columns.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import type { Column } from '../../../kernel/record/kind.ts';
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
  for (const [name, { field, kind, columns }] of writtenFields(ctx.registry, fields)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const [first] = columns;
    if (first?.type === 'jsonb') {
      // Kinds of one such column write their value as JSON, which the row as a whole becomes anyway.
      row[first.name] = value;
      continue;
    }
    const written = kind.write(field, value);
    for (let i = 0; i < columns.length; i += 1) {
      const one = written[i] ?? null;
      if (one !== null) row[(columns[i] as Column).name] = one;
    }
  }
  return row;
}

/** `insert into ... ` for rows made by `rowJson`; to be sent alone or as a part of a larger statement. */
export function insertRowsSql(ctx: Pick<Ctx, 'registry'>, record: RecordType, rows: readonly RowJson[]): Sql {
  return sql`${insertHead(ctx, record)}${JSON.stringify(rows)}::jsonb)`;
}

/** The text before the rows. */
function insertHead(ctx: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  return keptPiece(ctx.registry.record(record.key).fields, 'insert rows', () => {
    const columns = insertColumns(ctx, record);
    const table = sql.table(snake(record.name));
    return sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, `;
  });
}

/** Columns of a record's table that are written when a row is made. */
export function insertColumns({ registry }: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const declared = [...writtenFields(registry, registry.record(record.key).fields).values()].flatMap(({ columns }) =>
    columns.flatMap((column) => (column.default === undefined ? [column.name] : [])),
  );
  return sql.join(['id', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id', ...declared].map((name) => sql.ref(name)));
}
