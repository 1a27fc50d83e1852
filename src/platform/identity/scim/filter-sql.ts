import { parse, type Filter } from 'scim2-parse-filter';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { ScimError } from './scim-error.ts';

/** An attribute that may be filtered by: its SQL, and how it is compared. */
export interface Attribute {
  readonly value: Sql;
  /** `caseless` texts are compared in lower case, as RFC 7643 wants it for most. */
  readonly kind: 'caseless' | 'exact' | 'boolean' | 'instant';
  /** For attributes of many: whether one of the values meets the condition. */
  readonly any?: (condition: Sql) => Sql;
}

export type Attributes = Readonly<Record<string, Attribute>>;

const invalid = (detail: string): ScimError => new ScimError(400, detail, 'invalidFilter');

/** A filter of RFC 7644 3.4.2.2 as a condition; attribute names in any case, with or without their schema. @throws ScimError invalidFilter */
export function filterSql(text: string, attributes: Attributes): Sql {
  if (text.length > 2000) throw invalid('The filter is too long.');
  let filter: Filter;
  try {
    filter = parse(text);
  } catch {
    throw invalid('The filter can’t be read.');
  }
  return compile(filter, attributes, '');
}

function compile(filter: Filter, attributes: Attributes, prefix: string): Sql {
  if ('filters' in filter) {
    const parts = filter.filters.map((f) => compile(f, attributes, prefix));
    return sql`(${sql.join(parts, filter.op === 'and' ? sql` and ` : sql` or `)})`;
  }
  if ('filter' in filter) return sql`(not coalesce(${compile(filter.filter, attributes, prefix)}, false))`;
  if ('valFilter' in filter) return compile(filter.valFilter, attributes, `${filter.attrPath}.`);
  return compare(filter, attributes, prefix);
}

function compare(
  { op, attrPath, compValue }: { op: string; attrPath: string; compValue?: unknown },
  attributes: Attributes,
  prefix: string,
): Sql {
  const name = `${prefix}${attrPath}`.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(User|Group):/i, '').toLowerCase();
  const attribute = Object.entries(attributes).find(([known]) => known.toLowerCase() === name)?.[1];
  if (!attribute) throw invalid(`There is no filter by ${attrPath}.`);
  const condition = conditionOf(op.toLowerCase(), attribute, compValue, attrPath);
  return attribute.any ? attribute.any(condition) : condition;
}

function conditionOf(op: string, { value, kind }: Attribute, given: unknown, name: string): Sql {
  if (op === 'pr') return kind === 'boolean' || kind === 'instant' ? sql`${value} is not null` : sql`coalesce(${value}, '') <> ''`;
  if (given === null) return op === 'eq' ? sql`${value} is null` : sql`${value} is not null`;
  if (kind === 'boolean') {
    const wanted =
      typeof given === 'boolean' ? given : /^(true|false)$/i.test(String(given)) ? String(given).toLowerCase() === 'true' : null;
    if (wanted === null || (op !== 'eq' && op !== 'ne')) throw invalid(`${name} is true or false.`);
    return op === 'eq' ? sql`${value} = ${wanted}` : sql`${value} <> ${wanted}`;
  }
  const text = String(given);
  if (kind === 'instant') {
    if (Number.isNaN(Date.parse(text))) throw invalid(`${name} is compared with an instant.`);
    return ordered(op, value, sql`${text}::timestamptz`, name);
  }
  const [left, right] = kind === 'caseless' ? [sql`lower(${value})`, text.toLowerCase()] : [value, text];
  switch (op) {
    case 'co':
      return sql`strpos(${left}, ${right}) > 0`;
    case 'sw':
      return sql`starts_with(${left}, ${right})`;
    case 'ew':
      return sql`right(${left}, length(${right})) = ${right}`;
    case 'ne':
      return sql`${left} is distinct from ${right}`;
    default:
      return ordered(op, left, sql`${right}`, name);
  }
}

function ordered(op: string, left: Sql, right: Sql, name: string): Sql {
  switch (op) {
    case 'eq':
      return sql`${left} = ${right}`;
    case 'ne':
      return sql`${left} <> ${right}`;
    case 'gt':
      return sql`${left} > ${right}`;
    case 'ge':
      return sql`${left} >= ${right}`;
    case 'lt':
      return sql`${left} < ${right}`;
    case 'le':
      return sql`${left} <= ${right}`;
    default:
      throw invalid(`${name} can’t be compared by "${op}".`);
  }
}
