import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import Cursor from 'pg-cursor';
import { preparingPool } from './prepared-statements.ts';
import { valueParsers } from './value-parsers.ts';

export interface PoolOptions {
  /** Most connections at once. */
  max: number;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  /** Role to work as, when it is not the one that logs in. */
  role?: string;
  /** Longest wait for a free connection, in milliseconds; 15 seconds unless said, 0 for ever. */
  patienceMs?: number;
  /** Told of errors on idle connections, as when the database restarts; the pool replaces the connection. */
  onError?: (error: Error) => void;
}

/** A pool of connections whose values arrive as `valueParsers` says, in UTC. */
export function createPool(url: string, options: PoolOptions): Pool {
  const role = options.role ? ` -c role=${options.role}` : '';
  const pool = new Pool({
    connectionString: url,
    max: options.max,
    application_name: options.applicationName,
    options: `-c TimeZone=UTC -c DateStyle=ISO${role}`,
    types: valueParsers,
    // An idle system holds few connections; each costs the server some MB.
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: options.patienceMs ?? 15_000,
    keepAlive: true,
  });
  pool.on('error', options.onError ?? (() => {}));
  // One that breaks while somebody has it fails their next statement; without a handler it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Kysely on a pool; statements that come again are prepared once per connection, so that they are parsed and planned once. */
export function createKysely<DB>(pool: Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparingPool(pool), cursor: Cursor }) });
}
