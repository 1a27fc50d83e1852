import type { App } from '../../../kernel/app.ts';
import { asSystem } from '../../../kernel/app.ts';
import { readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { snake } from '../../../kernel/record/record.ts';
import { removeContents } from '../../../platform/files/index.ts';
import { addSuppressions, forgetSuppressedText } from '../consents/suppression-list.ts';
import { isHeld } from '../commands/hold-commands.ts';
import { privacyEvents } from '../events.ts';
import { personalRecords } from '../personal/coverage.ts';
import { findPersonal } from '../personal/find-personal.ts';
import { erasure } from '../records/erasure.ts';
import { privacyOf } from '../service.ts';
import { eraseRows, eraseTraces, keyIds, type ErasedRows } from './erase-rows.ts';
import { journalErasure, type JournalEntry } from './journal.ts';
import { noteErasure } from './journal-files.ts';
import { needlesOf, patternOf, type Needles } from './needles.ts';
import type { LogSubject } from './redact-log.ts';
import { scrubMentions } from './scrub-mentions.ts';

/** What is left to do once the database holds the person no more: outside of it, and in the log. */
export interface Remainder {
  readonly subject: LogSubject;
  readonly contents: readonly string[];
  readonly entry: JournalEntry;
}

/**
 * Erases a person from every table, in one transaction with the job for what is left. Does nothing when that was done before, and
 * refuses when a legal hold was placed since it was ordered.
 */
export async function erasePerson(app: App, erasureId: string): Promise<void> {
  await asSystem(
    app,
    async (ctx) => {
      const order = await readRecord(ctx, erasure, erasureId, { lock: true });
      if (order.state !== 'running' || !order.person) return;
      const personId = order.person.id;
      await sql`select 1 from person where id = ${personId}::uuid for update`.execute(ctx.db);
      if (await isHeld(ctx, personId)) {
        await updateRecord(ctx, erasure, erasureId, { state: 'refused', reason: 'A legal hold was placed on the person since.' });
        return;
      }
      const done = await eraseFromTables(ctx, personId, { suppress: order.suppress === true, keepRow: order.keepRow === true });
      const entry = await journalErasure(ctx, personId, order.reference);
      await updateRecord(ctx, erasure, erasureId, {
        person: null,
        reason: null,
        result: {
          deleted: done.erased.deleted,
          kept: done.erased.kept,
          mentions: done.mentions,
          files: done.erased.contents.length,
          events: 0,
        },
      });
      const subject: LogSubject = { erasureId, reference: order.reference, personId, ...done.log };
      const remainder: Remainder = { subject, contents: done.erased.contents, entry };
      ctx.enqueue('privacy.finishErasure', remainder, { key: `finish erasure ${erasureId}`, queue: 'privacy' });
    },
    `erasure:${erasureId}`,
  );
}

interface Done {
  readonly erased: ErasedRows;
  readonly mentions: number;
  readonly log: Pick<LogSubject, 'recordIds' | 'keyIds' | 'userIds' | 'pattern'>;
}

async function eraseFromTables(
  ctx: Ctx,
  personId: string,
  options: { readonly suppress: boolean; readonly keepRow: boolean },
): Promise<Done> {
  const rows = await findPersonal(ctx, personId);
  const needles = await needlesOf(ctx, personId);
  const ids = await keyIds(ctx, rows);
  if (options.suppress) {
    const open = needles.addresses.filter((address) => !needles.shared.includes(address.value));
    await addSuppressions(
      ctx,
      open.map((address) => ({ address, channel: null, reason: 'legal', source: null, withoutText: true })),
    );
  }
  await forgetSuppressedText(ctx, needles.addresses);
  const erased = await eraseRows(ctx, rows, options.keepRow);
  const traces = await eraseTraces(ctx, needles, ids);
  const mentions = traces + (await scrubMentions(ctx, needles));
  await forgetWords(ctx, needles);
  const kept = new Set(
    personalRecords(ctx.registry)
      .filter((d) => d.erase !== 'delete')
      .map((d) => d.record),
  );
  const gone = [...rows].filter(([record]) => !kept.has(record)).flatMap(([, own]) => [...own]);
  return {
    erased,
    mentions,
    log: {
      recordIds: [...new Set([...gone, ...ids])],
      keyIds: ids,
      userIds: [...(rows.get('identity.user') ?? [])],
      pattern: patternOf(needles.texts, true),
    },
  };
}

/** Words of the name and addresses leave the vocabulary against which typing errors are mended, unless another record has them too. */
async function forgetWords(ctx: Pick<Ctx, 'db' | 'registry'>, { nameParts }: Needles): Promise<void> {
  if (nameParts.length === 0) return;
  const searched = ctx.registry.records.filter((record) => record.search.length > 0 && !record.internal);
  const others = searched.map((record) => sql`not exists (select 1 from ${sql.table(snake(record.name))} r where r.search @@ w.query)`);
  // Split and stripped of accents as search documents are.
  await sql`delete from search_word where word in (
    select w.word from (
      select word, plainto_tsquery('simple', word) as query from (
        select distinct word from unnest(${[...nameParts]}::text[]) part, regexp_split_to_table(entente_plain(part), '[^[:alnum:]]+') word where length(word) >= 3) split) w
    where ${sql.join(others.length > 0 ? others : [sql`true`], sql` and `)})`.execute(ctx.db);
}

/** What follows once the tables are done; can be done again. */
export async function finishErasure(app: App, { subject, contents, entry }: Remainder, redact: () => Promise<number>): Promise<void> {
  await removeContents(app, contents);
  const events = await redact();
  await asSystem(
    app,
    async (ctx) => {
      const row = await readRecord(ctx, erasure, subject.erasureId, { lock: true });
      if (row.state === 'done') return;
      await updateRecord(ctx, erasure, subject.erasureId, {
        state: 'done',
        finishedAt: ctx.now,
        events,
        result: { ...(row.result ?? { deleted: {}, kept: [], mentions: 0, files: 0 }), events },
      });
      ctx.emit({
        type: privacyEvents.erasureFinished,
        recordType: erasure.key,
        recordId: subject.erasureId,
        data: { erasureId: subject.erasureId, reference: subject.reference, events },
      });
    },
    `erasure:${subject.erasureId}`,
  );
  await noteErasure(privacyOf(app), entry);
}
