import type { Socket } from 'node:net';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { sendQuery } from './send-query.ts';

/** What the driver has and does not say. */
interface Wire {
  pipeline: boolean;
  readonly connection: { readonly stream: Socket };
}

/**
 * Sends statements in one piece and waits for all answers: PostgreSQL carries them out one after the other without anybody in between.
 * @returns what became of each; in a transaction those after the first that failed did nothing
 */
export async function sendTogether(
  client: PoolClient,
  statements: readonly QueryConfig[],
): Promise<readonly PromiseSettledResult<QueryResult>[]> {
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
