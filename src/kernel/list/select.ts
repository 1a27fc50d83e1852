import { sql } from '../db/sql.ts';
import { noRows, rowsFor, visibleFields } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import { columnBase, sortColumnOf } from '../db/ddl.ts';
import type { Field, Fields } from '../record/field.ts';
import type { SelectScope, Sql } from '../record/kind.ts';
import { snake, type RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';

/** Kinds that a list does not read unless asked: long, or costing a subquery of many rows. */
const heavy = new Set(['longText', 'richText', 'json', 'links']);
const userKey = 'identity.user';

export const systemFields: Fields = {
  createdAt: { kind: 'instant', label: 'Created', readOnly: true },
  createdBy: { kind: 'ref', label: 'Created by', readOnly: true, to: userKey } as Field,
  updatedAt: { kind: 'instant', label: 'Changed', readOnly: true },
  updatedBy: { kind: 'ref', label: 'Changed by', readOnly: true, to: userKey } as Field,
};

/** A field of the record or of every record. Null when it does not exist for the actor. */
export function fieldFor(registry: Registry, actor: Actor, record: RecordType, name: string): Field | null {
  const system = Object.hasOwn(systemFields, name) ? systemFields[name] : undefined;
  if (system) return system;
  const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined;
  if (!field || field.secret) return null;
  const visible = visibleFields(registry, actor, record);
  return visible && !visible.has(name) ? null : field;
}

/** Names of the fields that a list (light) or a detail (all) reads for the actor. */
export function readableFields(registry: Registry, actor: Actor, record: RecordType, detail: boolean): string[] {
  const visible = visibleFields(registry, actor, record);
  const own = Object.entries(record.fields)
    .filter(([name, f]) => !f.secret && (detail || !heavy.has(f.kind)) && (!visible || visible.has(name)))
    .map(([name]) => name);
  return [...own, 'createdAt', 'updatedAt', ...(detail ? ['createdBy', 'updatedBy'] : [])];
}

/** How a field kind's SQL names the columns of one field: by suffix, and `#id` for the record itself. */
export function columnOf(alias: string, name: string, field: Field): (suffix: string) => Sql {
  const base = columnBase(name, field);
  return (suffix) => sql.ref(`${alias}.${suffix === '#id' ? 'id' : base + suffix}`);
}

export function selectScope(registry: Registry, actor: Actor, depth = 0, pointsTo?: ReadonlySet<string>): SelectScope {
  const ref = (key: string, id: Sql): Sql => {
    const target = registry.find(key);
    const alias = `r${depth}`;
    const rows = target ? rowsFor(registry, actor, target, 'read', alias) : noRows;
    if (!target || rows === noRows) return sql`case when ${id} is null then null else jsonb_build_object('id', ${id}, 'title', null) end`;
    return sql`case when ${id} is null then null else coalesce((select jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'title', ${titleSql(registry, target, alias)}) from ${sql.table(snake(target.name))} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${id} and ${rows}), jsonb_build_object('id', ${id}, 'title', null)) end`;
  };
  return {
    ref,
    own: (key, id) => {
      const target = registry.find(key);
      if (!target || actor.audience !== 'staff') return ref(key, id);
      return sql`case when ${id} is null then null else jsonb_build_object('id', ${id}, 'title', (select ${titleSql(registry, target, 'o')} from ${sql.table(snake(target.name))} as o where o.id = ${id})) end`;
    },
    anyRef: (type, id, to) => {
      const mayBe = (key: string): boolean => pointsTo === undefined || pointsTo.has(key);
      const targets = registry.records.filter((r) => mayBe(r.key) && (to.length > 0 ? to.includes(r.key) : !r.internal));
      const cases = targets.flatMap((r) => {
        const rows = rowsFor(registry, actor, r, 'read', 'ra');
        return rows === noRows
          ? []
          : [
              sql`when ${sql.lit(r.key)} then (select ${titleSql(registry, r, 'ra')} from ${sql.table(snake(r.name))} as ra where ra.id = ${id} and ${rows})`,
            ];
      });
      const title = cases.length === 0 ? sql`null` : sql`case ${type} ${sql.join(cases, sql` `)} end`;
      return sql`case when ${id} is null then null else jsonb_build_object('type', ${type}, 'id', ${id}, 'title', ${title}) end`;
    },
    links: (key, from, to, attributes, id) => {
      const link = registry.record(key);
      const rows = rowsFor(registry, actor, link, 'read', 'l');
      if (rows === noRows) return sql`'[]'::jsonb`;
      const inner = selectScope(registry, actor, depth + 1);
      const toField = link.fields[to] as Field & { to: string };
      const pairs = attributes.flatMap((name) => {
        const field = fieldFor(registry, actor, link, name);
        return field ? [sql`${sql.lit(name)}, ${registry.kind(field).select(field, columnOf('l', name, field), inner)}`] : [];
      });
      const object = sql.join([sql`'id', l.id`, sql`'ref', ${inner.ref(toField.to, sql.ref(`l.${snake(to)}_id`))}`, ...pairs]);
      return sql`coalesce((select jsonb_agg(jsonb_build_object(${object}) order by l.created_at, l.id) from ${sql.table(snake(link.name))} l where ${sql.ref(`l.${snake(from)}_id`)} = ${id} and l.deleted_at is null and ${rows}), '[]')`;
    },
  };
}

/** SQL text of what names a record to people. */
export function titleSql(registry: Registry, record: RecordType, alias: string): Sql {
  return sql`${sql.ref(`${alias}.${sortColumnOf(registry, record, record.title)}`)}::text`;
}

/**
 * The select list that makes rows as the API gives them, from table alias `alias`. `pointsTo` says which types of records the rows point to,
 * where that is known: the titles of links that may point anywhere are then looked up in those alone.
 */
export function selectList(
  registry: Registry,
  actor: Actor,
  record: RecordType,
  alias: string,
  names: readonly string[],
  expand: readonly string[] = [],
  pointsTo?: ReadonlySet<string>,
): Sql {
  const scope = selectScope(registry, actor, 0, pointsTo);
  const parts = names.flatMap((name) => {
    const field = fieldFor(registry, actor, record, name);
    if (!field) return [];
    const value =
      expand.includes(name) && field.kind === 'ref'
        ? expanded(registry, actor, field as Field & { to: string }, sql.ref(`${alias}.${columnBase(name, field)}_id`))
        : registry.kind(field).select(field, columnOf(alias, name, field), scope);
    return [sql`${value} as ${sql.ref(name)}`];
  });
  return sql.join([sql`${sql.ref(`${alias}.id`)}`, sql`${sql.ref(`${alias}.version`)}`, ...parts]);
}

/** The whole other record instead of its id and title, in the same statement. */
function expanded(registry: Registry, actor: Actor, field: Field & { to: string }, id: Sql): Sql {
  const target = registry.record(field.to);
  const rows = rowsFor(registry, actor, target, 'read', 'x');
  if (rows === noRows) return sql`null`;
  const names = readableFields(registry, actor, target, false);
  return sql`(select to_jsonb(e) from (select ${selectList(registry, actor, target, 'x', names)}, ${titleSql(registry, target, 'x')} as title from ${sql.table(snake(target.name))} as x where x.id = ${id} and ${rows}) e)`;
}
