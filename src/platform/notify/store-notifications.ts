import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import type { NotificationKind } from './kind.ts';
import { told } from './metrics.ts';
import { notification, type Reason } from './records/notification.ts';
import { digestAt, type Recipient } from './recipients.ts';
import { queueDigests, queuePersonalMail } from './queue-delivery.ts';

/** What one person is told, as it is stored. */
export interface ToStore {
  readonly person: Recipient;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string | null;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly href: string | null;
  readonly reason: Reason;
  readonly key: string | null;
  /** Who did it; whoever acts in `ctx` unless said. */
  readonly actorName?: string;
  /** Further changes until then are added to this one, and its mail waits for them; ISO 8601 UTC. */
  readonly windowEndsAt?: string;
  readonly changes?: readonly unknown[];
}

/** More than so many at once are announced to open screens by one event instead of one each. */
const announcedEach = 200;

/** Writes notifications in one statement, and queues what delivers them. */
export async function storeNotifications(ctx: Ctx, all: readonly ToStore[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map((each) => ({
    id: newId(),
    user_id: each.person.userId,
    kind: each.kind.name,
    title: each.title.slice(0, 500),
    body: each.body?.slice(0, 4000) ?? null,
    subject_type: each.recordType,
    subject_id: each.recordId,
    href: each.href,
    reason: each.reason,
    actor_name: each.actorName ?? (ctx.actor.isSystem ? null : ctx.actor.name),
    in_app: each.person.inApp,
    mail: each.person.mail === 'off' ? null : each.person.mail,
    due_at: each.person.mail === 'now' ? (each.windowEndsAt ?? ctx.now) : null,
    key: each.key,
    window_ends_at: each.windowEndsAt ?? null,
    changes: each.changes ?? null,
    count: Math.max(1, each.changes?.length ?? 1),
  }));
  const stored = await sql<{ id: string; user_id: string }>`
    insert into notification (id, created_at, created_by_id, updated_at, at, user_id, kind, title, body, subject_type, subject_id, href, reason, actor_name, count,
      in_app, mail, due_at, key, window_ends_at, changes)
    select n.id, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, n.user_id, n.kind, n.title, n.body, n.subject_type, n.subject_id,
      n.href, n.reason, n.actor_name, n.count, n.in_app, n.mail, n.due_at, n.key, n.window_ends_at, n.changes
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(id uuid, user_id uuid, kind text, title text, body text, subject_type text, subject_id uuid, href text, reason text,
      actor_name text, count integer, in_app boolean, mail text, due_at timestamptz, key text, window_ends_at timestamptz, changes jsonb)
    on conflict (user_id, key) do nothing
    returning id, user_id`.execute(ctx.db);
  const people = new Map(all.map(({ person }) => [person.userId, person]));
  const ids = new Set(stored.rows.map((row) => row.id));
  const kept = rows.filter((row) => ids.has(row.id));
  for (const row of kept) told.inc({ kind: row.kind });
  announce(
    ctx,
    kept.filter((row) => row.in_app).map((row) => row.id),
  );
  for (const row of kept) if (row.due_at !== null) queuePersonalMail(ctx, row.user_id, row.due_at);
  queueDigests(
    ctx,
    kept.flatMap((row) => {
      const person = people.get(row.user_id);
      return row.mail === 'digest' && person ? [{ userId: row.user_id, at: digestAt(person, ctx.now) }] : [];
    }),
  );
}

/** Lets open screens know, without a word of what is in it. */
export function announce(ctx: Ctx, ids: readonly string[]): void {
  if (ids.length === 0) return;
  if (ids.length > announcedEach)
    return ctx.emit({ type: 'notify.notificationCreated', recordType: notification.key, data: { count: ids.length } });
  for (const recordId of ids) ctx.emit({ type: 'notify.notificationCreated', recordType: notification.key, recordId });
}
