import type { Logger } from '../../kernel/log/log.ts';

export interface StopReason {
  /** Exit code. */
  code: number;
  text: string;
}

/**
 * Resolves when the process is told to stop, or has an error that nobody caught: its state can't be trusted then.
 * Told a second time, it ends at once; the embedded PostgreSQL recovers at the next start.
 */
export function whenStopped(log: Logger): Promise<StopReason> {
  const { promise, resolve } = Promise.withResolvers<StopReason>();
  let times = 0;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Ctrl-C under npm reaches us twice: from the terminal and from npm, within moments.
      if (times++ > 0 && performance.now() - first > 1000) process.exit(1);
      if (times === 1) first = performance.now();
      resolve({ code: 0, text: signal === 'SIGINT' ? 'Interrupted' : `Got ${signal}` });
    });
  }
  let first = 0;
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught error');
    resolve({ code: 1, text: 'an error that nothing caught' });
  });
  return promise;
}
