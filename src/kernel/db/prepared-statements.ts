import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { isTracing, traced } from '../trace/trace.ts';
import { laterValues } from './later.ts';
import { sendQuery } from './send-query.ts';
import { sendTogether } from './send-together.ts';
import { togetherValues } from './together.ts';

/** Prepared statements kept per connection; each holds a plan in the server's memory, 10 to 100 kB. */
const mostPerConnection = 500;

/** Texts remembered to tell those that come again from those that come once. */
const mostTexts = 5000;

type Answers = readonly PromiseSettledResult<QueryResult>[];

/** What goes with nearly every transaction, prepared under its own name. What ends a failed one is not: it has to work whatever was before. */
const ofTransactions: ReadonlyMap<string, QueryConfig> = new Map(
  ['begin', 'commit', 'reset role'].map((text) => [text, { text, values: [], name: text }]),
);

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

/**
 * `begin` and what `later` was given wait here for the next statement, or for the commit: PostgreSQL takes them in one piece and nobody waits for
 * each alone. A transaction without any statement sends nothing.
 */
function preparingClient(client: PoolClient, statements: LRUCache<string, Statement>): PostgresPoolClient {
  const prepared: Prepared = { names: new Set(), isStale: false };
  let isBegun = false;
  let waiting: QueryConfig[] = [];

  const config = (text: string, values: readonly unknown[] | undefined): QueryConfig => {
    const word = ofTransactions.get(text);
    if (word) return word;
    // Several statements in one, and those that are no queries, can't be prepared.
    if (!values?.length && (!/^\s*(select|with)\b/i.test(text) || text.includes(';'))) return { text };
    const given = (values ?? []) as unknown[];
    const name = nameFor(text, statements, prepared);
    return name === undefined ? { text, values: given } : { text, values: given, name };
  };
  const send = async (given: QueryConfig): Promise<QueryResult> => {
    if (waiting.length > 0) return lastOf(await sendAll([given]));
    try {
      return await (isTracing() ? tracedStatement(given.text, () => sendQuery(client, given)) : sendQuery(client, given));
    } catch (error) {
      throw noted(error, prepared);
    }
  };
  /** What became of each of `given`. @throws the error of what waited before them */
  const sendAll = async (given: readonly QueryConfig[]): Promise<Answers> => {
    const before = waiting;
    const all = [...before, ...given];
    waiting = [];
    const sending = (): Promise<Answers> => sendTogether(client, all, isBegun);
    const answers = await (isTracing() ? tracedTogether(all, sending) : sending());
    for (const answer of answers) if (answer.status === 'rejected') noted(answer.reason, prepared);
    for (const answer of answers.slice(0, before.length)) if (answer.status === 'rejected') throw answer.reason;
    return answers.slice(before.length);
  };
  const end = (text: string): QueryResult | Promise<QueryResult> => {
    const isUnknown = waiting[0]?.text === 'begin' && (text === 'rollback' || waiting.length === 1);
    // What a rollback would undo need not be sent.
    if (isUnknown || text === 'rollback') waiting = [];
    const ended = isUnknown ? nothing : send(config(text, undefined));
    isBegun = false;
    return ended;
  };
  const query = (text: unknown, values?: readonly unknown[]): unknown => {
    if (typeof text !== 'string') {
      // A cursor: after what waits, and not together with it, as it comes back for more rows.
      for (const each of waiting.splice(0)) client.query(each).catch(() => {});
      return client.query(text as never);
    }
    if (text === 'commit' || text === 'rollback') return end(text);
    if (text === 'begin') {
      isBegun = true;
      waiting = [config(text, undefined)];
      return nothing;
    }
    const several = togetherValues(values);
    if (several) {
      const each = several.map(({ sql: one, parameters }) => config(one, laterValues(parameters) ?? parameters));
      return sendAll(each).then((rows) => ({ ...nothing, rows: [...rows] }));
    }
    const put = laterValues(values);
    if (put === undefined) return send(config(text, values));
    if (!isBegun) return send(config(text, put));
    waiting.push(config(text, put));
    return nothing;
  };
  const release = (): void => {
    isBegun = false;
    waiting = [];
    client.release(prepared.isStale);
  };
  return { query: query as PostgresPoolClient['query'], release };
}

/** What a trace says of statements that went together: all but the beginning, unless there is nothing else. */
const told = (all: readonly QueryConfig[]): string =>
  all
    .map(({ text }) => text)
    .filter((text, i) => text !== 'begin' || i === all.length - 1)
    .join('; ');

function lastOf(answers: Answers): QueryResult {
  const last = answers.at(-1);
  if (last === undefined) throw new Error('There was nothing to send.');
  if (last.status === 'rejected') throw last.reason;
  return last.value;
}

const nothing: QueryResult = { command: '', rowCount: null, oid: 0, fields: [], rows: [] };

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

/** One span for all: it has failed when one of them has. */
async function tracedTogether(all: readonly QueryConfig[], sending: () => Promise<Answers>): Promise<Answers> {
  let answers: Answers = [];
  const run = async (): Promise<void> => {
    answers = await sending();
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
  };
  await tracedStatement(told(all), run).catch((error: unknown) => {
    if (answers.length === 0) throw error;
  });
  return answers;
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
function noted(error: unknown, prepared: Prepared): unknown {
  if (isStalePlan(error)) prepared.isStale = true;
  // The driver's own trace leads to a socket: this one to who asked.
  if (error instanceof Error) Error.captureStackTrace(error);
  return error;
}

/** True for the error that a prepared statement gives once after its table changed; the same work tried again succeeds. */
export function isStalePlan(error: unknown): boolean {
  return (error as { code?: string }).code === '0A000' && (error as Error).message.includes('cached plan');
}
