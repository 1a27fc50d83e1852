import { z } from 'zod';
import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import type { Rule } from './due-rows.ts';
import { runRule } from './run-rule.ts';

/** Runs every rule that is in use, or one; nightly. A rule that makes no sense any more is passed over: its dry run says why. */
export const runRetention = defineJob({
  name: 'privacy.runRetention',
  input: z.object({ rule: z.string().optional() }),
  retries: 2,
  timeoutMs: 6 * 3_600_000,
  run: async (ctx, input) => {
    for (const rule of await loadRules(ctx.db, input.rule)) {
      if (ctx.job.signal.aborted) return;
      try {
        await runRule(ctx.app, rule, ctx.job.signal);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
  },
});

/** Active rules, or the one named, active or not. */
export async function loadRules(db: Db, id?: string): Promise<readonly Rule[]> {
  const which = id === undefined ? sql`is_active` : sql`id = ${id}::uuid`;
  const { rows } =
    await sql<Rule>`select id, name, record_type as "recordType", months::int as months, since, date_field as "dateField", action
    from retention_rule where ${which} and deleted_at is null order by name`.execute(db);
  return rows;
}
