import type { Sql } from './sql.ts';

const kept = new WeakMap<object, Map<string, Sql>>();

/**
 * A piece of SQL that follows from `owner`, such as the fields of a declaration, and from nothing else but what `key` says: put together once, in one
 * piece, and kept as long as its owner. There have to be few keys.
 */
export function keptPiece(owner: object, key: string, make: () => Sql): Sql {
  let pieces = kept.get(owner);
  if (!pieces) kept.set(owner, (pieces = new Map()));
  let piece = pieces.get(key);
  if (!piece) pieces.set(key, (piece = make().flat()));
  return piece;
}
