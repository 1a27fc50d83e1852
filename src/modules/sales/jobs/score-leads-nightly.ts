import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { scoreLeads } from '../scoring/score-leads.ts';

const batch = 500;

/** Every night, as points fade: open leads and those for later, in batches of a transaction each. */
export const scoreLeadsNightly: Job = defineJob({
  name: 'sales.scoreLeads',
  input: z.object({}),
  run: async (ctx) => {
    let after: string | null = '00000000-0000-0000-0000-000000000000';
    while (after !== null && !ctx.job.signal.aborted) {
      const from: string = after;
      after = await asSystem(
        ctx.app,
        async (tx) => {
          const { rows } = await sql<{ id: string }>`
            select id from lead where id > ${from}::uuid and status in ('new', 'working', 'qualified', 'recycled') and deleted_at is null order by id limit ${batch}`.execute(
            tx.db,
          );
          await scoreLeads(
            tx,
            rows.map((row) => row.id),
          );
          return rows.length < batch ? null : (rows.at(-1)?.id ?? null);
        },
        ctx.requestId,
      );
    }
  },
}) as Job;

export const scoreLeadsCron = defineCron({ job: scoreLeadsNightly, at: '40 1 * * *', catchUpMs: 12 * 3_600_000 });
