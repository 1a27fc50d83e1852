import { sql } from '../../../kernel/db/sql.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { importProfile } from '../records/import-profile.ts';
import { importRun } from '../records/import.ts';

/** An import shows the rows of a file: only who brought it in sees it, and administrators. What it may write is the role's matter. */
export const importPolicy = definePolicy({
  record: importRun,
  grant: 'all',
  staff: ({ actor, col }) => (actor.isAdmin ? sql`true` : sql`${col('owner_id')} = ${actor.userId}::uuid`),
});

export const importProfilePolicy = definePolicy({
  record: importProfile,
  grant: 'all',
  staff: ({ actor, col }, action) =>
    actor.isAdmin
      ? sql`true`
      : action === 'read' || action === 'export'
        ? sql`(${col('is_shared')} or ${col('owner_id')} = ${actor.userId}::uuid)`
        : sql`${col('owner_id')} = ${actor.userId}::uuid`,
});
