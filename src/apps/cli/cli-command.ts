import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../../kernel/config/config.ts';
import type { OpenDatabase } from '../../kernel/db/open-database.ts';
import type { Program } from '../program.ts';

/** One verb of the command line. Add it to `commands.ts`. */
export interface CliCommand {
  /** One or two words: "doctor", "key create". */
  name: string;
  /** One line for the list. */
  summary: string;
  /** What follows the name: "<email> [--name <text>]". */
  usage?: string;
  options?: ParseArgsConfig['options'];
  /** @returns the exit code when it isn't 0; thrown errors are printed and give 1 */
  run(input: CliInput, cli: Cli): Promise<number | void>;
}

export interface CliInput {
  positionals: readonly string[];
  values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** What commands work with. Database and program are opened when first asked for, and closed at the end. */
export interface Cli {
  config: Config;
  /** The database, roles made and migrated; that of a running Entente when there is one. */
  database(): Promise<OpenDatabase>;
  /** The program on it, as the server has it, without HTTP and workers. */
  program(): Promise<Program>;
  /** Writes a line to standard output. */
  print(line: string): void;
}

/** What the one who typed the command can mend: printed without a stack. */
export class UsageError extends Error {
  readonly code = 'usage';
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
