import { sql } from '../db/sql.ts';
import { noRows, rowsFor } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import { type AppError, badRequest } from '../errors.ts';
import type { Field } from '../record/field.ts';
import { FieldError, type Operator, type ParseScope, type Sql } from '../record/kind.ts';
import { snake, type RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';
import { columnOf, fieldFor } from './select.ts';

/** A condition, or several joined: what the filter builder makes and the URL carries. */
export type Filter = Condition | { readonly and: readonly Filter[] } | { readonly or: readonly Filter[] };

export interface Condition {
  /** A field, or `ref.field` of the record that a ref points to. */
  readonly field: string;
  readonly op: Operator;
  readonly value: unknown;
}

const mostConditions = 100;
const deepest = 6;

/** Checks the shape of a filter that came from outside. @throws AppError filter (400). */
export function parseFilter(value: unknown): Filter {
  let conditions = 0;
  const walk = (node: unknown, depth: number): Filter => {
    if (depth > deepest) throw badRequest('filter', `A filter may be nested ${deepest} deep at most.`);
    if (typeof node !== 'object' || node === null)
      throw badRequest('filter', 'A filter is {field, op, value}, {and: [...]} or {or: [...]}.');
    const { and, or, field, op, value: operand } = node as Readonly<Record<string, unknown>>;
    conditions += 1;
    if (conditions > mostConditions) throw badRequest('filter', `A filter may have ${mostConditions} conditions at most.`);
    if (Array.isArray(and)) return { and: and.map((n) => walk(n, depth + 1)) };
    if (Array.isArray(or)) return { or: or.map((n) => walk(n, depth + 1)) };
    if (typeof field !== 'string' || typeof op !== 'string')
      throw badRequest('filter', 'A filter is {field, op, value}, {and: [...]} or {or: [...]}.');
    return { field, op: op as Operator, value: operand };
  };
  return walk(value, 0);
}

export interface FilterScope {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly parse: ParseScope;
}

/**
 * SQL of a filter over table alias `alias`. Fields that the actor may not see cannot be filtered by, or their values
 * could be guessed; through a ref only records count that the actor may see.
 */
export function filterSql(scope: FilterScope, record: RecordType, alias: string, filter: Filter): Sql {
  if ('and' in filter)
    return joined(
      filter.and.map((f) => filterSql(scope, record, alias, f)),
      ' and ',
      'true',
    );
  if ('or' in filter)
    return joined(
      filter.or.map((f) => filterSql(scope, record, alias, f)),
      ' or ',
      'false',
    );
  const [name = '', ...rest] = filter.field.split('.');
  if (name === 'id') return condition(scope, { kind: 'ref', to: record.key } as Field, () => sql.ref(`${alias}.id`), filter);
  const field = fieldFor(scope.registry, scope.actor, record, name);
  if (!field) throw unknownField(filter.field, record);
  if (rest.length === 0) return condition(scope, field, columnOf(alias, name, field), filter);
  if (field.kind !== 'ref')
    throw badRequest('filter', `${name} is no link to another record, so "${filter.field}" has no meaning.`, `/filter/${filter.field}`);
  const target = scope.registry.record((field as Field & { to: string }).to);
  const inner = `${alias}_f`;
  const rows = rowsFor(scope.registry, scope.actor, target, 'read', inner);
  if (rows === noRows) return noRows;
  const nested = filterSql(scope, target, inner, { ...filter, field: rest.join('.') });
  return sql`exists (select 1 from ${sql.table(snake(target.name))} as ${sql.ref(inner)} where ${sql.ref(`${inner}.id`)} = ${columnOf(alias, name, field)('_id')} and ${sql.ref(`${inner}.deleted_at`)} is null and ${rows} and ${nested})`;
}

function condition(scope: FilterScope, field: Field, col: (suffix: string) => Sql, filter: Condition): Sql {
  const kind = scope.registry.kind(field);
  if (!kind.operators.includes(filter.op)) {
    throw badRequest(
      'filter',
      `${filter.field} cannot be filtered by "${filter.op}"; possible are ${kind.operators.join(', ')}.`,
      `/filter/${filter.field}`,
    );
  }
  // No column can hold it, and PostgreSQL would not say which value it was.
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(filter.value) ?? ''))
    throw badRequest('filter', `${filter.field} must not be compared with the NUL character.`, `/filter/${filter.field}`);
  try {
    return kind.condition(field, col, filter.op, filter.value, scope.parse);
  } catch (error) {
    if (error instanceof FieldError) throw badRequest('filter', `${filter.field} ${error.message}.`, `/filter/${filter.field}`);
    throw error;
  }
}

function joined(parts: readonly Sql[], by: ' and ' | ' or ', empty: 'true' | 'false'): Sql {
  return parts.length === 0 ? sql.raw(empty) : sql`(${sql.join(parts, sql.raw(by))})`;
}

export function unknownField(name: string, record: RecordType): AppError {
  return badRequest('unknown-field', `${record.label} has no field "${name}" that you may see.`, `/${name}`);
}
