import { sql } from '../../kernel/db/sql.ts';
import type { Feed } from '../../kernel/event/feed.ts';

/** Looks at what changed, for requests about records that are no longer what was asked for. */
export const followSubjects: Feed = {
  name: 'followSubjects',
  isWanted: async (ctx) => {
    const { rows } =
      await sql`select 1 from approval where state in ('pending', 'granted') and not is_outdated and deleted_at is null limit 1`.execute(
        ctx.db,
      );
    return rows.length > 0;
  },
  only: sql`e.record_id is not null and e.record_type not like 'approvals.%' and (e.changes is not null or e.type like '%Deleted')`,
  run: async (ctx, events) => {
    const changed = [...new Set(events.flatMap((event) => (event.recordId === null ? [] : [event.recordId])))];
    if (changed.length === 0) return;
    const { rows } = await sql<{ subject: string }>`
      select distinct subject_id as subject from approval where subject_id = any(${changed}::uuid[]) and state in ('pending', 'granted')
        and not is_outdated and deleted_at is null`.execute(ctx.db);
    for (const { subject } of rows) ctx.enqueue('approvals.checkOutdated', { subject }, { key: `approvals outdated ${subject}` });
  },
};
