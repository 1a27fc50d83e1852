import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { lead } from '../records/lead.ts';

/** Leads that were put off come back as new ones on their day. */
export const returnRecycled: Job = defineJob({
  name: 'sales.returnRecycled',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(ctx.app, returnRecycledLeads, ctx.requestId);
  },
}) as Job;

export const returnRecycledCron = defineCron({ job: returnRecycled, at: '7 * * * *', catchUpMs: 24 * 3_600_000 });

/** @returns how many came back; a second run finds none. */
export async function returnRecycledLeads(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ id: string; recycleOn: string }>`
    select id, recycle_on::text as "recycleOn" from lead where status = 'recycled' and deleted_at is null and recycle_on <= ${ctx.scope.today}::date
    order by id limit 1000 for update skip locked`.execute(ctx.db);
  for (const { id, recycleOn } of rows) {
    await updateRecord(ctx, lead, id, { status: 'new', recycleOn: null });
    ctx.emit({ type: 'sales.leadReturned', recordType: lead.key, recordId: id, data: { recycleOn } });
  }
  return rows.length;
}
