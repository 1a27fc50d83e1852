import { createUserByHand } from '../../../platform/identity/index.ts';
import { UsageError, type CliCommand } from '../cli-command.ts';

/** Makes a member of staff who can sign in at once; on a new system the first administrator. */
export const userCreate: CliCommand = {
  name: 'user create',
  usage: '<email> --name <text> [--password <text>] [--role <key>]...',
  summary: 'Make a member of staff, administrator unless said; prints a password when none is given',
  options: { name: { type: 'string' }, password: { type: 'string' }, role: { type: 'string', multiple: true } },
  async run({ positionals, values }, cli) {
    const [email] = positionals;
    const { name, password, role } = values;
    if (email === undefined || typeof name !== 'string') throw new UsageError('Say who: user create <email> --name <text>');
    const { app } = await cli.program();
    const roles = Array.isArray(role) ? role.map(String) : undefined;
    const made = await createUserByHand(app, {
      email,
      name,
      ...(typeof password === 'string' ? { password } : {}),
      ...(roles ? { roles } : {}),
    });
    cli.print(typeof password === 'string' ? `${email} can sign in.` : `${email} can sign in with ${made.password}`);
  },
};
