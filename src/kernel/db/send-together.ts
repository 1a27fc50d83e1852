import type { Socket } from 'node:net';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { RoundTrip } from './round-trip.ts';
import { sendQuery } from './send-query.ts';

type Answers = readonly PromiseSettledResult<QueryResult>[];

/** What the driver has and does not say. */
interface Wire {
  pipeline: boolean;
  readonly connection: { readonly stream: Socket };
}

/**
 * Sends statements in one piece and waits for all answers: PostgreSQL carries them out one after the other without anybody in between.
 * @param isOneTransaction whether all of them belong to one transaction; otherwise each stands for itself
 * @returns what became of each; in a transaction those after the first that failed did nothing
 */
export function sendTogether(client: PoolClient, statements: readonly QueryConfig[], isOneTransaction: boolean): Promise<Answers> {
  return isOneTransaction && statements.every(isSingle) ? inOneRoundTrip(client, statements) : oneByOne(client, statements);
}

/** Only the driver's simple protocol takes several statements in one text; these have no parameters. */
const isSingle = ({ text, values }: QueryConfig): boolean => values !== undefined || !text.includes(';');

function inOneRoundTrip(client: PoolClient, statements: readonly QueryConfig[]): Promise<Answers> {
  return new Promise((resolve) => client.query(new RoundTrip(client, statements, resolve) as never));
}

async function oneByOne(client: PoolClient, statements: readonly QueryConfig[]): Promise<Answers> {
  const wire = client as unknown as Wire;
  const { stream } = wire.connection;
  stream.cork();
  // Only for as long as several are under way: cursors and copies can't be sent in the driver's pipeline mode.
  wire.pipeline = true;
  let sent: Promise<QueryResult>[] = [];
  try {
    sent = statements.map((statement) => sendQuery(client, statement));
  } finally {
    stream.uncork();
  }
  const answers = await Promise.allSettled(sent);
  wire.pipeline = false;
  return answers;
}
