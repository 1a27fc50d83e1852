import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { writtenFields } from '../../../kernel/db/written-columns.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Fields } from '../../../kernel/record/field.ts';
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
  for (const [name, { field, kind, columns }] of writtenFields(ctx.registry, fields)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const written = kind.write(field, value);
    columns.forEach((column, i) => {
      const one = written[i] ?? null;
      if (one !== null) row[column.name] = column.type === 'jsonb' && typeof one === 'string' ? (JSON.parse(one) as unknown) : one;
    });
  }
  return row;
}

/** `insert into ... ` for rows made by `rowJson`; to be sent alone or as a part of a larger statement. */
export function insertRowsSql(ctx: Pick<Ctx, 'registry'>, record: RecordType, rows: readonly RowJson[]): Sql {
  return sql`${insertHead(ctx, record)}${JSON.stringify(rows)}::jsonb)`;
}

const heads = new WeakMap<Fields, Sql>();

/** The text before the rows; put together once for a declaration. */
function insertHead(ctx: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const { fields } = ctx.registry.record(record.key);
  let head = heads.get(fields);
  if (!head) {
    const columns = insertColumns(ctx, record);
    const table = sql.table(snake(record.name));
    head = sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, `.flat();
    heads.set(fields, head);
  }
  return head;
}

/** Columns of a record's table that are written when a row is made. */
export function insertColumns({ registry }: Pick<Ctx, 'registry'>, record: RecordType): Sql {
  const declared = [...writtenFields(registry, registry.record(record.key).fields).values()].flatMap(({ columns }) =>
    columns.flatMap((column) => (column.default === undefined ? [column.name] : [])),
  );
  return sql.join(['id', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id', ...declared].map((name) => sql.ref(name)));
}
