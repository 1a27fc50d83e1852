import { Client } from 'pg';

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  onNotice(payload: string): void;
  /** Called with true when notices arrive from now on, with false when the connection is lost. */
  onState(isListening: boolean): void;
}

export interface Listening {
  stop(): Promise<void>;
}

const firstWaitMs = 250;
const longestWaitMs = 10_000;

/**
 * Listens to a channel of NOTIFY on a connection of its own, which is made again when it breaks.
 * @returns once it listens; @throws when the first connection fails
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let waitMs = firstWaitMs;

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: options.url, application_name: `entente ${options.channel}`, keepAlive: true });
    next.on('notification', (notice) => options.onNotice(notice.payload ?? ''));
    next.on('error', () => {});
    next.once('end', () => {
      if (client !== next) return;
      client = null;
      options.onState(false);
      retry();
    });
    try {
      await next.connect();
      await next.query(`listen ${options.channel}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    if (isStopped) return next.end();
    client = next;
    waitMs = firstWaitMs;
    options.onState(true);
  }

  function retry(): void {
    if (isStopped) return;
    timer = setTimeout(() => void connect().catch(retry), waitMs);
    timer.unref();
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }

  await connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      options.onState(false);
      await last?.end();
    },
  };
}
