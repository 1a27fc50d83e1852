import { z } from 'zod';
import { sql } from '../../kernel/db/sql.ts';
import { defineJob } from '../../kernel/jobs/job.ts';

/** Removes calls of more than 90 days ago, and confirmations that nobody came back with. */
export const tidyCalls = defineJob({
  name: 'assistants.tidyCalls',
  input: z.object({}),
  run: async (ctx) => {
    await sql`delete from assistant_call where created_at < ${ctx.now}::timestamptz - interval '90 days'`.execute(ctx.db);
    await sql`delete from assistant_confirmation where expires_at < ${ctx.now}::timestamptz`.execute(ctx.db);
  },
});
