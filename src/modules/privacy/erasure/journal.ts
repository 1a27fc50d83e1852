import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { fingerprint, privacyOf, type Privacy } from '../service.ts';
import { beginErasure } from './begin-erasure.ts';

/** That somebody was erased, without saying who: enough to find them again in a backup that still has them. */
export interface JournalEntry {
  /** HMAC of the person's id with the system's key, hex. */
  readonly fingerprint: string;
  readonly reference: string;
  readonly erasedAt: string;
}

/** Writes an erasure down in the database; `appendToJournalFile` follows once that is committed. */
export async function journalErasure(ctx: Ctx, personId: string, reference: string): Promise<JournalEntry> {
  const entry = { fingerprint: fingerprint(privacyOf(ctx), 'person', personId), reference, erasedAt: ctx.now };
  await sql`insert into erasure_journal (fingerprint, reference, erased_at) values (${entry.fingerprint}, ${reference}, ${ctx.now}::timestamptz)
    on conflict (fingerprint) do nothing`.execute(ctx.db);
  return entry;
}

/** One line of JSON for each, in DATA_DIR/erasures.jsonl, which a restore of the database leaves alone. */
export async function appendToJournalFile(privacy: Pick<Privacy, 'journalFile'>, entry: JournalEntry): Promise<void> {
  await mkdir(path.dirname(privacy.journalFile), { recursive: true });
  await appendFile(privacy.journalFile, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

/** @throws Error that names the line which is no entry */
export async function readJournal(file: string): Promise<readonly JournalEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parseEntry(line, index + 1));
}

function parseEntry(line: string, number: number): JournalEntry {
  const value = JSON.parse(line) as Partial<JournalEntry>;
  if (!/^[0-9a-f]{64}$/.test(value.fingerprint ?? '') || typeof value.reference !== 'string' || typeof value.erasedAt !== 'string')
    throw new Error(`Line ${number} of the journal of erasures is no entry.`);
  return { fingerprint: value.fingerprint ?? '', reference: value.reference, erasedAt: value.erasedAt };
}

/**
 * Erases again whom a restored backup still has: every living person whose fingerprint is in the journal. To be called after each
 * restore, before people work with the system; the erasures run as jobs. Doing it again does nothing.
 * @returns how many erasures were begun
 */
export async function reapplyErasures(app: App, journal: readonly JournalEntry[]): Promise<number> {
  const privacy = privacyOf(app);
  const byFingerprint = new Map(journal.map((entry) => [entry.fingerprint, entry]));
  if (byFingerprint.size === 0) return 0;
  let begun = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<{ id: string }>`select id from person where id > ${after}::uuid order by id limit 10000`.execute(app.db);
    if (rows.length === 0) return begun;
    for (const { id } of rows) {
      const entry = byFingerprint.get(fingerprint(privacy, 'person', id));
      if (!entry) continue;
      await asSystem(
        app,
        (ctx) => beginErasure(ctx, { personId: id, reason: `Erased as ${entry.reference}, then restored`, suppress: true }),
        'erasure journal',
      );
      begun += 1;
    }
    after = rows.at(-1)?.id ?? after;
  }
}
