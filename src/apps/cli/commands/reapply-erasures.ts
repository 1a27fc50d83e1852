import path from 'node:path';
import { privacyOf, readJournal, reapplyErasures } from '../../../modules/privacy/index.ts';
import type { CliCommand } from '../cli-command.ts';

/** After a restore: erases again whom the journal says to have been erased, and the backup still has. */
export const reapplyErasuresCommand: CliCommand = {
  name: 'privacy reapply-erasures',
  usage: '[--journal <file>]',
  summary: 'After a restore: erase again the people who were erased since the backup',
  options: { journal: { type: 'string' } },
  async run({ values }, cli) {
    const { app } = await cli.program();
    const given = values['journal'];
    const file = typeof given === 'string' ? path.resolve(given) : privacyOf(app).journalFile;
    const journal = await readJournal(file);
    const begun = await reapplyErasures(app, journal);
    cli.print(`${file} names ${journal.length} erasures; ${begun} people were there again and are being erased by the workers.`);
    return 0;
  },
};
