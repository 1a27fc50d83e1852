import { parseArgs } from 'node:util';
import { loadConfig } from '../../kernel/config/config.ts';
import { UsageError } from './cli-command.ts';
import type { CliCommand, CliInput } from './cli-command.ts';
import { commands } from './commands.ts';
import { openCli } from './open-cli.ts';

export interface CliEnvironment {
  env: Record<string, string | undefined>;
  print(line: string): void;
}

/**
 * Runs one command.
 * @param args what was typed after `entente`
 * @returns the exit code
 * @throws UsageError for a command or option that doesn't exist
 */
export async function runCli(args: readonly string[], { env, print }: CliEnvironment): Promise<number> {
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) {
    print(help());
    return 0;
  }
  const command = find(args);
  const input = parse(command, args.slice(command.name.split(' ').length));
  if (input.values['help']) {
    print(usageOf(command));
    return 0;
  }
  const cli = openCli(loadConfig(env), print);
  try {
    return (await command.run(input, cli)) ?? 0;
  } finally {
    await cli.close();
  }
}

function find(args: readonly string[]): CliCommand {
  const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '));
  if (!command) throw new UsageError(`There is no command "${args.slice(0, 2).join(' ')}".\n\n${help()}`);
  return command;
}

function parse(command: CliCommand, args: readonly string[]): CliInput {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    });
    return { positionals, values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usageOf(command)}`);
  }
}

function usageOf(command: CliCommand): string {
  return `Usage: npm run -s entente -- ${command.name} ${command.usage ?? ''}\n  ${command.summary}`;
}

function help(): string {
  const names = commands.map((command) => `${command.name} ${command.usage ?? ''}`.trim());
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return [
    'Usage: npm run -s entente -- <command>',
    '',
    ...commands.map((command, index) => `  ${(names[index] ?? '').padEnd(width)}${command.summary}`),
  ].join('\n');
}
