import { sql } from '../../../kernel/db/sql.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { savedView } from '../records/saved-view.ts';

/** Everybody on the staff makes views whatever their role; others see the shared ones and change none of them. */
export const savedViewPolicy = definePolicy({
  record: savedView,
  grant: 'all',
  staff: ({ actor, col }, action) =>
    action === 'read' || action === 'export'
      ? sql`(${col('shared')} or ${col('owner_id')} = ${actor.userId}::uuid)`
      : actor.isAdmin
        ? sql`true`
        : sql`${col('owner_id')} = ${actor.userId}::uuid`,
});
