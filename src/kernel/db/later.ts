import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Sql } from './sql.ts';

/** Anything that runs a compiled query: a Kysely instance or transaction of any tables. */
type Runner = Pick<Kysely<never>, 'executeQuery'>;

/** Parameters of a statement that nobody waits for, as the connections of a pool know them (prepared-statements.ts). */
export interface LaterValues {
  readonly [isLater]: true;
  readonly values: readonly unknown[];
}

const isLater = Symbol('later');

/**
 * Has a statement sent together with the next one of this transaction, or with its commit: for what is written without a look at the answer, so
 * that it takes no round trip of its own. It is carried out in its place; when it fails, that next statement or the commit throws its error and
 * the transaction is undone. So nothing belongs here whose failure the caller would handle. Outside a transaction it is sent at once.
 */
export async function later(db: Runner, statement: Sql): Promise<void> {
  const { text, values } = statement.compile();
  const given: LaterValues = { [isLater]: true, values };
  await ((db as Kysely<unknown>).executeQuery(CompiledQuery.raw(text, [given])) as Promise<QueryResult<unknown>>);
}

/** The values of a statement that `later` sent; undefined for any other. */
export function laterValues(values: readonly unknown[] | undefined): readonly unknown[] | undefined {
  const [first] = values ?? [];
  return typeof first === 'object' && first !== null && isLater in first ? (first as LaterValues).values : undefined;
}
