import type { Connection } from './connection.ts';

/** Looks up again who holds connections, a few at a time. */
export interface Rechecks {
  add(connections: readonly Connection[]): void;
  /** When all that were added have been looked up. */
  done(): Promise<void>;
}

const atOnce = 8;

export function createRechecks(
  recheck: (connection: Connection) => Promise<void>,
  onError: (connection: Connection, error: unknown) => void,
): Rechecks {
  let running: Promise<unknown> = Promise.resolve();
  return {
    add(connections) {
      const queue = [...connections];
      const worker = async (): Promise<void> => {
        for (let next = queue.pop(); next; next = queue.pop()) {
          const connection = next;
          await recheck(connection).catch((error: unknown) => onError(connection, error));
        }
      };
      running = Promise.all([running, ...Array.from({ length: Math.min(atOnce, queue.length) }, worker)]);
    },
    done: async () => {
      await running;
    },
  };
}
