import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadSecret } from '../../../kernel/config/load-secret.ts';
import { systemClock } from '../../../kernel/time/clock.ts';
import { openFileStore } from '../../../platform/files/index.ts';
import { backupName, ensureDirectory, makeBackup, noteBackup, readArchive, removeOldBackups } from '../../../platform/operations/index.ts';
import { addToJournal, journalName, readJournalTable } from '../../../modules/privacy/index.ts';
import { UsageError, type Cli, type CliCommand } from '../cli-command.ts';
import { ownerUrl } from '../owner-url.ts';
import { programVersion } from '../../program-version.ts';

/** Writes the whole system into one archive while it runs, or checks one that was written. */
export const backup: CliCommand = {
  name: 'backup',
  usage: '[<file or directory>] [--key-file <file>] [--keep <number>] [--verify]',
  summary: 'Write everything into one archive while the system runs; --verify reads it back, or checks a file that is there',
  options: { 'key-file': { type: 'string' }, keep: { type: 'string' }, verify: { type: 'boolean' } },
  async run({ positionals, values }, cli) {
    const key = archiveKey(cli, values['key-file']);
    const target = path.resolve(positionals[0] ?? cli.config.backupDir ?? path.join(cli.config.dataDir, 'backups'));
    if (values['verify'] && statSync(target, { throwIfNoEntry: false })?.isFile()) return verify(target, key, cli);
    const keep = readKeep(
      values['keep'],
      positionals.length === 0 && cli.config.backupDir !== undefined ? cli.config.backupKeep : undefined,
    );
    const startedAt = systemClock.now().toString({ smallestUnit: 'second' });
    const isFile = /\.tar(\.age)?$/.test(target);
    const file = isFile ? target : path.join(target, backupName(startedAt, key !== undefined));
    if (existsSync(file)) throw new UsageError(`${file} is there already.`);
    ensureDirectory(path.dirname(file));
    await write(file, key, startedAt, cli);
    if (values['verify']) await verify(file, readableKey(key), cli);
    if (keep !== undefined && !isFile) for (const removed of removeOldBackups(target, keep, startedAt)) cli.print(`removed ${removed}`);
    return 0;
  },
};

async function write(file: string, key: string | undefined, startedAt: string, cli: Cli): Promise<void> {
  const { config } = cli;
  const database = await ownerUrl(config);
  try {
    const made = await makeBackup({
      url: database.url,
      store: await openFileStore(config),
      path: file,
      key,
      version: programVersion(),
      secret: loadSecret(config),
      withSecret: config.secret === undefined,
      onProgress: cli.print,
    });
    const rows = Object.values(made.rows).reduce((sum, n) => sum + n, 0);
    await noteBackup(database.url, { startedAt, snapshotAt: made.at, path: file, bytes: made.bytes, rows, files: made.files, error: null });
    // Apart from the database, and where a restore looks: it says whom a later erasure concerns, not who that is.
    const erased = await addToJournal(path.join(path.dirname(file), journalName), await readJournalTable(database.url));
    if (erased > 0) cli.print(`${erased} new ${erased === 1 ? 'line' : 'lines'} in the journal of erasures beside it`);
    for (const sha256 of made.missingFiles) cli.print(`WARNING: the stored file ${sha256} was lost before this backup.`);
    cli.print(`${file}: as of ${made.at}, ${(made.bytes / 2 ** 20).toFixed(1)} MB${key === undefined ? ', not encrypted' : ', encrypted'}`);
    if (config.secret !== undefined) cli.print('ENTENTE_SECRET is not in it: keep it apart, it is needed after a restore.');
  } catch (error) {
    const failed = { startedAt, snapshotAt: null, path: file, bytes: null, rows: null, files: null, error: (error as Error).message };
    await noteBackup(database.url, failed).catch(() => {});
    throw error;
  } finally {
    await database.close();
  }
}

async function verify(file: string, key: string | undefined, cli: Cli): Promise<number> {
  const manifest = await readArchive(file, key, {});
  const rows = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0);
  cli.print(`${file} is whole: as of ${manifest.at}, ${rows.toLocaleString('en')} rows, ${manifest.files.count} files.`);
  for (const sha256 of manifest.missingFiles) cli.print(`The stored file ${sha256} was lost before this backup.`);
  return manifest.missingFiles.length === 0 ? 0 : 1;
}

/** The key of --key-file, else BACKUP_KEY. A file made by `age-keygen` has comments. */
export function archiveKey({ config }: Pick<Cli, 'config'>, file: unknown): string | undefined {
  if (typeof file !== 'string') return config.backupKey;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const key = lines.find((line) => line !== '' && !line.startsWith('#'));
  if (key === undefined) throw new UsageError(`There is no key in ${file}.`);
  return key;
}

function readableKey(key: string | undefined): string | undefined {
  if (key?.startsWith('age1'))
    throw new UsageError('The backup is made. Verify it with the secret key: backup <file> --verify --key-file <file>.');
  return key;
}

function readKeep(text: unknown, fallback: number | undefined): number | undefined {
  if (text === undefined) return fallback;
  const keep = Number(text);
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError('--keep is how many backups to keep, 1 or more.');
  return keep;
}
