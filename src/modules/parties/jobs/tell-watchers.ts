import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import '../../../kernel/access/why.ts';
import '../../../kernel/services/mail.ts';
import '../../../platform/identity/index.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { partiesEvents } from '../events.ts';
import { watchMail, type WatchedChange } from '../rules/watch-mail.ts';

/**
 * Tells watchers by one mail a quarter of an hour what others did to the records they watch, as far as they may still see
 * them. How far it got stands in the log; a run that dies in between sends no mail twice, as each has the key of the last
 * event it tells of.
 */
export const tellWatchers: Job = defineJob({
  name: 'parties.tellWatchers',
  input: z.object({}),
  run: async (ctx) => {
    const { mail, actors, identity } = ctx.services;
    if (!mail || !actors) return;
    const changes = await findChanges(ctx);
    for (const [userId, all] of Map.groupBy(changes, (change) => change.userId)) {
      const actor = await actors.actorOf(ctx, userId);
      const told: WatchedChange[] = [];
      for (const change of actor ? all : []) {
        const record = ctx.registry.find(change.type);
        const row = record && actor ? await findRecord({ ...ctx, actor }, record, change.id) : null;
        if (record && row)
          told.push({
            title: String(row[record.title] ?? record.label),
            count: change.count,
            by: change.by,
            path: `/app/${record.module}/${record.path}/${change.id}`,
          });
      }
      const [first] = all;
      const lastSeq = Math.max(...all.map((change) => change.seq));
      if (told.length > 0 && first)
        await mail.send({
          to: first.email,
          key: `parties.watch ${userId} ${lastSeq}`,
          ...watchMail(told, identity?.publicUrl ?? '', first.locale),
        });
    }
    if (changes.length === 0) return;
    const seq = Math.max(...changes.map((change) => change.seq));
    await asSystem(ctx.app, async (tx) => tx.emit({ type: partiesEvents.watchersTold, data: { seq } }), ctx.requestId);
  },
}) as Job;

export const watcherCron: Cron = defineCron({ job: tellWatchers, at: '*/15 * * * *' });

interface Change {
  readonly userId: string;
  readonly email: string;
  readonly locale: string | null;
  readonly type: string;
  readonly id: string;
  readonly seq: number;
  readonly count: number;
  readonly by: readonly string[];
}

/** What others did since the last mail (a day at most, the first time an hour) to watched records, their notes and their tasks. */
async function findChanges(ctx: Ctx): Promise<readonly Change[]> {
  const marks = await sql<{
    seq: number;
  }>`select (data->>'seq')::float8 as seq from event where type = ${partiesEvents.watchersTold} order by seq desc limit 1`.execute(ctx.db);
  const mark = marks.rows[0]?.seq ?? 0;
  const since = marks.rows[0] ? '1 day' : '1 hour';
  const found = await sql<Change>`
    select w.user_id as "userId", u.email, u.locale, w.subject_type as type, w.subject_id as id, max(e.seq)::float8 as seq, count(*)::integer as count, array_agg(distinct e.actor_name) as by
    from watch w join "user" u on u.id = w.user_id and u.active and u.deleted_at is null,
      lateral (select w.subject_id as id union all select n.id from note n where n.subject_id = w.subject_id and n.deleted_at is null
        union all select k.id from task k where k.subject_id = w.subject_id and k.deleted_at is null) s,
      lateral (select e.seq, e.actor_name from event e where e.record_id = s.id and e.seq > ${mark} and e.at > clock_timestamp() - ${since}::interval and e.actor_id is distinct from w.user_id) e
    group by 1, 2, 3, 4, 5 order by w.user_id, max(e.seq)`.execute(ctx.db);
  return found.rows;
}
