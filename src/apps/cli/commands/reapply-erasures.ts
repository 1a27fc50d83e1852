import type { CliCommand } from '../cli-command.ts';
import { collectJournals, eraseAgain } from '../erase-again.ts';

/** What `restore` does by itself, for a database that was brought back in another way (a copy of the disk, point-in-time recovery). */
export const reapplyErasuresCommand: CliCommand = {
  name: 'privacy reapply-erasures',
  usage: '[--journal <file>]',
  summary: 'Erase again the people who were erased since the database was as it is now; restore does so by itself',
  options: { journal: { type: 'string' } },
  run: async ({ values }, cli) => eraseAgain(cli, await collectJournals(cli, { named: values['journal'] })),
};
