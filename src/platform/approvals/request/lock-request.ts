import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { approval } from '../records/approval.ts';

/** A request, locked until the transaction ends; null when it is gone. Whatever decides or changes one holds this lock. */
export async function lockRequest(ctx: Ctx, id: string): Promise<RowOf<typeof approval> | null> {
  return (await findRecord({ ...ctx, actor: systemActor }, ctx.registry.record(approval.key), id, { lock: true })) as RowOf<
    typeof approval
  > | null;
}
