import { choice, number, text } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import '../../../kernel/services/words.ts';
import { changeLines } from '../deliver/change-lines.ts';
import type { StoredChange } from '../deliver/waiting.ts';
import { mentioned } from '../mention/mentioned.ts';
import { notification, type Reason } from '../records/notification.ts';
import { english, german } from '../mail/mail-words.ts';
import { isGerman } from '../telling.ts';
import { readTitles } from '../titles.ts';

/** A notification as its reader gets it. */
export interface InboxItem {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly subject: { readonly type: string; readonly id: string; readonly title: string } | null;
  readonly href: string | null;
  readonly reason: Reason;
  readonly actorName: string | null;
  readonly count: number;
  /** What changed, a line for each, of the fields that the reader may see. */
  readonly changes: readonly string[];
  readonly at: string;
  readonly readAt: string | null;
  readonly archivedAt: string | null;
}

type Stored = Omit<InboxItem, 'subject' | 'changes'> & {
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly changes: readonly StoredChange[] | null;
};

const largest = 100;

/** What one was told of, newest first, as far as one may still read the records it is about. A handful of statements, however many record types there are. */
export const inbox = defineQuery({
  name: 'inbox',
  description: 'What you were told of, newest first: with the names of the records as they are now, as far as you may read them.',
  on: notification,
  input: {
    show: choice({
      options: [
        { value: 'all', label: 'Inbox' },
        { value: 'unread', label: 'Unread' },
        { value: 'mentions', label: 'Mentions' },
        { value: 'archived', label: 'Archived' },
      ],
    }),
    kind: text({ max: 80 }),
    size: number({ min: 1, max: largest, decimals: 0 }),
    after: text({ max: 80 }),
  },
  run: async (ctx, input) => {
    const size = input.size ?? 30;
    const items: InboxItem[] = [];
    let after = readCursor(input.after ?? null);
    // What is out of the reader's sight makes room for what comes after it.
    for (;;) {
      const rows = await readPage(ctx, { show: input.show ?? 'all', kind: input.kind ?? null, after, size: size + 1 });
      items.push(...(await readable(ctx, rows)));
      const last = rows.at(-1);
      if (!last || rows.length <= size || items.length > size) break;
      after = last;
    }
    const shown = items.slice(0, size);
    const end = shown.at(-1);
    return { data: shown, next: items.length > size && end ? `${end.at}_${end.id}` : null };
  },
});

/** How many are unread and readable; counts no further than the bell shows. */
export const unread = defineQuery({
  name: 'unread',
  description: 'How many of your notifications are unread; 100 means 100 or more.',
  on: notification,
  run: async (ctx) => {
    const { rows } = await sql<{ type: string | null; id: string | null }>`select subject_type as type, subject_id as id from notification
      where user_id = ${ctx.actor.userId}::uuid and read_at is null and archived_at is null and in_app and deleted_at is null limit ${most}`.execute(
      ctx.db,
    );
    const titles = await readTitles(
      ctx,
      rows.flatMap(({ type, id }) => (type !== null && id !== null ? [{ type, id }] : [])),
    );
    return { count: Math.min(100, rows.filter(({ id }) => id === null || titles.has(id)).length) };
  },
});

const most = 200;

interface PageWanted {
  readonly show: string;
  readonly kind: string | null;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly size: number;
}

async function readPage(ctx: Ctx, { show, kind, after, size }: PageWanted): Promise<readonly Stored[]> {
  const { rows } = await sql<Stored>`
    select id, version, kind, title, body, subject_type as "subjectType", subject_id as "subjectId", href, reason, actor_name as "actorName", count::int as count, changes, at,
      read_at as "readAt", archived_at as "archivedAt"
    from notification n
    where user_id = ${ctx.actor.userId}::uuid and in_app and deleted_at is null
      and ${show === 'archived' ? sql`archived_at is not null` : sql`archived_at is null`}
      and ${show === 'unread' ? sql`read_at is null` : sql`true`}
      and ${show === 'mentions' ? sql`kind = ${mentioned.name}` : kind === null ? sql`true` : sql`kind = ${kind}`}
      and ${after === null ? sql`true` : sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by at desc, id desc limit ${size}`.execute(ctx.db);
  return rows;
}

async function readable(ctx: Ctx, rows: readonly Stored[]): Promise<InboxItem[]> {
  const titles = await readTitles(
    ctx,
    rows.flatMap(({ subjectType: type, subjectId: id }) => (type !== null && id !== null ? [{ type, id }] : [])),
  );
  const language = isGerman(ctx.actor.locale) ? 'de' : 'en';
  const dictionary = (await ctx.services.dictionaries?.(language)) ?? {};
  const reader = {
    registry: ctx.registry,
    actor: ctx.actor,
    person: ctx.actor,
    words: language === 'de' ? german : english,
    say: (word: string) => dictionary[word] ?? word,
  };
  return rows.flatMap(({ subjectType, subjectId, changes, ...row }): InboxItem[] => {
    const found = subjectId === null ? null : titles.get(subjectId);
    if (found === undefined) return [];
    return [
      {
        ...row,
        subject: found && { type: found.type, id: found.id, title: found.title },
        changes: changeLines(reader, { subjectType, changes }),
      },
    ];
  });
}

function readCursor(after: string | null): PageWanted['after'] {
  if (after === null || after === '') return null;
  const [at = '', id = ''] = after.split('_');
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw badRequest('cursor', 'after is not a cursor of this list.', '/after');
  return { at, id };
}
