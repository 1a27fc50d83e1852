import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { lockDataDir } from '../../../kernel/db/data-lock.ts';
import { startEmbedded } from '../../../kernel/db/embedded.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import type { Db } from '../../../kernel/context.ts';
import { auditVerify } from '../../../platform/audit/index.ts';
import { incomingDirectory, openFileStore } from '../../../platform/files/index.ts';
import { fingerprint, restoreBackup } from '../../../platform/operations/index.ts';
import { root } from '../../server/ui-build.ts';
import { readJournalTable, type JournalEntry } from '../../../modules/privacy/index.ts';
import { UsageError, type Cli, type CliCommand } from '../cli-command.ts';
import { collectJournals, eraseAgain } from '../erase-again.ts';
import { archiveKey } from './backup.ts';

/** Brings a backup back into an empty data directory or database. */
export const restore: CliCommand = {
  name: 'restore',
  usage: '<file> [--key-file <file>] [--replace [--confirm <name>]] [--without-jobs] [--journal <file>]',
  summary:
    'Bring a backup back into an empty DATA_DIR or DATABASE_URL, erase again whom the journal names, and check it; --replace throws away what is there',
  options: {
    'key-file': { type: 'string' },
    replace: { type: 'boolean' },
    confirm: { type: 'string' },
    'without-jobs': { type: 'boolean' },
    journal: { type: 'string' },
  },
  async run({ positionals: [file], values }, cli) {
    if (file === undefined) throw new UsageError('Say which backup: restore <file>');
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
    const key = archiveKey(cli, values['key-file']);
    if (values['replace']) await confirmReplacing(cli, values['confirm']);
    const database = await openTarget(cli);
    let isOurs: boolean;
    let journal: readonly JournalEntry[];
    try {
      // Read and written down before anything is thrown away: what only the replaced database knows would be lost with it.
      journal = await collectJournals(cli, { archive: file, named: values['journal'], table: await readJournalTable(database.url) });
      let secret: string | undefined;
      const { header, manifest, migrated } = await restoreBackup({
        path: file,
        key,
        url: database.url,
        appPassword: database.appPassword,
        migrations: path.join(root, 'migrations'),
        store: await openFileStore(cli.config),
        incoming: incomingDirectory(cli.config.dataDir),
        replace: values['replace'] === true,
        withoutJobs: values['without-jobs'] === true,
        onSecret: (found) => void (secret = found),
        onProgress: cli.print,
      });
      isOurs = keepSecret(cli, secret, header.keyFingerprint);
      const rows = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0);
      cli.print(
        `Restored the state of ${header.at}: ${rows.toLocaleString('en')} rows as the backup counted them, ${manifest.files.count} files.`,
      );
      if (migrated.length > 0) cli.print(`Migrated from version ${header.version}: ${migrated.join(', ')}`);
      for (const sha256 of manifest.missingFiles) cli.print(`The stored file ${sha256} was lost before the backup was made.`);
      if (journal.length === 0) {
        cli.print('No journal of erasures was found: whoever was erased since the backup is back. Name it with --journal if there is one.');
        return await verifyLog(database.url, cli);
      }
    } finally {
      await database.close();
    }
    if (!isOurs) {
      cli.print(
        'WARNING: the journal of erasures can only be read with that ENTENTE_SECRET. Set it, and run: privacy reapply-erasures. Until then whoever was erased since the backup is back.',
      );
      return 1;
    }
    const left = await eraseAgain(cli, journal);
    const { app } = await cli.program();
    return (await auditVerify(app.db, cli.print)) || left;
  },
};

async function openTarget({ config, print }: Cli): Promise<{ url: string; appPassword?: string; close(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: async () => {} };
  const lock = lockDataDir(config.dataDir);
  try {
    const server = await startEmbedded(config, print);
    return { url: server.adminUrl, appPassword: server.appPassword, close: () => server.stop().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The name of the database is typed, so that nobody replaces the wrong system out of habit. */
async function confirmReplacing({ config, print }: Cli, given: unknown): Promise<void> {
  const name = config.databaseUrl ? new URL(config.databaseUrl.replace('@/', '@socket/')).pathname.slice(1) : config.dataDir;
  if (given === name) return;
  if (given !== undefined || !process.stdin.isTTY)
    throw new UsageError(`Everything in it would be thrown away. Confirm with its name: --replace --confirm ${name}`);
  print(`Everything in ${name} will be thrown away.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Type ${name} to go on: `);
  terminal.close();
  if (answer.trim() !== name) throw new UsageError('Nothing was changed.');
}

/** Sessions and second factors are signed and encrypted with it. @returns whether this system has the secret of the backup */
function keepSecret({ config, print }: Cli, secret: string | undefined, expected: string | null): boolean {
  const file = path.join(config.dataDir, 'secret');
  if (config.secret === undefined && secret !== undefined) {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    return true;
  }
  const present = config.secret ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  const isSame = expected === null || (present !== undefined && fingerprint(present) === expected);
  if (!isSame)
    print(
      'WARNING: this system has another ENTENTE_SECRET than the one in the backup. Set that one, else everybody signs in again and sets up second factors anew.',
    );
  return isSame;
}

async function verifyLog(url: string, cli: Cli): Promise<number> {
  const pool = createPool(url, { max: 1, applicationName: 'entente restore' });
  try {
    return await auditVerify(createKysely<object>(pool) as Db, cli.print);
  } finally {
    await pool.end();
  }
}
