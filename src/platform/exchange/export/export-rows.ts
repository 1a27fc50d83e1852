import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { allowed } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { roomToGrow } from '../../../kernel/jobs/heap-growth.ts';
import { baseWhere, type ListParams, type Row } from '../../../kernel/list/list.ts';
import { defaultSortFor, parseSort } from '../../../kernel/list/page.ts';
import { columnOf, fieldFor, readableFields, selectList, selectScope } from '../../../kernel/list/select.ts';
import { prefixQuery, searchedBy, searchSql, searchWords } from '../../../kernel/list/search-query.ts';
import { unknownField } from '../../../kernel/list/filter.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { labelOf, snake, type RecordType } from '../../../kernel/record/record.ts';

/** Columns of an export: field names with their declarations. */
export interface ExportColumn {
  name: string;
  label: string;
  field: Field;
}

const notExported = new Set(['links', 'json']);
const rowsAtOnce = 1000;

/**
 * The columns an export has: those asked for, or all that can be read back, the id first.
 * @throws AppError not-found, forbidden, unknown-field
 */
export function exportColumns(ctx: Ctx, record: RecordType, fields: readonly string[] | undefined): ExportColumn[] {
  if (!allowed(ctx.registry, ctx.actor, record, 'read')) throw notFound('record type');
  if (!allowed(ctx.registry, ctx.actor, record, 'export')) throw forbidden(`You may not export ${record.labelPlural.toLowerCase()}.`);
  const wanted = fields ?? [
    'id',
    ...readableFields(ctx.registry, ctx.actor, record, true).filter((name) => !notExported.has(record.fields[name]?.kind ?? '')),
  ];
  return wanted.map((name) => {
    if (name === 'id') return { name, label: 'Id', field: { kind: 'text' } };
    if (name === 'version') return { name, label: 'Version', field: { kind: 'number' } };
    const field = fieldFor(ctx.registry, ctx.actor, record, name);
    if (!field) throw unknownField(name, record);
    return { name, label: labelOf(name, field), field };
  });
}

/**
 * All rows that the actor may export and the filter keeps, in the list's order, from a cursor: memory holds a thousand
 * of them. One statement, so that the export is of one moment. `links` says whether links come as id, or with titles.
 */
export async function* exportRows(
  ctx: Ctx,
  record: RecordType,
  params: ListParams,
  names: readonly string[],
  links: 'id' | 'title',
): AsyncGenerator<readonly Row[]> {
  const keys = parseSort(ctx.registry, ctx.actor, record, params.sort ?? defaultSortFor(ctx.registry, ctx.actor, record));
  const order = sql.join([
    ...keys.map((key) => sql`${sql.ref(`t.${key.column}`)} ${sql.raw(key.descending ? 'desc nulls last' : 'asc nulls last')}`),
    sql`t.id`,
  ]);
  const words = params.q === undefined ? [] : searchWords(params.q);
  const where = sql`${baseWhere(ctx, record, params)} and ${rowsFor(ctx.registry, ctx.actor, record, 'export', 't')}${words.length > 0 ? sql` and ${searchSql('t', prefixQuery(words), searchedBy(ctx.registry, ctx.actor, record))}` : sql``}`;
  const fields = names.filter((name) => name !== 'id' && name !== 'version');
  const list = links === 'title' ? selectList(ctx.registry, ctx.actor, record, 't', fields) : plainList(ctx, record, fields);
  const query = sql<Row>`select ${list} from ${sql.table(snake(record.name))} t where ${where} order by ${order}`;
  const isDone = roomToGrow();
  try {
    for await (const { rows } of ctx.db.getExecutor().stream<Row>(query.compiled(), rowsAtOnce)) yield rows;
  } finally {
    isDone();
  }
}

/** As readers get the fields, but of links the id alone: looking up their titles costs more than all else. */
function plainList(ctx: Ctx, record: RecordType, names: readonly string[]): Sql {
  const scope = selectScope(ctx.registry, ctx.actor);
  return sql.join([
    sql`t.id`,
    sql`t.version`,
    ...names.flatMap((name) => {
      const field = fieldFor(ctx.registry, ctx.actor, record, name);
      if (!field) return [];
      const column = columnOf('t', name, field);
      return [
        sql`${field.kind === 'ref' || field.kind === 'file' ? column('_id') : ctx.registry.kind(field).select(field, column, scope)} as ${sql.ref(name)}`,
      ];
    }),
  ]);
}
