import { sql } from '../../kernel/db/sql.ts';
import type { Db } from '../../kernel/context.ts';

export interface NotifyQueue {
  send(channel: string, payload: string): void;
  /** When all that was sent before has gone out, or failed. */
  drained(): Promise<void>;
}

/** Notices to all processes, strictly in the order in which they were sent: those that wait go out together in one statement. */
export function createNotifyQueue(db: Db, onError: (error: unknown) => void): NotifyQueue {
  let waiting: { channel: string; payload: string }[] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await sql`select pg_notify(n.channel, n.payload)
          from unnest(${batch.map((n) => n.channel)}::text[], ${batch.map((n) => n.payload)}::text[]) as n(channel, payload)`.execute(db);
      } catch (error) {
        onError(error);
      }
    }
    running = null;
  };
  return {
    send(channel, payload) {
      waiting.push({ channel, payload });
      running ??= run();
    },
    drained: async () => {
      await running;
    },
  };
}
