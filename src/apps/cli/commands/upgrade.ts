import path from 'node:path';
import { readMigrations } from '../../../kernel/db/migrate.ts';
import { root } from '../../server/ui-build.ts';
import type { CliCommand } from '../cli-command.ts';
import { ownerUrl } from '../owner-url.ts';
import { dryRun } from '../upgrade/dry-run.ts';
import { archiveKey } from './backup.ts';

/** Applies the migrations that a start would apply, or says what they would do. */
export const upgrade: CliCommand = {
  name: 'upgrade',
  usage: '[--dry-run [--sql] [--with-data <backup> [--key-file <file>]]]',
  summary: 'Apply the migrations that are missing; --dry-run says what they would lock, rewrite and need, and changes nothing',
  options: {
    'dry-run': { type: 'boolean' },
    sql: { type: 'boolean' },
    'with-data': { type: 'string' },
    'key-file': { type: 'string' },
  },
  async run({ values }, cli) {
    if (!values['dry-run']) {
      await cli.database();
      const migrations = readMigrations(path.join(root, 'migrations'));
      cli.print(`All ${migrations.length} migrations are applied, the last is ${migrations.at(-1)?.name}.`);
      return 0;
    }
    const database = await ownerUrl(cli.config);
    try {
      const archive = values['with-data'];
      return await dryRun(cli, database.url, {
        withSql: values['sql'] === true,
        archive: typeof archive === 'string' ? archive : undefined,
        key: archiveKey(cli, values['key-file']),
      });
    } finally {
      await database.close();
    }
  },
};
