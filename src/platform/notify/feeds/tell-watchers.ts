import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineNotification } from '../kind.ts';
import { told } from '../metrics.ts';
import { queueDigests, queuePersonalMail } from '../queue-delivery.ts';
import { channelColumns, digestAt, preferenceJoins, scheduleColumns, type Recipient } from '../recipients.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { announce } from '../store-notifications.ts';
import type { WatchEntry } from './watch-entries.ts';

export const watched = defineNotification({
  name: 'notify.watched',
  label: 'A record that I watch changes',
  description: 'Others change a record that you watch, or add notes and tasks to it. What happens within ten minutes comes as one.',
  channels: { inApp: true, mail: 'digest' },
});

/** What happens to a record within so many minutes is one notification. */
const windowMinutes = 10;
/** So many changes are listed; the count goes on. */
const mostChanges = 60;

type Told = Pick<Recipient, 'userId' | 'timeZone' | 'digestEvery' | 'digestHour' | 'digestDay' | 'inApp' | 'mail'> & {
  id: string;
  isNew: boolean;
};

/**
 * Tells all who watch the records, however many, in one statement: a notification that is unread and younger than ten minutes takes
 * the new changes in, all others get a new one. Whether each may read the record is asked when it is shown and when it is mailed.
 */
export async function tellWatchers(ctx: Ctx, entries: readonly WatchEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { company } = ctx.services;
  const rows = entries.map((entry, n) => ({
    n,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    changes: entry.changes,
    except: entry.except,
  }));
  const found = await sql<Told>`
    with entry as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as e(n integer, subject_type text, subject_id uuid, actor_id uuid, actor_name text, changes jsonb, "except" uuid[])
    ), hearing as (
      select w.user_id, w.subject_id, min(e.subject_type) as subject_type, count(*)::integer as count,
        jsonb_path_query_array(jsonb_agg(e.changes order by e.n), '$[*][*]') as changes, string_agg(distinct e.actor_name, ', ') as names
      from entry e join watch w on w.subject_id = e.subject_id and not w.muted
      where e.actor_id is distinct from w.user_id and not (w.user_id = any(e."except"))
      group by w.user_id, w.subject_id
    ), wanting as materialized (
      select gen_random_uuid() as id, h.*, coalesce(u.locale, ${company?.locale ?? 'en'}) as locale, coalesce(u.time_zone, ${company?.timeZone ?? 'UTC'}) as "timeZone", ${channelColumns(watched)}, ${scheduleColumns}
      from hearing h join "user" u on u.id = h.user_id and u.active and u.audience = 'staff' and u.deleted_at is null ${preferenceJoins(watched)}
    ), added as (
      update notification n set count = n.count + h.count, at = ${ctx.now}::timestamptz, version = n.version + 1, updated_at = ${ctx.now}::timestamptz,
        changes = case when jsonb_array_length(n.changes) >= ${mostChanges} then n.changes else n.changes || h.changes end,
        actor_name = left(case when position(h.names in n.actor_name) > 0 then n.actor_name else n.actor_name || ', ' || h.names end, 300),
        title = left(case when position(h.names in n.actor_name) > 0 then n.title else n.title || ', ' || h.names end, 500)
      from hearing h
      where n.user_id = h.user_id and n.subject_id = h.subject_id and n.kind = ${watched.name} and n.window_ends_at > ${ctx.now}::timestamptz
        and n.read_at is null and n.archived_at is null and n.mailed_at is null
      returning n.id, n.user_id, n.subject_id, n.in_app
    ), anew as materialized (
      -- Hashed, however few rows are expected: a nested loop over ten thousand watchers takes ten seconds.
      select w.* from wanting w where (w."inApp" or w.mail <> 'off') and (w.user_id, w.subject_id) not in (select a.user_id, a.subject_id from added a)
    ), made as (
      insert into notification (id, created_at, updated_at, at, user_id, kind, title, subject_type, subject_id, reason, actor_name, count, changes, window_ends_at, in_app, mail, due_at)
      select w.id, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, w.user_id, ${watched.name},
        left(case when w.locale ilike 'de%' then 'Geändert von ' else 'Changed by ' end || w.names, 500), w.subject_type, w.subject_id, 'watching', left(w.names, 300), w.count, w.changes,
        ${ctx.now}::timestamptz + make_interval(mins => ${windowMinutes}), w."inApp", nullif(w.mail, 'off'),
        case when w.mail = 'now' then ${ctx.now}::timestamptz + make_interval(mins => ${windowMinutes}) end
      from anew w
    )
    select w.id, true as "isNew", w.user_id as "userId", w."timeZone", w."digestEvery", w."digestHour", w."digestDay", w."inApp", w.mail
      from anew w
    union all select a.id, false, a.user_id, 'UTC', 'daily', 0, 1, a.in_app, 'off' from added a`.execute(ctx.db);
  const fresh = found.rows.filter((row) => row.isNew);
  told.inc({ kind: watched.name }, fresh.length);
  announce(
    ctx,
    found.rows.filter((row) => row.inApp).map((row) => row.id),
  );
  const due = new Date(Date.parse(ctx.now) + windowMinutes * 60_000).toISOString();
  const digests = new Map<string, string>();
  for (const row of fresh) {
    if (row.mail === 'now') queuePersonalMail(ctx, row.userId, due);
    if (row.mail === 'digest' && !digests.has(row.userId)) digests.set(row.userId, digestAt(zoned(row), ctx.now));
  }
  queueDigests(
    ctx,
    [...digests].map(([userId, at]) => ({ userId, at })),
  );
}

function zoned(row: Told): Told {
  return isTimeZone(row.timeZone) ? row : { ...row, timeZone: 'UTC' };
}
