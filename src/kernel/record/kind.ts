import { sql, type Sql } from '../db/sql.ts';
import type { Field, FieldProblem } from './field.ts';

export type { Sql };

/** One database column of a field; a kind may need none (computed on read) or several (money). */
export interface Column {
  readonly name: string;
  /** PostgreSQL type, e.g. `text`, `numeric(20,4)`. */
  readonly type: string;
  /** Check constraint over the column, e.g. `length(country) = 2`. */
  readonly check?: string;
  /** Expression of a stored generated column; such a column is never written. */
  readonly generated?: string;
  /** Table it refers to by id. */
  readonly references?: string;
  /** Index method when the field is marked `index`; b-tree unless said. */
  readonly using?: 'btree' | 'gin';
  readonly default?: string;
  /**
   * Nothing is looked for, sorted or grouped by it, so PostgreSQL keeps no statistics of it: they help no plan, and of what varies in every row, as
   * JSON does, they are most of what ANALYZE takes.
   */
  readonly noStatistics?: true;
}

export type Operator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'notIn'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'startsWith'
  | 'has'
  | 'hasAny'
  | 'hasAll'
  | 'empty';

export const comparable = ['eq', 'ne', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte', 'empty'] as const satisfies readonly Operator[];
export const textual = ['eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'empty'] as const satisfies readonly Operator[];
export const choosable = ['eq', 'ne', 'in', 'notIn', 'empty'] as const satisfies readonly Operator[];
export const setLike = ['has', 'hasAny', 'hasAll', 'empty'] as const satisfies readonly Operator[];

/** What parsing may need to know of the surroundings. */
export interface ParseScope {
  /** ISO 3166 code that phone numbers without a country prefix belong to. */
  readonly country: string;
  readonly baseCurrency: string;
  /** Today in the company's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Units of `baseCurrency` for one unit of `currency` on a day, or null when no rate is known. */
  rate(currency: string, on: string): { readonly rate: string; readonly date: string } | null;
}

/** What selecting a field may need of the list engine: titles of other records under the reader's permission. */
export interface SelectScope {
  /** `{id, title}` of the record `key` whose id is `id`, title null where the reader may not see it. */
  ref(key: string, id: Sql): Sql;
  /** `{id, title}` whoever reads it: for what belongs to the record itself, such as its own files. */
  own(key: string, id: Sql): Sql;
  /** `{type, id, title}` of a record of any of the types `to` (all when empty). */
  anyRef(type: Sql, id: Sql, to: readonly string[]): Sql;
  /** Rows of link record `key` whose ref `from` is `id`, each `{id, ref, ...attributes}`, visible ones only. */
  links(key: string, from: string, to: string, attributes: readonly string[], id: Sql): Sql;
}

/** Column names and options per row when a human-written text is read (import, pasted cells). */
export interface TextScope extends ParseScope {
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  readonly decimal: '.' | ',';
}

/** The server half of a field kind: how its values are stored, checked, compared and written as text. */
export interface FieldKind<F extends Field = Field> {
  readonly kind: string;
  columns(field: F, name: string): readonly Column[];
  /**
   * Checks and normalises what a client sent (never null or undefined: these mean "no value").
   * @throws FieldError naming the rule; never changes a value silently beyond normalisation.
   */
  parse(field: F, value: unknown, scope: ParseScope): unknown;
  /**
   * Whether a value for a row says what the row says already, so that what was kept along with it stays: the rate of the day on which an amount was
   * written. Compared by columns where a kind does not say.
   * @param before as readers get it, null for no value
   */
  isSame?(before: unknown, value: unknown): boolean;
  /** Values of `columns` that are not generated, in order. */
  write(field: F, value: unknown): readonly unknown[];
  /** SQL of the value a reader gets; `col` quotes a column of this field by its suffix ('' for the first). */
  select(field: F, col: (suffix: string) => Sql, scope: SelectScope): Sql;
  readonly operators: readonly Operator[];
  /** SQL condition; `value` comes from a URL or JSON and is unchecked. */
  condition(field: F, col: (suffix: string) => Sql, op: Operator, value: unknown, scope: ParseScope): Sql;
  /** Suffix of the column to sort by, or null when it cannot be sorted. */
  readonly sort: string | null;
  /** Value in a text cell of an export; `fromText(toText(v))` is v. */
  toText(field: F, value: unknown): string;
  fromText(field: F, text: string, scope: TextScope): unknown;
  /** SQL text expression for the search document, or null when the kind is not searched. */
  searchText(field: F, name: string): string | null;
  /**
   * The same text of a value that is about to be written to a new row, so that a document need not be made by the database; null when it has to.
   * What is not ASCII may differ from what the database makes of it: it is asked then.
   * @param values all that the row is given, for what is computed of them
   */
  searchValue?(field: F, value: unknown, values: Readonly<Record<string, unknown>>): string | null;
  /** JSON Schema of the value a client sends. */
  schema(field: F): Readonly<Record<string, unknown>>;
  /** JSON Schema of the value a reader gets, when it differs. */
  readSchema?(field: F): Readonly<Record<string, unknown>>;
}

/** A value was refused. `pointer` is relative to the field ('' or e.g. '/currency'). */
export class FieldError extends Error {
  readonly code: string;
  readonly pointer: string;
  constructor(code: string, message: string, pointer = '') {
    super(message);
    this.name = 'FieldError';
    this.code = code;
    this.pointer = pointer;
  }
}

/** Runs the check of a part of a value: what it refuses points to that part. @throws FieldError */
export function at<T>(pointer: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof FieldError) throw new FieldError(error.code, error.message, `${pointer}${error.pointer}`);
    throw error;
  }
}

