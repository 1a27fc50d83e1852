import { Client } from 'pg';
import type { Logger } from '../log/log.ts';

export interface Listener {
  /** Calls `handler` on every notice of `channel`, and with '' after a lost connection came back, as notices may have been missed. */
  on(channel: string, handler: (payload: string) => void): void;
  close(): Promise<void>;
}

const firstDelay = 250;
const longestDelay = 10_000;

/** One connection per process that waits for notices of other processes; it comes back by itself. */
export async function createListener(url: string, log: Logger): Promise<Listener> {
  const handlers = new Map<string, ((payload: string) => void)[]>();
  let client: Client | null = null;
  let closed = false;
  let listening: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const connect = async (delay: number): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'entente-listener', keepAlive: true });
    next.on('notification', ({ channel, payload }) => handlers.get(channel)?.forEach((h) => h(payload ?? '')));
    next.on('error', () => {
      if (client === next) reconnect(firstDelay);
    });
    try {
      await next.connect();
      for (const channel of handlers.keys()) await next.query(`listen ${next.escapeIdentifier(channel)}`);
      client = next;
    } catch (error) {
      await next.end().catch(() => {});
      if (client === null && delay === 0) throw error;
      reconnect(Math.min(delay * 2 || firstDelay, longestDelay));
    }
  };
  const reconnect = (delay: number): void => {
    client = null;
    if (closed) return;
    log.warn('Lost the connection that listens for notices; connecting again');
    timer = setTimeout(() => void connect(delay).then(() => client && handlers.forEach((list) => list.forEach((h) => h('')))), delay);
  };

  await connect(0);
  return {
    on: (channel, handler) => {
      const list = handlers.get(channel);
      if (list) list.push(handler);
      else {
        handlers.set(channel, [handler]);
        // One after the other: the driver takes no second statement while one runs.
        listening = listening.then(() => client?.query(`listen ${client.escapeIdentifier(channel)}`)).catch(() => {});
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await listening;
      await client?.end();
    },
  };
}
