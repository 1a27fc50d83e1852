import type { Db } from '../context.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The same database, and a list of the statements that were sent through it. */
export function countingDb(db: Db): { readonly db: Db; readonly statements: Statement[] } {
  const statements: Statement[] = [];
  const counting = new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'executeQuery') return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      return (query: Statement) => {
        statements.push({ sql: query.sql, parameters: query.parameters });
        return target.executeQuery(query as never);
      };
    },
  });
  return { db: counting, statements };
}
