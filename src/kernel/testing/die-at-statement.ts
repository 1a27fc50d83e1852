import type { Pool, PoolClient } from 'pg';
import { statementsIn } from './statements-in.ts';

/** A statement that matches `pattern` for the `nth` time: the process dies before it is sent, or after it was answered. */
export interface DeathPoint {
  /** Source of a regular expression over the text of statements. */
  readonly pattern: string;
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/**
 * For processes of tests that are to die (SIGKILL) at one exact step of a transaction, of which a kill from outside hits one only by chance. To
 * be called before the pool is used.
 */
export function dieAtStatement(pool: Pool, { pattern, nth, when }: DeathPoint): void {
  const matches = new RegExp(pattern, 'i');
  let seen = 0;
  const die = (): void => void process.kill(process.pid, 'SIGKILL');
  pool.on('connect', (client: PoolClient) => {
    const send = client.query.bind(client) as (...given: unknown[]) => unknown;
    const query = (...given: unknown[]): unknown => {
      const turn = statementsIn(given[0]).find(({ text }) => matches.test(text) && (seen += 1) === nth);
      if (turn && when === 'before') die();
      if (turn) turn.callback = die;
      return send(...given);
    };
    (client as { query: unknown }).query = query;
  });
}
