import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { arrayLiteral, binaryArray, binaryDocuments, binaryUuids } from '../../../kernel/db/binary-array.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { newDocuments } from '../../../kernel/db/search-document.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { FieldKind, Sql } from '../../../kernel/record/kind.ts';
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
  const plans = plansFor(ctx, record, fields);
  const columns = plans.flatMap((plan) => plan.columns);
  const { cells, changes } = cellsOf(record, plans, rows);
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const by = ctx.actor.userId;
  const documents = newDocuments(
    ctx.registry,
    record,
    rows.map(({ values }) => values),
  );
  await sql`
    insert into ${sql.table(snake(record.name))} (id, created_at, created_by_id, updated_at, updated_by_id, search, ${names})
    select r.id, ${ctx.now}::timestamptz, ${by}::uuid, ${ctx.now}::timestamptz, ${by}::uuid, r.search, ${sql.join(columns.map((column) => sql.ref(`r.${column.name}`)))}
    from ${rowsFrom(rows, columns, cells, documents)}`.execute(ctx.db);
  const type = eventType(record, 'Created');
  rows.forEach(({ id }, n) => ctx.emit({ type, recordType: record.key, recordId: id, changesText: changes[n] as string }));
}

/** Changes rows, one statement for each set of fields that change, and tells of each. Rows without a change must not come here. */
export async function updateRows(ctx: Ctx, record: RecordType, rows: readonly ChangedRow[]): Promise<void> {
  for (const [names, group] of Map.groupBy(rows, (row) => Object.keys(row.values).sort().join())) {
    const plans = plansFor(ctx, record, names.split(','));
    const columns = plans.flatMap((plan) => plan.columns);
    const { cells } = cellsOf(record, plans, group);
    await sql`
      update ${sql.table(snake(record.name))} t set ${sql.join(columns.map((column) => sql`${sql.ref(column.name)} = ${sql.ref(`r.${column.name}`)}`))},
        version = t.version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid
      from ${rowsFrom(group, columns, cells)} where t.id = r.id`.execute(ctx.db);
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
}

interface FieldPlan {
  field: Field;
  kind: FieldKind;
  columns: readonly WrittenColumn[];
  /** Place of its first column among those of all fields. */
  first: number;
  /** Its one column holds the value as JSON. */
  isJson: boolean;
  name: string;
}

function plansFor(ctx: Ctx, record: RecordType, fields: readonly string[]): FieldPlan[] {
  let first = 0;
  return fields.map((name) => {
    const field = record.fields[name] as Field;
    const columns = columnsOf(ctx.registry, name, field)
      .filter((column) => column.generated === undefined)
      .map((column) => ({ name: column.name, type: column.type }));
    first += columns.length;
    return {
      name,
      field,
      kind: ctx.registry.kind(field),
      columns,
      first: first - columns.length,
      isJson: columns.length === 1 && columns[0]?.type === 'jsonb',
    };
  });
}

/** What each column holds, as text, and what is told of each row: the same JSON serves both. */
function cellsOf(
  record: RecordType,
  plans: readonly FieldPlan[],
  rows: readonly NewRow[],
): { cells: (string | null)[][]; changes: string[] } {
  const cells = plans.flatMap(({ columns }) => columns.map(() => Array.from<string | null>({ length: rows.length }).fill(null)));
  const planned = new Map(plans.map((plan) => [plan.name, plan]));
  const labels = new Map<string, string>();
  // Joined at once: a text put together bit by bit stays in its bits until it is written.
  const bits: string[] = [];
  const changes = rows.map(({ values }, n) => {
    bits.length = 0;
    for (const name in values) {
      const value = values[name];
      if (value === null || value === undefined) continue;
      const plan = planned.get(name);
      let json: string | undefined;
      if (plan) {
        const written = plan.kind.write(plan.field, value);
        for (let at = 0; at < plan.columns.length; at += 1)
          (cells[plan.first + at] as (string | null)[])[n] = textOf(written[at], (plan.columns[at] as WrittenColumn).type);
        if (plan.isJson && typeof written[0] === 'string') json = written[0];
      }
      const field = plan?.field ?? record.fields[name];
      if (!field || field.secret) continue;
      let label = labels.get(name);
      if (label === undefined) labels.set(name, (label = `${JSON.stringify(name)}:{"from":null,"to":`));
      bits.push(bits.length === 0 ? '{' : '},', label, json ?? JSON.stringify(told(field, value)));
    }
    bits.push(bits.length === 0 ? '{}' : '}}');
    return bits.join('');
  });
  return { cells, changes };
}

/** A value as PostgreSQL reads it from text; of a JSON column it is JSON, and a text there is JSON already. */
function textOf(cell: unknown, type: string): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') return cell;
  if (type === 'jsonb') return JSON.stringify(cell);
  return Array.isArray(cell) ? arrayLiteral(cell.map(String)) : String(cell as number | boolean);
}

/** The rows as `r`, a column at a time; with their search documents, null for those that are left to the database. */
function rowsFrom(
  rows: readonly NewRow[],
  columns: readonly WrittenColumn[],
  cells: readonly (readonly (string | null)[])[],
  documents?: readonly (Buffer | null)[] | null,
): Sql {
  const ids = sql`${binaryUuids(rows.map(({ id }) => id))}::uuid[]`;
  const lists = columns.map(({ type }, at) => {
    const list = cells[at] as readonly (string | null)[];
    return type === 'jsonb' ? sql`${binaryArray('jsonb', list)}::jsonb[]` : sql`${binaryArray('text', list)}::text[]`;
  });
  const names = columns.map(({ name }) => sql.ref(name));
  if (documents) {
    lists.push(sql`${binaryDocuments(documents)}::tsvector[]`);
    names.push(sql.ref('search'));
  }
  const typed = columns.map(({ name, type }) =>
    type === 'jsonb' || type === 'text' ? sql.ref(name) : sql`${sql.ref(name)}::${sql.raw(type)}`,
  );
  return sql`(select id, ${documents === null ? sql`null::tsvector as search, ` : documents ? sql`search, ` : sql``}${sql.join(typed.map((value, at) => sql`${value} as ${names[at]}`))} from unnest(${sql.join([ids, ...lists])}) as u(id, ${sql.join(names)})) r`;
}

/** Links are told of as readers get them. */
function told(field: Field, value: unknown): unknown {
  return field.kind === 'ref' && typeof value === 'string' ? { id: value, title: null } : value;
}
