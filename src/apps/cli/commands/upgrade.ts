import path from 'node:path';
import { Client } from 'pg';
import { migrate, pendingMigrations, readMigrations } from '../../../kernel/db/migrate.ts';
import { root } from '../../server/ui-build.ts';
import type { CliCommand } from '../cli-command.ts';
import { ownerUrl } from '../owner-url.ts';

/** Applies the migrations that a start would apply, or only says which. */
export const upgrade: CliCommand = {
  name: 'upgrade',
  usage: '[--dry-run]',
  summary: 'Apply the migrations that are missing; --dry-run tries them in a transaction that is rolled back',
  options: { 'dry-run': { type: 'boolean' } },
  async run({ values }, cli) {
    const { url, close } = await ownerUrl(cli.config);
    const directory = path.join(root, 'migrations');
    try {
      if (!values['dry-run']) {
        const applied = await migrate(url, { directory, onProgress: (name) => cli.print(`applying ${name}`) });
        cli.print(applied.length === 0 ? 'Nothing to do: all migrations are applied.' : `Applied ${applied.length}.`);
        return;
      }
      const client = new Client({ connectionString: url, application_name: 'entente upgrade' });
      await client.connect();
      try {
        const pending = await pendingMigrations(client, readMigrations(directory));
        await client.query('BEGIN');
        for (const { name, sql } of pending) {
          const started = performance.now();
          await client.query(sql);
          cli.print(`${name} would apply, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
        }
        await client.query('ROLLBACK');
        if (pending.length === 0) cli.print('Nothing to do: all migrations are applied.');
      } finally {
        await client.end();
      }
    } finally {
      await close();
    }
  },
};
