import { sql } from '../db/sql.ts';
import { badRequest, type AppError } from '../errors.ts';
import type { Actor } from '../access/actor.ts';
import { columnBase, sortColumnOf } from '../db/ddl.ts';
import type { Sql } from '../record/kind.ts';
import type { RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';
import { fieldFor, systemFields } from './select.ts';
import { unknownField } from './filter.ts';

export interface SortKey {
  readonly column: string;
  /** PostgreSQL type that the cursor's value is cast to. */
  readonly type: string;
  readonly descending: boolean;
  readonly nullable: boolean;
}

const mostKeys = 3;

/** "name,-createdAt" -> keys. @throws AppError unknown-field or sort (400). */
export function parseSort(registry: Registry, actor: Actor, record: RecordType, text: string): SortKey[] {
  const parts = text
    .split(',')
    .filter((p) => p !== '')
    .slice(0, mostKeys + 1);
  if (parts.length > mostKeys) throw badRequest('sort', `At most ${mostKeys} fields can be sorted by.`, '/sort');
  return parts.map((part) => {
    const descending = part.startsWith('-');
    const name = part.replace(/^[-+]/, '');
    if (name === 'id') return { column: 'id', type: 'uuid', descending, nullable: false };
    const field = fieldFor(registry, actor, record, name);
    if (!field) throw unknownField(name, record);
    const kind = registry.kind(field);
    if (kind.sort === null) throw badRequest('sort', `${name} cannot be sorted by.`, '/sort');
    const column = sortColumnOf(registry, record, name);
    const type = kind.columns(field, columnBase(name, field)).find((c) => c.name === column)?.type ?? 'text';
    return { column, type: type.replace(/\(.*\)/, ''), descending, nullable: !(name in systemFields) && field.required !== true };
  });
}

/** The order of a list when none is asked for: the record's own, or the latest first for those who may not see what that sorts by. */
export function defaultSortFor(registry: Registry, actor: Actor, record: RecordType): string {
  const names = record.defaultSort.split(',').map((part) => part.replace(/^[-+]/, ''));
  return names.every((name) => name === 'id' || fieldFor(registry, actor, record, name) !== null) ? record.defaultSort : '-createdAt';
}

export interface Cursor {
  /** Values of the sort keys in the last row, as text; null is the part of the list without a value. */
  readonly values: readonly (string | null)[];
  readonly id: string;
  /** The search that this list is of, once typing errors are mended. */
  readonly q?: string;
  readonly offset?: number;
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws AppError cursor (400). */
export function readCursor(text: string, keys: number): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    const { q, offset } = cursor;
    const searches =
      (q === undefined || (typeof q === 'string' && !q.includes('\u0000'))) &&
      (offset === undefined || (Number.isInteger(offset) && offset >= 0 && offset <= 10_000));
    const valid =
      searches &&
      Array.isArray(cursor.values) &&
      cursor.values.length === keys &&
      cursor.values.every((v) => v === null || (typeof v === 'string' && !v.includes('\u0000'))) &&
      /^[0-9a-f-]{36}$/.test(cursor.id);
    if (valid) return cursor;
  } catch {
    // Not ours: refused below.
  }
  throw foreignCursor();
}

function foreignCursor(): AppError {
  return badRequest('cursor', 'page[after] is not a cursor of this list; start from its first page.', '/page/after');
}

/** A cursor has the right form and is forged all the same: then PostgreSQL finds no value (class 22) or no search (42601) in it. */
export async function underCursor<T>(cursor: Cursor | null, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (cursor && (code.startsWith('22') || code === '42601')) throw foreignCursor();
    throw error;
  }
}

/**
 * The rows after `cursor` as a union of index ranges: within equal leading keys, then beyond, with rows that have no
 * value last in either direction. Each branch is one range of the index on (key, id), and the limit stops it early.
 *
 * With one key `k` ascending after (v, i): `(k, id) > (v, i)`, then `k is null`. After a row without value: `k is null and id > i`.
 */
export function keysetBranches(keys: readonly SortKey[], cursor: Cursor | null, alias: string): { where: Sql; order: Sql }[] {
  const [first] = keys;
  if (keys.length > 1 || !first) return [{ where: cursor ? after(keys, cursor, alias) : sql`true`, order: orderBy(keys, alias) }];
  const col = sql.ref(`${alias}.${first.column}`);
  const id = sql.ref(`${alias}.id`);
  const direction = sql.raw(first.descending ? 'desc' : 'asc');
  const beyond = sql.raw(first.descending ? '<' : '>');
  const valued = { order: sql`${col} ${direction}, ${id} ${direction}` };
  const blank = { order: sql`${id} ${direction}` };
  const value = cursor?.values[0];
  if (cursor && value === null) return [{ ...blank, where: sql`${col} is null and ${id} ${beyond} ${cursor.id}::uuid` }];
  const range = cursor
    ? sql`(${col}, ${id}) ${beyond} (${value}::${sql.raw(first.type)}, ${cursor.id}::uuid)`
    : first.nullable
      ? sql`${col} is not null`
      : sql`true`;
  return first.nullable
    ? [
        { ...valued, where: range },
        { ...blank, where: sql`${col} is null` },
      ]
    : [{ ...valued, where: range }];
}

/** Order for any number of keys, blanks last; the id breaks ties in the direction of the first key. */
export function orderBy(keys: readonly SortKey[], alias: string): Sql {
  const id = sql`${sql.ref(`${alias}.id`)} ${sql.raw(keys[0]?.descending ? 'desc' : 'asc')}`;
  return sql.join([
    ...keys.map((k) => sql`${sql.ref(`${alias}.${k.column}`)} ${sql.raw(k.descending ? 'desc nulls last' : 'asc nulls last')}`),
    id,
  ]);
}

/** (a, b, id) after the cursor for mixed directions and blanks: a > va or (a = va and (b > vb or (b = vb and id > i))). */
function after(keys: readonly SortKey[], cursor: Cursor, alias: string): Sql {
  const idBeyond = sql.raw(keys[0]?.descending ? '<' : '>');
  return keys.reduceRight<Sql>(
    (rest, key, index) => {
      const col = sql.ref(`${alias}.${key.column}`);
      const value = cursor.values[index] ?? null;
      if (value === null) return sql`(${col} is null and ${rest})`;
      const typed = sql`${value}::${sql.raw(key.type)}`;
      const beyond = sql.raw(key.descending ? '<' : '>');
      return sql`(${col} ${beyond} ${typed} or ${col} is null or (${col} = ${typed} and ${rest}))`;
    },
    sql`${sql.ref(`${alias}.id`)} ${idBeyond} ${cursor.id}::uuid`,
  );
}
