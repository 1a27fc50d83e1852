import type { Socket } from 'node:net';
import { DatabaseError, type PoolClient, type QueryConfig, type QueryResult } from 'pg';
import { DescribedOnce, type DataRow, type Wire } from './described-once.ts';

/** What the driver has and does not say. */
interface Connection extends Wire {
  readonly stream: Socket;
  /** Texts of prepared statements by their names: those that PostgreSQL has, and those that it was sent. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
}

type Answer = PromiseSettledResult<QueryResult>;

/**
 * Several statements of one transaction that PostgreSQL takes and answers in one piece. The driver ends each of them with a Sync, for which PostgreSQL each time
 * writes to its socket and wakes us; here one Sync stands behind the last ("Pipelining" in PostgreSQL's manual). After one that failed PostgreSQL
 * passes over the others: they are rejected as it refuses whatever comes in a failed transaction. To the driver it is one query.
 */
export class RoundTrip {
  readonly statements: readonly DescribedOnce[];
  readonly #answers: Answer[] = [];
  readonly #done: (answers: readonly Answer[]) => void;
  /** Which one PostgreSQL answers next. */
  #at = 0;
  /** Which one had a value that could not be sent; the driver has PostgreSQL forget it. */
  #refused: number | undefined;
  #isDone = false;

  /** @param done gets what became of each, in their order */
  constructor(client: PoolClient, statements: readonly QueryConfig[], done: (answers: readonly Answer[]) => void) {
    this.#done = done;
    const { _types: types } = client as unknown as { readonly _types: unknown };
    const last = statements.length - 1;
    this.statements = statements.map(({ text, values, name }, i) => {
      const statement = new DescribedOnce(text, values, (error, result) => {
        this.#answers[i] = error ? { status: 'rejected', reason: error } : { status: 'fulfilled', value: result };
      });
      if (name !== undefined) statement.name = name;
      statement._result._types = types;
      statement.queryMode = 'extended';
      statement.isFollowed = i < last;
      return statement;
    });
  }

  /** Of the statement that is being answered: by it the driver notes which ones a connection has prepared. */
  get name(): string | undefined {
    return this.statements[this.#at]?.name;
  }

  get text(): string | undefined {
    return this.statements[this.#at]?.text;
  }

  submit(connection: Connection): null {
    const { stream } = connection;
    stream.cork();
    try {
      for (const [i, statement] of this.statements.entries()) {
        const error = statement.submit(connection);
        if (error) statement.handleError(error, connection);
        if (!this.#answers[i]) continue;
        // A value that can't be sent, such as an object that holds itself: nothing behind it may be carried out.
        this.#refused = i;
        if (error || statement.isFollowed) connection.sync();
        break;
      }
    } finally {
      stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.statements[this.#at]?.handleRowDescription(message);
  }

  handleDataRow(message: DataRow): void {
    this.statements[this.#at]?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const statement = this.statements[this.#at];
    statement?.handleCommandComplete(message, connection);
    statement?.handleReadyForQuery(connection);
    this.#at += 1;
  }

  handleEmptyQuery(connection: Connection): void {
    this.statements[this.#at]?.handleReadyForQuery(connection);
    this.#at += 1;
  }

  handleReadyForQuery(connection: Connection): void {
    this.#end(connection);
  }

  handleError(error: Error, connection: Connection): void {
    this.statements[this.#at]?.handleError(error, connection);
    this.#end(connection);
  }

  #end({ parsedStatements, submittedNamedStatements }: Connection): void {
    if (this.#isDone) return;
    this.#isDone = true;
    if (this.#at === this.#refused && this.name !== undefined) delete parsedStatements[this.name];
    // What was passed over is not prepared either.
    for (const [i, { name }] of this.statements.entries()) {
      if (i >= this.#at && name !== undefined) delete submittedNamedStatements[name];
      this.#answers[i] ??= { status: 'rejected', reason: aborted() };
    }
    this.#done(this.#answers);
  }
}

/** What PostgreSQL says to a statement in a transaction that has failed. */
function aborted(): DatabaseError {
  const message = 'current transaction is aborted, commands ignored until end of transaction block';
  return Object.assign(new DatabaseError(message, message.length, 'error'), { severity: 'ERROR', code: '25P02' });
}
