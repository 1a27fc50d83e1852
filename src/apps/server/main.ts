import { loadConfig } from '../../kernel/config/config.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { isExpected } from './expected-errors.ts';
import { runServer } from './run-server.ts';

// Everything that `npm start` does, and nothing else: what goes wrong before the server is up ends the process with one clear message.
try {
  const config = loadConfig(process.env);
  process.exitCode = await runServer(config, createLogger({ level: config.logLevel }));
} catch (error) {
  console.error(`\n${isExpected(error) ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
// Whatever a library left open doesn't keep the process: all that matters has been closed above.
process.exit();
