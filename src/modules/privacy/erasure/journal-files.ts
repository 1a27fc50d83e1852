import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { Privacy } from '../service.ts';
import type { JournalEntry } from './journal.ts';

/** Its name in DATA_DIR and beside the backups. */
export const journalName = 'erasures.jsonl';

/**
 * Adds an erasure to the journal in DATA_DIR, and to its copy in BACKUP_DIR where there is one. A disk for backups that is away does not
 * hold an erasure up: the next backup writes the whole journal beside it.
 */
export async function noteErasure(privacy: Pick<Privacy, 'journalFile' | 'journalCopy'>, entry: JournalEntry): Promise<void> {
  await addToJournal(privacy.journalFile, [entry]);
  if (privacy.journalCopy !== undefined) await addToJournal(privacy.journalCopy, [entry]).catch(() => {});
}

/** Appends the erasures that the file does not have yet, a line of JSON each. @returns how many those are */
export async function addToJournal(file: string, entries: readonly JournalEntry[]): Promise<number> {
  const known = new Set((await readJournal(file)).map((entry) => entry.fingerprint));
  const missing = entries.filter((entry) => !known.has(entry.fingerprint));
  if (missing.length === 0) return 0;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await appendFile(file, missing.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
  return missing.length;
}

/** Empty when there is no such file. @throws Error that names the line which is no entry */
export async function readJournal(file: string): Promise<readonly JournalEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseEntry(file, line, number));
}

/** What the table of a database says, whatever program runs on it; empty for one that has no such table. @param url of its owner */
export async function readJournalTable(url: string): Promise<readonly JournalEntry[]> {
  const client = new Client({ connectionString: url, application_name: 'entente journal' });
  await client.connect();
  try {
    const { rows } = await client.query<JournalEntry>(
      `SELECT fingerprint, reference, to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "erasedAt" FROM erasure_journal ORDER BY erased_at`,
    );
    return rows;
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return [];
    throw error;
  } finally {
    await client.end();
  }
}

function parseEntry(file: string, line: string, number: number): JournalEntry {
  const value = parsed(line);
  if (!/^[0-9a-f]{64}$/.test(value.fingerprint ?? '') || typeof value.reference !== 'string' || typeof value.erasedAt !== 'string')
    throw new Error(`Line ${number} of the journal of erasures ${file} is no entry.`);
  return { fingerprint: value.fingerprint ?? '', reference: value.reference, erasedAt: value.erasedAt };
}

function parsed(line: string): Partial<JournalEntry> {
  try {
    return (JSON.parse(line) ?? {}) as Partial<JournalEntry>;
  } catch {
    return {};
  }
}
