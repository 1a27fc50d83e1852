import { isExpected } from '../server/expected-errors.ts';
import { UsageError } from './cli-command.ts';
import { runCli } from './run-cli.ts';

/** Runs what was typed after `entente`, and prints what went wrong. @returns the exit code */
export async function start(args: readonly string[], env: Record<string, string | undefined>): Promise<number> {
  try {
    return await runCli(args, { env, print: (line) => void process.stdout.write(`${line}\n`) });
  } catch (error) {
    process.stderr.write(
      `${error instanceof UsageError || isExpected(error) ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    return 1;
  }
}
