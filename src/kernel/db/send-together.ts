import type { Socket } from 'node:net';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';

/** What the driver has and does not say. */
interface Wire {
  pipeline: boolean;
  readonly connection: { readonly stream: Socket };
}

/**
 * Sends statements in one piece and waits for all answers: PostgreSQL carries them out one after the other without anybody in between.
 * @returns the answer to the last. @throws the error of the first that failed; in a transaction those after it did nothing then
 */
export async function sendTogether(client: PoolClient, statements: readonly QueryConfig[]): Promise<QueryResult> {
  const wire = client as unknown as Wire;
  const { stream } = wire.connection;
  stream.cork();
  // Only for as long as several are under way: cursors and copies can't be sent in the driver's pipeline mode.
  wire.pipeline = true;
  let sent: Promise<QueryResult>[] = [];
  try {
    sent = statements.map((statement) => client.query(statement));
  } finally {
    stream.uncork();
  }
  const answers = await Promise.allSettled(sent);
  wire.pipeline = false;
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
  const last = answers.at(-1);
  if (last?.status !== 'fulfilled') throw new Error('There was nothing to send.');
  return last.value;
}
