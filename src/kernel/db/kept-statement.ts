import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Sql } from './sql.ts';

/** Anything that runs a compiled query: a Kysely instance or transaction of any tables. */
type Runner = Pick<Kysely<never>, 'executeQuery'>;

/** A statement whose text was put together once; each use gives its first parameters. */
export type KeptStatement<Row> = (db: Runner, ...given: readonly unknown[]) => Promise<QueryResult<Row>>;

/**
 * Puts a statement together once, to be sent often: `sql.given(1)` to `sql.given(places)` stand in it for what each use gives, everything
 * else stays as it is. Composing several kilobytes, and finding by them what is prepared, costs more than a row by its key.
 */
export function keptStatement<Row>(statement: Sql<Row>, places: number): KeptStatement<Row> {
  const { text, values } = statement.compile(Array.from({ length: places }));
  const others = values.slice(places);
  return (db, ...given) => (db as Kysely<unknown>).executeQuery(CompiledQuery.raw(text, [...given, ...others]) as CompiledQuery<Row>);
}
