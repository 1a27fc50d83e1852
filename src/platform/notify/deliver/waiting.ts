import { readerLocale } from '../../../kernel/company.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Reason } from '../records/notification.ts';
import type { MailChoice } from '../records/preferences.ts';
import { scheduleColumns, type Recipient } from '../recipients.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { kindsOf, type Channels } from '../kind.ts';
import { heldBack } from '../metrics.ts';
import { readTitles, type Titled } from '../titles.ts';

/** A notification whose mail waits. */
export interface WaitingRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly href: string | null;
  readonly reason: Reason;
  readonly at: string;
  readonly changes: readonly StoredChange[] | null;
  readonly isSeen: boolean;
}

/** One field that somebody changed, or what else they did (`what`), as it is stored. */
export interface StoredChange {
  readonly by: string;
  readonly field?: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly what?: 'created' | 'deleted' | 'restored' | 'other';
  /** Record type that it is about, where that is not the watched record itself: a note, a task. */
  readonly on?: string;
  readonly title?: string;
}

/** One that may be mailed now, with the record as its reader sees it. */
export interface Deliverable extends WaitingRow {
  readonly subject: Titled | null;
}

/** The person a mail is for, whatever the kind; null when they are no active member of staff any more. */
export async function readPerson(ctx: Ctx, userId: string): Promise<Recipient | null> {
  const { company } = ctx.services;
  const { rows } = await sql<Recipient>`
    select u.id as "userId", u.email, u.name, coalesce(u.locale, ${company?.locale ?? 'en'}) as locale, coalesce(u.time_zone, ${company?.timeZone ?? 'UTC'}) as "timeZone",
      true as "inApp", 'now' as mail, ${scheduleColumns}
    from "user" u left join notification_schedule s on s.user_id = u.id
    where u.id = ${userId}::uuid and u.active and u.audience = 'staff' and u.deleted_at is null`.execute(ctx.db);
  const [row] = rows;
  return row ? { ...row, locale: readerLocale(ctx, row.locale), timeZone: isTimeZone(row.timeZone) ? row.timeZone : 'UTC' } : null;
}

/** What waits to be mailed to a person at once (and is due), or in their summary; locked until the transaction ends. */
export async function lockWaiting(ctx: Ctx, userId: string, how: Exclude<MailChoice, 'off'>): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select id, kind, title, body, subject_type as "subjectType", subject_id as "subjectId", href, reason, at, changes,
      (read_at is not null or archived_at is not null) as "isSeen"
    from notification where user_id = ${userId}::uuid and mail = ${how} and mailed_at is null and (due_at is null or due_at <= ${ctx.now}::timestamptz)
    order by at, id for update`.execute(ctx.db);
  return rows;
}

/** Nothing of these is mailed any more. */
export async function dropMail(ctx: Ctx, rows: readonly { readonly id: string }[], why: 'read' | 'off' | 'hidden' | 'gone'): Promise<void> {
  if (rows.length === 0) return;
  await sql`update notification set mail = null, due_at = null where id = any(${rows.map((row) => row.id)}::uuid[])`.execute(ctx.db);
  heldBack.inc({ why }, rows.length);
}

/** How the person wants to hear of each kind as things stand now. */
export async function readChannels(ctx: Ctx, userId: string): Promise<ReadonlyMap<string, Channels>> {
  const { rows } = await sql<Channels & { kind: string; own: boolean }>`
    select kind, in_app as "inApp", mail, false as own from notification_default where deleted_at is null
    union all select kind, in_app, mail, true from notification_preference where user_id = ${userId}::uuid order by own`.execute(ctx.db);
  const chosen = new Map(rows.map(({ kind, inApp, mail }) => [kind, { inApp, mail }]));
  return new Map(kindsOf(ctx.registry).map((kind) => [kind.name, chosen.get(kind.name) ?? kind.channels]));
}

/** Those about records that the person may still read, and about none; the mail of the others is dropped. */
export async function onlyReadable(ctx: Ctx, actor: Actor, rows: readonly WaitingRow[]): Promise<readonly Deliverable[]> {
  const refs = rows.flatMap((row) =>
    row.subjectType !== null && row.subjectId !== null ? [{ type: row.subjectType, id: row.subjectId }] : [],
  );
  const titles = await readTitles({ ...ctx, actor }, refs);
  const found: Deliverable[] = [];
  const hidden: WaitingRow[] = [];
  for (const row of rows) {
    const subject = row.subjectId === null ? null : titles.get(row.subjectId);
    if (subject === undefined) hidden.push(row);
    else found.push({ ...row, subject });
  }
  await dropMail(ctx, hidden, 'hidden');
  return found;
}
