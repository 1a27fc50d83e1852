import { Pool } from 'pg';

/**
 * Connections for the queue to the database of another pool. It reads its rows with the driver's own types, and listens on one
 * connection for good; the pool of requests would run short.
 */
export function ownPool(pool: Pool, max: number): Pool {
  const { types: _, ...options } = pool.options as Pool['options'] & { types?: unknown };
  return withErrorHandlers(new Pool({ ...options, password: pool.options.password, max, application_name: 'entente jobs' }));
}

/** A connection that breaks is replaced; without handlers its error would end the process. */
export function withErrorHandlers(pool: Pool): Pool {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
