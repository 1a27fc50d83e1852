import { Decimal } from '../../../kernel/money/decimal.ts';

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

export interface RolledUp<R, S> {
  readonly row: R;
  /** 0 for the top. */
  readonly depth: number;
  /** Its own numbers with those of all below it, as decimal text. */
  readonly sums: S;
}

/**
 * A tree as a list in which each comes right before what is below it, with its numbers added up from below. What names a parent that is
 * not there stands at the top; the order among brothers is that of the rows.
 * @param own decimal text by name
 */
export function rollUp<R extends Node, S extends Readonly<Record<string, string>>>(
  rows: readonly R[],
  own: (row: R) => S,
): readonly RolledUp<R, S>[] {
  const ids = new Set(rows.map((row) => row.id));
  const children = Map.groupBy(rows, (row) => (row.parentId !== null && ids.has(row.parentId) ? row.parentId : null));
  const walk = (parent: string | null, depth: number): readonly RolledUp<R, S>[] =>
    (children.get(parent) ?? []).flatMap((row) => {
      const below = walk(row.id, depth + 1);
      const sums = below.filter((b) => b.depth === depth + 1).reduce((sum, b) => add(sum, b.sums), own(row));
      return [{ row, depth, sums }, ...below];
    });
  return walk(null, 0);
}

function add<S extends Readonly<Record<string, string>>>(a: S, b: S): S {
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, new Decimal(value).plus(b[name] ?? 0).toFixed()])) as S;
}
