import { runCommandIn } from '../../../kernel/command/run.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { approval } from '../../../platform/approvals/records/approval.ts';

/** Cancels the request for approval that is still open about a quote, so that nobody decides about what is being changed. */
export async function endApproval(ctx: Ctx, quoteId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from approval where subject_type = 'quotes.quote' and subject_id = ${quoteId}::uuid and state = 'pending' order by id`.execute(
    ctx.db,
  );
  const system: Ctx = { ...ctx, actor: systemActor };
  for (const { id } of rows) await runCommandIn(system, { record: ctx.registry.record(approval.key), verb: 'withdraw', id, input: {} });
}
