import { isExpected } from '../server/expected-errors.ts';
import { UsageError } from './cli-command.ts';
import { runCli } from './run-cli.ts';

try {
  process.exitCode = await runCli(process.argv.slice(2), { env: process.env, print: (line) => void process.stdout.write(`${line}\n`) });
} catch (error) {
  console.error(error instanceof UsageError || isExpected(error) ? error.message : ((error as Error).stack ?? String(error)));
  process.exitCode = 1;
}
