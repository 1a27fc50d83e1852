import { createKeyByHand } from '../../../platform/identity/index.ts';
import { UsageError, type CliCommand } from '../cli-command.ts';

/** Makes an API key, e.g. for a script on the same machine. */
export const keyCreate: CliCommand = {
  name: 'key create',
  usage: '<name> [--owner <email>] [--scope <record:verb,verb>]... [--expires <instant>]',
  summary: 'Make an API key, of the first administrator and for everything unless said; prints it this once',
  options: { owner: { type: 'string' }, scope: { type: 'string', multiple: true }, expires: { type: 'string' } },
  async run({ positionals, values }, cli) {
    const [name] = positionals;
    const { owner, scope, expires } = values;
    if (name === undefined) throw new UsageError('Give the key a name to recognise it by: key create <name>');
    const { app } = await cli.program();
    const scopes = Array.isArray(scope) ? scope.map(String) : undefined;
    const { key } = await createKeyByHand(app, {
      name,
      ...(typeof owner === 'string' ? { owner } : {}),
      ...(scopes ? { scopes } : {}),
      ...(typeof expires === 'string' ? { expiresAt: expires } : {}),
    });
    cli.print(key);
  },
};
