import type { Db } from '../context.ts';
import type { ModuleHost } from '../module.ts';

/**
 * Configuration as one process remembers it: read before anything is served, and again whenever any process says on `channel` that it changed;
 * until then, and when reading fails, what was known before is answered. Asking never takes a connection: requests that each hold one in a
 * transaction would otherwise wait for each other.
 * @param concerns whether what was said on the channel is about this; all is, unless told otherwise
 * @returns asks for it, and waits for a reading under way before the process ends
 */
export async function remembered<T>(
  { app, log, listen }: Pick<ModuleHost, 'app' | 'log' | 'listen'>,
  channel: string,
  read: (db: Db) => Promise<T>,
  concerns: (payload: string) => boolean = () => true,
): Promise<{ readonly current: () => T; readonly close: () => Promise<void> }> {
  let known = await read(app.db);
  // One after another, so that of two readings the later one wins.
  let reading: Promise<void> = Promise.resolve();
  listen(channel, (payload) => {
    if (!concerns(payload)) return;
    reading = reading
      .then(async () => void (known = await read(app.db)))
      .catch((error: unknown) =>
        log.error({ code: (error as { code?: string }).code, channel }, 'what was changed could not be read anew'),
      );
  });
  return { current: () => known, close: () => reading };
}
