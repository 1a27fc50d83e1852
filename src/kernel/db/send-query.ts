import { Query, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

/** A statement as the driver sends it; what it says of `name` is left out of its types. */
type Named = Query & { name?: string };

/** As the driver's `query` with a configuration, which it would copy property by property each time. */
export function sendQuery(client: PoolClient, { text, values, name }: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query: Named = new Query(text, values, (error: Error | null | undefined, result: QueryResult) =>
      error ? reject(error) : resolve(result),
    );
    if (name !== undefined) query.name = name;
    client.query(query);
  });
}
