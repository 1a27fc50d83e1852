import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { DescribedOnce } from './described-once.ts';

/** As the driver's `query` with a configuration, which it would copy property by property each time. */
export function sendQuery(client: PoolClient, { text, values, name }: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new DescribedOnce(text, values, (error, result) => (error ? reject(error) : resolve(result)));
    if (name !== undefined) query.name = name;
    client.query(query as never);
  });
}
