import { z } from 'zod';
import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { referencesTo } from '../commands/repoint.ts';

/**
 * Every night: people whose main affiliation ended by the calendar get their next one, and links that were written to a
 * record in the very moment it was merged away follow it (an any-ref has no foreign key that would have refused them).
 */
export const tidyParties: Job = defineJob({
  name: 'parties.tidy',
  input: z.object({}),
  run: async (ctx) => {
    await endAffiliations(ctx.db, ctx.scope.today);
    for (const { type } of await mergedTypes(ctx.db)) {
      for (const { table, column, typeColumn } of referencesTo(ctx, ctx.registry.record(type)).filter((r) => r.typeColumn !== null)) {
        await sql`update ${sql.table(table)} t set ${sql.ref(column)} = m.target_id from merge m
          where m.state = 'merged' and m.type = ${type} and ${sql.ref(`t.${column}`)} = m.source_id::uuid and ${sql.ref(`t.${typeColumn ?? ''}`)} = ${type}`.execute(
          ctx.db,
        );
      }
    }
  },
}) as Job;

export const partiesCrons: readonly Cron[] = [defineCron({ job: tidyParties, at: '20 1 * * *' })];

/** Brings people in step whose main affiliation lies in the past. Returns how many. */
export async function endAffiliations(db: Db, today: string): Promise<number> {
  const found = await sql<{
    id: string;
  }>`select distinct person_id as id from affiliation where is_primary and deleted_at is null and until < ${today}::date`.execute(db);
  const ids = found.rows.map((row) => row.id);
  if (ids.length > 0) await sql`select parties_sync_people(${ids}::uuid[])`.execute(db);
  return ids.length;
}

async function mergedTypes(db: Db): Promise<readonly { type: string }[]> {
  return (await sql<{ type: string }>`select distinct type from merge where state = 'merged'`.execute(db)).rows;
}
