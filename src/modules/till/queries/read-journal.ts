import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { ReportEntry } from '../rules/till-report.ts';

/** All that was written for a session, in order. */
export async function readJournal(ctx: Pick<Ctx, 'db'>, sessionId: string): Promise<readonly ReportEntry[]> {
  const { rows } = await sql<ReportEntry>`
    select kind, trim_scale(amount)::text as amount, trim_scale(coalesce(rounding, 0))::text as rounding, method_name as "methodName", provider,
      coalesce(taxes, '[]') as taxes
    from till_entry where session_id = ${sessionId}::uuid and deleted_at is null order by created_at, id`.execute(ctx.db);
  return rows;
}
