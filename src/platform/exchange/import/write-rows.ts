import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { eventType } from '../../../kernel/command/store.ts';

export interface NewRow {
  id: string;
  values: Readonly<Record<string, unknown>>;
}

export interface ChangedRow extends NewRow {
  /** Former values of what changes. */
  before: Readonly<Record<string, unknown>>;
}

/** Inserts rows in one statement whose text depends on `fields` alone, and tells of each. */
export async function insertRows(ctx: Ctx, record: RecordType, rows: readonly NewRow[], fields: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsFor(ctx, record, fields);
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const by = ctx.actor.userId;
  await sql`
    insert into ${sql.table(snake(record.name))} (id, created_at, created_by_id, updated_at, updated_by_id, ${names})
    select r.id, ${ctx.now}::timestamptz, ${by}::uuid, ${ctx.now}::timestamptz, ${by}::uuid, ${sql.join(columns.map((column) => sql.ref(`r.${column.name}`)))}
    from json_to_recordset(${asJson(ctx, record, rows, fields)}::json) as r(${shape(columns)})`.execute(ctx.db);
  const type = eventType(record, 'Created');
  for (const { id, values } of rows) {
    const changes: Record<string, { from: null; to: unknown }> = {};
    for (const name in values) {
      const field = record.fields[name];
      const value = values[name];
      if (field && !field.secret && value !== null && value !== undefined) changes[name] = { from: null, to: told(field, value) };
    }
    ctx.emit({ type, recordType: record.key, recordId: id, changes });
  }
}

/** Changes rows, one statement for each set of fields that change, and tells of each. Rows without a change must not come here. */
export async function updateRows(ctx: Ctx, record: RecordType, rows: readonly ChangedRow[]): Promise<void> {
  for (const [names, group] of Map.groupBy(rows, (row) => Object.keys(row.values).sort().join())) {
    const fields = names.split(',');
    const columns = columnsFor(ctx, record, fields);
    await sql`
      update ${sql.table(snake(record.name))} t set ${sql.join(columns.map((column) => sql`${sql.ref(column.name)} = ${sql.ref(`r.${column.name}`)}`))},
        version = t.version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid
      from json_to_recordset(${asJson(ctx, record, group, fields)}::json) as r(${shape(columns)}) where t.id = r.id`.execute(ctx.db);
  }
  for (const { id, values, before } of rows) {
    const changes = Object.fromEntries(
      Object.entries(values).flatMap(([name, to]) => {
        const field = record.fields[name];
        return field && !field.secret ? [[name, { from: before[name] ?? null, to: told(field, to) }]] : [];
      }),
    );
    ctx.emit({ type: eventType(record, 'Updated'), recordType: record.key, recordId: id, changes });
  }
}

interface WrittenColumn {
  name: string;
  type: string;
  isJson: boolean;
}

function columnsFor(ctx: Ctx, record: RecordType, fields: readonly string[]): WrittenColumn[] {
  return fields.flatMap((name) =>
    columnsOf(ctx.registry, name, record.fields[name] as Field)
      .filter((column) => column.generated === undefined)
      .map((column) => ({ name: column.name, type: column.type, isJson: column.type === 'jsonb' })),
  );
}

const shape = (columns: readonly WrittenColumn[]): Sql =>
  sql.raw(['id uuid', ...columns.map((column) => `"${column.name}" ${column.type}`)].join(', '));

/** The rows as one JSON text, built by hand: values of jsonb columns are JSON already. */
function asJson(ctx: Ctx, record: RecordType, rows: readonly NewRow[], fields: readonly string[]): string {
  const plans = fields.map((name) => {
    const field = record.fields[name] as Field;
    return {
      name,
      field,
      kind: ctx.registry.kind(field),
      columns: columnsFor(ctx, record, [name]).map((column) => ({ ...column, label: JSON.stringify(column.name) })),
    };
  });
  const parts: string[] = [];
  for (const { id, values } of rows) {
    let text = `{"id":"${id}"`;
    for (const { name, field, kind, columns } of plans) {
      const value = values[name];
      if (value === null || value === undefined) continue;
      const written = kind.write(field, value);
      for (let at = 0; at < columns.length; at += 1) {
        const column = columns[at] as (typeof columns)[number];
        const cell = written[at];
        if (cell !== null && cell !== undefined)
          text += `,${column.label}:${column.isJson && typeof cell === 'string' ? cell : JSON.stringify(cell)}`;
      }
    }
    parts.push(`${text}}`);
  }
  return `[${parts.join(',')}]`;
}

/** Links are told of as readers get them. */
function told(field: Field, value: unknown): unknown {
  return field.kind === 'ref' && typeof value === 'string' ? { id: value, title: null } : value;
}
