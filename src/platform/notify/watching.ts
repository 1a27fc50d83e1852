import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { watch, type WatchReason } from './records/watch.ts';

export interface Watching {
  readonly userId: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly reason: WatchReason;
}

/**
 * Lets people watch records, in one statement, as far as they want to watch by themselves. Whoever ended their watch by hand is left in peace, unless they choose it anew themselves.
 * Does not ask whether they may read the record: what they are told of it is shown and mailed only as far as they may.
 */
export async function startWatching(ctx: Ctx, all: readonly Watching[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map((each) => ({
    id: newId(),
    user_id: each.userId,
    subject_type: each.recordType,
    subject_id: each.recordId,
    reason: each.reason,
  }));
  const { rows: started } = await sql<{ id: string }>`
    insert into watch (id, created_at, created_by_id, updated_at, user_id, subject_type, subject_id, reason)
    select distinct on (w.user_id, w.subject_id) w.id, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, w.user_id, w.subject_type, w.subject_id, w.reason
    from json_to_recordset(${JSON.stringify(rows)}::json) as w(id uuid, user_id uuid, subject_type text, subject_id uuid, reason text)
    join "user" u on u.id = w.user_id and u.audience = 'staff' and u.active and u.deleted_at is null
    left join notification_schedule s on s.user_id = w.user_id
    where case w.reason when 'owner' then coalesce(s.watches_owned, true) when 'creator' then coalesce(s.watches_created, true)
      when 'mentioned' then coalesce(s.watches_mentioned, true) else true end
    order by w.user_id, w.subject_id, w.reason = 'chosen' desc
    on conflict (user_id, subject_id) do update set muted = false, reason = 'chosen', version = watch.version + 1, updated_at = excluded.updated_at
      where watch.muted and excluded.reason = 'chosen'
    returning id`.execute(ctx.db);
  for (const { id } of started) ctx.emit({ type: 'notify.watchCreated', recordType: watch.key, recordId: id });
}

/** Ends a watch for good: nothing that happens to the record starts it again. @returns whether there was one */
export async function stopWatching(ctx: Ctx, userId: string, recordId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update watch set muted = true, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where user_id = ${userId}::uuid and subject_id = ${recordId}::uuid and not muted returning id`.execute(ctx.db);
  for (const { id } of rows) ctx.emit({ type: 'notify.watchDeleted', recordType: watch.key, recordId: id });
  return rows.length > 0;
}
