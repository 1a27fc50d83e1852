import type { Policy } from '../access/policy.ts';
import type { Column } from '../record/kind.ts';
import type { Registry } from '../registry.ts';
import { snake, type RecordType } from '../record/record.ts';
import type { Field } from '../record/field.ts';
import { jobsGrants, jobsSchema } from '../jobs/jobs-schema.ts';
import { baseSchema, grants } from './base-schema.ts';
import { searchDocument, searchedFields } from './search-document.ts';
import { seesFunction } from './sees-function.ts';

/** The whole schema as the declarations have it: one SQL script that runs on an empty database. */
export function schemaSql(registry: Registry): string {
  const records = registry.modules.flatMap((m) => m.records ?? []);
  return [
    ...baseSchema,
    ...jobsSchema,
    ...records.map((r) => createTable(registry, r)),
    ...records.flatMap((r) => withoutStatistics(registry, r)),
    ...records.flatMap((r) => foreignKeys(registry, r)),
    ...records.flatMap((r) => indexes(registry, r)),
    ...records.flatMap((r) => searchTrigger(registry, r)),
    ...records.flatMap((r) => rollups(registry, r)),
    ...registry.modules.flatMap((m) => m.schema ?? []),
    seesFunction(registry),
    ...records.flatMap((r) => rowSecurity(r, registry.policy(r.key))),
    ...grants,
    ...jobsGrants,
  ]
    .map((statement) => `${statement};\n`)
    .join('\n');
}

/** Columns of a field in its record's table; custom fields have `x_` before their name. */
export function columnsOf(registry: Registry, name: string, field: Field): readonly Column[] {
  return registry.kind(field).columns(field, columnBase(name, field));
}

/** Custom fields are marked by `custom: true`, which no declaration sets. */
export function columnBase(name: string, field: Field): string {
  return 'custom' in field ? `x_${snake(name)}` : snake(name);
}

/** Tables named by a word that SQL keeps for itself, such as user and order, need quotes. */
export function quoted(table: string): string {
  return sqlWords.has(table) ? `"${table}"` : table;
}

function createTable(registry: Registry, record: RecordType): string {
  const columns = Object.entries(record.fields).flatMap(([name, field]) =>
    columnsOf(registry, name, field).map((column, index) => columnSql(column, field.required === true && index === 0)),
  );
  return `create table ${quoted(snake(record.name))} (\n  ${[
    'id uuid primary key',
    'version integer not null default 1',
    'created_at timestamptz not null default clock_timestamp()',
    'created_by_id uuid',
    'updated_at timestamptz not null default clock_timestamp()',
    'updated_by_id uuid',
    'deleted_at timestamptz',
    ...columns,
    'search tsvector',
  ].join(',\n  ')}\n)`;
}

function withoutStatistics(registry: Registry, record: RecordType): string[] {
  const columns = Object.entries(record.fields).flatMap(([name, field]) => columnsOf(registry, name, field).filter((c) => c.noStatistics));
  if (columns.length === 0) return [];
  return [`alter table ${quoted(snake(record.name))} ${columns.map((c) => `alter column ${c.name} set statistics 0`).join(', ')}`];
}

