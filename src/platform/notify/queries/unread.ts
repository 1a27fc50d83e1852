import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notification } from '../records/notification.ts';

/** Counts no further than the bell shows. */
const most = 100;

/** How many notifications wait to be read: what the bell shows. */
export const unread = defineQuery({
  name: 'unread',
  description: 'How many of your notifications are unread; 100 means 100 or more.',
  on: notification,
  run: async (ctx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
      select 1 from notification t where t.user_id = ${ctx.actor.userId}::uuid and t.read_at is null and t.archived_at is null and t.deleted_at is null
        and ${rowsFor(ctx.registry, ctx.actor, notification, 'read', 't')} limit ${most}) n`.execute(ctx.db);
    return { count: rows[0]?.count ?? 0 };
  },
});
