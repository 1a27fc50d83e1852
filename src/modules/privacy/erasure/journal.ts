import { asSystem, type App } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { fingerprint, privacyOf } from '../service.ts';
import { isHeld } from '../commands/hold-commands.ts';
import { beginErasure } from './begin-erasure.ts';

/** That somebody was erased, without saying who: enough to find them again in a backup that still has them. */
export interface JournalEntry {
  /** HMAC of the person's id with the system's key, hex. */
  readonly fingerprint: string;
  readonly reference: string;
  readonly erasedAt: string;
}

/** Writes an erasure down in the database; `noteErasure` (journal-files.ts) follows once that is committed. */
export async function journalErasure(ctx: Ctx, personId: string, reference: string): Promise<JournalEntry> {
  const entry = { fingerprint: fingerprint(privacyOf(ctx), 'person', personId), reference, erasedAt: ctx.now };
  await sql`insert into erasure_journal (fingerprint, reference, erased_at) values (${entry.fingerprint}, ${reference}, ${ctx.now}::timestamptz)
    on conflict (fingerprint) do nothing`.execute(ctx.db);
  return entry;
}

export interface Reapplied {
  /** Erasures that were begun. */
  readonly begun: number;
  /** People who are there again and whom a legal hold keeps. */
  readonly held: number;
}

/**
 * Erases again whom a restored backup still has: every living person whose fingerprint is in the journal. To be called after each
 * restore, before people work with the system; the erasures run as jobs. Doing it again does nothing. A row that a retention rule has
 * emptied and kept is not touched again; whom a legal hold protects is left, and counted.
 */
export async function reapplyErasures(app: App, journal: readonly JournalEntry[]): Promise<Reapplied> {
  const privacy = privacyOf(app);
  const byFingerprint = new Map(journal.map((entry) => [entry.fingerprint, entry]));
  const done = { begun: 0, held: 0 };
  if (byFingerprint.size === 0) return done;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<{ id: string }>`select id from person
      where id > ${after}::uuid and display_name is distinct from 'Erased person' order by id limit 10000`.execute(app.db);
    if (rows.length === 0) return done;
    for (const { id } of rows) {
      const entry = byFingerprint.get(fingerprint(privacy, 'person', id));
      if (entry) done[await eraseAgain(app, id, entry)] += 1;
    }
    after = rows.at(-1)?.id ?? after;
  }
}

async function eraseAgain(app: App, personId: string, entry: JournalEntry): Promise<keyof Reapplied> {
  return asSystem(
    app,
    async (ctx) => {
      if (await isHeld(ctx, personId)) return 'held';
      await beginErasure(ctx, { personId, reason: `Erased as ${entry.reference}, then restored`, suppress: true });
      return 'begun';
    },
    'erasure journal',
  );
}
