import path from 'node:path';
import { createPool } from '../../kernel/db/pool.ts';
import { drain } from '../../kernel/jobs/drain.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import {
  addToJournal,
  erasePersonRun,
  finishErasureRun,
  journalName,
  readJournal,
  reapplyErasures,
  type JournalEntry,
} from '../../modules/privacy/index.ts';
import type { Cli } from './cli-command.ts';

/**
 * Every erasure that is written down anywhere near: in DATA_DIR, in BACKUP_DIR, beside the archive, in the file that was named. None of them
 * is in the database that a restore replaces. All are joined in DATA_DIR, so that the next restore has them too.
 */
export async function collectJournals(
  { config, print }: Pick<Cli, 'config' | 'print'>,
  more: { readonly archive?: string; readonly named?: unknown; readonly table?: readonly JournalEntry[] },
): Promise<readonly JournalEntry[]> {
  const own = path.join(config.dataDir, journalName);
  const files = [
    own,
    ...(config.backupDir === undefined ? [] : [path.join(config.backupDir, journalName)]),
    ...(more.archive === undefined ? [] : [path.join(path.dirname(path.resolve(more.archive)), journalName)]),
    ...(typeof more.named === 'string' ? [path.resolve(more.named)] : []),
  ];
  const found = new Map((more.table ?? []).map((entry) => [entry.fingerprint, entry]));
  for (const file of new Set(files)) {
    const entries = await readJournal(file);
    if (entries.length > 0) print(`${file}: ${entries.length} ${entries.length === 1 ? 'erasure' : 'erasures'}`);
    for (const entry of entries) found.set(entry.fingerprint, entry);
  }
  const all = [...found.values()];
  await addToJournal(own, all);
  return all;
}

/** Erases again whom the journal names and this system has again, to the end. @returns the exit code: 1 when something is left to do */
export async function eraseAgain(cli: Cli, journal: readonly JournalEntry[]): Promise<number> {
  const { app } = await cli.program();
  const { begun, held } = await reapplyErasures(app, journal);
  const { appUrl, appRole } = await cli.database();
  const pool = createPool(appUrl, { max: 2, applicationName: 'entente cli', role: appRole });
  try {
    const { errors } =
      begun === 0
        ? { errors: [] }
        : await drain({
            pool,
            jobs: [erasePersonRun as Job, finishErasureRun as Job],
            context: jobContext(app),
            errors: 'collect',
          });
    cli.print(
      begun === 0
        ? 'Nobody of those who were erased is in it.'
        : `${begun} ${begun === 1 ? 'person who had been erased was' : 'people who had been erased were'} there again and ${begun === 1 ? 'is' : 'are'} erased again.`,
    );
    if (held > 0) cli.print(`${held} of those who were erased are there again and kept by a legal hold.`);
    for (const error of errors) cli.print(`WARNING: an erasure is not finished and is tried again once Entente runs: ${error.message}`);
    return errors.length > 0 ? 1 : 0;
  } finally {
    await pool.end();
  }
}
