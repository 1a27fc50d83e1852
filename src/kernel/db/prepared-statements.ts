import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import { isTracing, traced } from '../trace/trace.ts';

/** Prepared statements kept per connection; each holds a plan in the server's memory, 10 to 100 kB. */
const mostPerConnection = 500;

/** Texts remembered to tell those that come again from those that come once. */
const mostTexts = 5000;

interface Statement {
  name: string;
  uses: number;
}

interface Prepared {
  names: Set<string>;
  isStale: boolean;
}

/**
 * A pool for Kysely that sends parameterised statements as named prepared statements from their second use on: a text that
 * comes once (a bulk insert of so many rows) isn't worth a plan. A connection that has its fill sends further ones unnamed.
 */
export function preparingPool(pool: Pool): PostgresPool {
  const statements = new LRUCache<string, Statement>({ max: mostTexts });
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      let wrapped = clients.get(client);
      if (!wrapped) clients.set(client, (wrapped = preparingClient(client, statements)));
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: PoolClient, statements: LRUCache<string, Statement>): PostgresPoolClient {
  const prepared: Prepared = { names: new Set(), isStale: false };
  const query = (text: unknown, values?: readonly unknown[]): unknown => {
    // A cursor, or a statement without parameters such as "begin": nothing to plan.
    if (typeof text !== 'string') return client.query(text as never);
    if (!values?.length) return isTracing() ? tracedStatement(text, () => client.query(text)) : client.query(text);
    const name = nameFor(text, statements, prepared);
    const run = () => client.query({ text, values: values as unknown[], ...(name ? { name } : {}) });
    const result = isTracing() ? tracedStatement(text, run) : run();
    return name ? result.catch((error: unknown) => noteStalePlan(error, prepared)) : result;
  };
  return { query: query as PostgresPoolClient['query'], release: () => client.release(prepared.isStale) };
}

/** Its text, in which values are `$1`, `$2`: never the values. Transactions are seen by their first word. */
function tracedStatement<T>(text: string, run: () => Promise<T>): Promise<T> {
  const [operation = 'SQL'] = /^\s*\(?(\w+)/.exec(text)?.slice(1) ?? [];
  const attributes = {
    'db.system.name': 'postgresql',
    'db.operation.name': operation.toUpperCase(),
    'db.query.text': text.slice(0, longestText),
  };
  return traced(operation.toUpperCase(), { kind: 'client', attributes }, run);
}

/** Of a statement's text in a trace. */
const longestText = 4000;

function nameFor(text: string, statements: LRUCache<string, Statement>, prepared: Prepared): string | undefined {
  let statement = statements.get(text);
  if (!statement) statements.set(text, (statement = { name: '', uses: 0 }));
  statement.uses++;
  if (statement.uses < 2) return undefined;
  statement.name ||= `e${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`;
  if (!prepared.names.has(statement.name)) {
    if (prepared.names.size >= mostPerConnection) return undefined;
    prepared.names.add(statement.name);
  }
  return statement.name;
}

/**
 * "cached plan must not change result type": a table got another column since the statement was prepared. The transaction has failed
 * and its caller may try again; the connection goes, so that this can't happen twice on it.
 */
function noteStalePlan(error: unknown, prepared: Prepared): never {
  if (isStalePlan(error)) prepared.isStale = true;
  throw error;
}

/** True for the error that a prepared statement gives once after its table changed; the same work tried again succeeds. */
export function isStalePlan(error: unknown): boolean {
  return (error as { code?: string }).code === '0A000' && (error as Error).message.includes('cached plan');
}
