import { text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import '../../../kernel/services/words.ts';
import { changeLines } from '../deliver/change-lines.ts';
import type { StoredChange } from '../deliver/waiting.ts';
import { notification } from '../records/notification.ts';
import { english, german } from '../rules/mail-words.ts';
import { isGerman } from '../telling.ts';

/** What changed, by notification: lines in the reader's language, of fields that they may see. */
export const changesOf = defineQuery({
  name: 'changes',
  description: 'What changed, for notifications about records that you watch: lines of text by id.',
  on: notification,
  input: { ids: text({ required: true, max: 8000 }) },
  run: async (ctx, { ids }) => {
    const wanted = (ids ?? '').split(',').filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
    const { rows } = await sql<{ id: string; subjectType: string | null; changes: readonly StoredChange[] | null }>`
      select t.id, t.subject_type as "subjectType", t.changes from notification t where t.id = any(${wanted}::uuid[]) and t.changes is not null
        and ${rowsFor(ctx.registry, ctx.actor, notification, 'read', 't')}`.execute(ctx.db);
    const language = isGerman(ctx.actor.locale) ? 'de' : 'en';
    const dictionary = (await ctx.services.dictionaries?.(language)) ?? {};
    const reader = {
      registry: ctx.registry,
      actor: ctx.actor,
      person: ctx.actor,
      words: language === 'de' ? german : english,
      say: (word: string) => dictionary[word] ?? word,
    };
    return Object.fromEntries(rows.map((row) => [row.id, changeLines(reader, row)]));
  },
});
