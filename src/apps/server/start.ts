import { loadConfig } from '../../kernel/config/config.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { isExpected } from './expected-errors.ts';
import { runServer } from './run-server.ts';

/**
 * Everything that `npm start` does: what goes wrong before the server is up ends the process with one clear message.
 * @returns the exit code
 */
export async function start(env: Record<string, string | undefined>): Promise<number> {
  try {
    const config = loadConfig(env);
    return await runServer(config, createLogger({ level: config.logLevel }));
  } catch (error) {
    process.stderr.write(`\n${isExpected(error) ? error.message : ((error as Error).stack ?? String(error))}\n\n`);
    return 1;
  }
}