function columnSql(column: Column, notNull: boolean): string {
  if (sqlWords.has(column.name)) throw new Error(`"${column.name}" is a reserved word of SQL: give the field another name`);
  return [
    column.name,
    column.type,
    column.generated ? `generated always as (${column.generated}) stored` : '',
    column.default === undefined ? '' : `default ${column.default}`,
    notNull && !column.generated ? 'not null' : '',
    column.check ? `check (${column.check})` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Words that PostgreSQL does not take as a column's name (its documentation, appendix C, "reserved"). */
const sqlWords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently constraint create cross
  current_catalog current_date current_role current_schema current_time current_timestamp current_user default deferrable desc distinct do else end except false
  fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar some
  symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window with`.split(
    /\s+/,
  ),
);

const onDelete = { clear: 'set null', cascade: 'cascade', refuse: 'restrict' } as const;

function foreignKeys(registry: Registry, record: RecordType): string[] {
  const table = snake(record.name);
  return Object.entries(record.fields).flatMap(([name, field]) =>
    columnsOf(registry, name, field)
      .filter((c) => c.references !== undefined)
      .map((c) => {
        const rule = 'onDelete' in field ? onDelete[field.onDelete as keyof typeof onDelete] : field.required ? 'cascade' : 'set null';
        return `alter table ${quoted(table)} add constraint ${table}_${c.name}_fkey foreign key (${c.name}) references ${quoted(c.references ?? '')} (id) on delete ${rule}`;
      }),
  );
}

function indexes(registry: Registry, record: RecordType): string[] {
  const table = snake(record.name);
  const sql: string[] = [];
  for (const name of record.sorts) {
    const column = sortColumnOf(registry, record, name);
    sql.push(`create index ${table}_${column}_sort on ${quoted(table)} (${column}, id) where deleted_at is null`);
  }
  for (const [name, field] of Object.entries(record.fields)) {
    const [first] = columnsOf(registry, name, field);
    if (!first) continue;
    if (field.unique)
      sql.push(`create unique index ${table}_${first.name}_key on ${quoted(table)} (${first.name}) where deleted_at is null`);
    else if (field.index && first.using === 'gin')
      sql.push(
        // Nothing is found in it by having no value, so rows without one stay out.
        `create index ${table}_${first.name}_in on ${quoted(table)} using gin (${first.name}${first.type === 'jsonb' ? ' jsonb_path_ops' : ''}) where ${first.name} is not null`,
      );
    else if (field.index && !record.sorts.includes(name) && !leadsAnother(record, name))
      sql.push(
        `create index ${table}_${first.name} on ${quoted(table)} (${first.name}, id)${mayBeEmpty(record, name) ? ` where ${first.name} is not null` : ''}`,
      );
  }
  for (const names of record.indexes) {
    const columns = names.map((n) => sortColumnOf(registry, record, n));
    const [led = ''] = names;
    // One that stands in for the index of a link also finds what is in the trash, for the check when the other end goes.
    const isLink = record.fields[led]?.kind === 'ref';
    const rows = isLink ? (mayBeEmpty(record, led) ? ` where ${columns[0]} is not null` : '') : ' where deleted_at is null';
    sql.push(`create index ${table}_${columns.join('_')} on ${quoted(table)} (${columns.join(', ')}, id)${rows}`);
  }
  // Of a record that only its custom fields are found by, most rows have no words.
  const worded = searchedFields(registry, record).length > 0 ? '' : ' where search is not null';
  sql.push(`create index ${table}_search on ${quoted(table)} using gin (search)${worded}`);
  sql.push(`create index ${table}_deleted on ${quoted(table)} (deleted_at) where deleted_at is not null`);
  return sql;
}

/**
 * Rows without a value stay out of the index of a field that need not have one: to be put into it costs a row some 10 µs, and
 * each order would be in a dozen, while hardly anything is looked for by having no value. What nobody owns is: that is a queue.
 */
const mayBeEmpty = (record: RecordType, name: string): boolean => {
  const field = record.fields[name];
  const isFilled = !field || field.required === true || 'default' in field || field.kind === 'formula' || field.kind === 'rollup';
  return !isFilled && name !== record.owner;
};

/** Whether an index of several fields begins with this one: then one of its own would only cost. */
const leadsAnother = (record: RecordType, name: string): boolean => record.indexes.some(([first]) => first === name);

/** The column that a list is sorted by for a field name. @throws Error for a field that cannot be sorted. */
export function sortColumnOf(registry: Registry, record: RecordType, name: string): string {
  if (name === 'createdAt' || name === 'updatedAt' || name === 'id') return snake(name);
  const field = record.fields[name];
  if (!field) throw new Error(`${record.key} has no field "${name}"`);
  const kind = registry.kind(field);
  if (kind.sort === null) {
    const [first] = kind.columns(field, columnBase(name, field));
    if (!first) throw new Error(`${record.key}.${name} cannot be sorted`);
    return first.name;
  }
  return `${columnBase(name, field)}${kind.sort}`;
}

/**
 * The search document is kept by a trigger, so that custom fields can join it without rewriting the table. A new row may bring its own:
 * those who write many make it themselves (newDocuments in search-document.ts), the same as the trigger's. A record without fields to be found by
 * has its trigger with its first custom field of text (`entente_add_column`): carts, reservations and stock are spared the calls.
 */
function searchTrigger(registry: Registry, record: RecordType): string[] {
  const table = snake(record.name);
  const names = searchedFields(registry, record);
  const custom = `${table}_custom_text(new)`;
  const document = searchDocument(registry, record, names, 'new', custom);
  // Without fields to be found by there is a document only where a custom field has words.
  const value = names.length > 0 ? document : `case when ${custom} <> '' then ${document} end`;
  return [
    `create function ${table}_custom_text(target ${quoted(table)}) returns text language sql immutable as $$ select '' $$`,
    `create function ${table}_search_update() returns trigger language plpgsql as $$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := ${value};
      return new; end $$`,
    ...(names.length > 0
      ? [
          `create trigger ${table}_search before insert or update on ${quoted(table)} for each row execute function ${table}_search_update()`,
        ]
      : []),
  ];
}

interface Rollup {
  readonly of: string;
  readonly by: string;
  readonly aggregate: 'count' | 'sum' | 'min' | 'max';
  readonly field?: string;
  readonly where?: string;
}

/**
 * Triggers that keep roll-ups exact under concurrency: the parents are locked first, in order of id, and recomputed by a
 * second statement, whose snapshot then sees what other transactions committed meanwhile.
 */
function rollups(registry: Registry, record: RecordType): string[] {
  return Object.entries(record.fields)
    .filter(([, f]) => f.kind === 'rollup')
    .flatMap(([name, field]) => {
      const r = field as unknown as Rollup;
      const child = registry.record(r.of);
      const [parentTable, childTable] = [snake(record.name), snake(child.name)];
      const by = `${snake(r.by)}_id`;
      const value = r.aggregate === 'count' ? 'count(*)' : `${r.aggregate}(c.${sortColumnOf(registry, child, r.field ?? '')})`;
      const empty = r.aggregate === 'count' || r.aggregate === 'sum' ? `coalesce((select ${value}` : `((select ${value}`;
      const close = r.aggregate === 'count' || r.aggregate === 'sum' ? '), 0)' : '))';
      const fn = `${parentTable}_${snake(name)}_rollup`;
      const compute = `${empty} from ${quoted(childTable)} c where c.${by} = p.id and c.deleted_at is null${r.where ? ` and (${r.where})` : ''}${close}`;
      const body = (source: string): string => `
      perform 1 from ${quoted(parentTable)} where id in (${source}) order by id for no key update;
      update ${quoted(parentTable)} p set ${snake(name)} = ${compute} where p.id in (${source}) and p.${snake(name)} is distinct from ${compute};`;
      return [
        `create function ${fn}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      if tg_op = 'INSERT' then ${body(`select ${by} from added`)}
      elsif tg_op = 'DELETE' then ${body(`select ${by} from removed`)}
      else ${body(`select ${by} from added union select ${by} from removed`)}
      end if;
      return null; end $$`,
        `create trigger ${fn}_insert after insert on ${quoted(childTable)} referencing new table as added for each statement execute function ${fn}()`,
        `create trigger ${fn}_update after update on ${quoted(childTable)} referencing old table as removed new table as added for each statement execute function ${fn}()`,
        `create trigger ${fn}_delete after delete on ${quoted(childTable)} referencing old table as removed for each statement execute function ${fn}()`,
      ];
    });
}

/** Row-level security: the application's role sees all (its queries carry the policy); the others only what the lock lets through. */
function rowSecurity(record: RecordType, policy: Policy | null): string[] {
  const table = snake(record.name);
  const sql = [
    `alter table ${quoted(table)} enable row level security`,
    `grant select, insert, update, delete on ${quoted(table)} to entente_app`,
    `create policy app on ${quoted(table)} to entente_app using (true) with check (true)`,
  ];
  for (const audience of ['partner', 'customer', 'public'] as const) {
    const condition = policy?.lock?.[audience];
    const rule = policy?.[audience];
    if (!condition || !rule) continue;
    const verbs = ['select', ...(rule.create?.length ? ['insert'] : []), ...(rule.update?.length ? ['update'] : [])];
    sql.push(`grant ${verbs.join(', ')} on ${quoted(table)} to entente_${audience}`);
    sql.push(
      `create policy ${audience} on ${quoted(table)} to entente_${audience} using (deleted_at is null and (${condition})) with check (${condition})`,
    );
  }
  return sql;
}