export function problem(pointer: string, code: string, message: string): FieldProblem {
  return { pointer, code, message };
}

/** Escapes what LIKE treats as pattern. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (c) => `\\${c}`);
}

/** The usual condition over one column with parameters cast to `type`. */
export function columnCondition(col: Sql, type: string, op: Operator, value: unknown, parse: (v: unknown) => unknown): Sql {
  const cast = sql.raw(type);
  const one = () => sql`${parse(value)}::${cast}`;
  const list = () => sql`${asList(value).map(parse)}::${cast}[]`;
  switch (op) {
    case 'eq':
      return sql`${col} = ${one()}`;
    case 'ne':
      return sql`${col} is distinct from ${one()}`;
    case 'lt':
      return sql`${col} < ${one()}`;
    case 'lte':
      return sql`${col} <= ${one()}`;
    case 'gt':
      return sql`${col} > ${one()}`;
    case 'gte':
      return sql`${col} >= ${one()}`;
    case 'in':
      return sql`${col} = any(${list()})`;
    case 'notIn':
      return sql`(${col} is null or ${col} <> all(${list()}))`;
    case 'contains':
      return sql`${col} ilike ${`%${likeText(asText(value))}%`}`;
    case 'startsWith':
      return sql`${col} ilike ${`${likeText(asText(value))}%`}`;
    case 'has':
      return sql`${col} @> array[${parse(value)}]::${cast}[]`;
    case 'hasAny':
      return sql`${col} && ${list()}`;
    case 'hasAll':
      return sql`${col} @> ${list()}`;
    case 'empty':
      return asBoolean(value) ? sql`${col} is null` : sql`${col} is not null`;
  }
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new FieldError('type', 'must be a text');
}

/** A list as JSON array or, from a URL, separated by commas. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : value.split(',');
  return [value];
}

export function asBoolean(value: unknown): boolean {
  if (value === true || value === 'true' || value === '1' || value === 1) return true;
  if (value === false || value === 'false' || value === '0' || value === 0) return false;
  throw new FieldError('type', 'must be true or false');
}
