import { updateRecord } from './write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { parseInstant } from '../../../kernel/time/dates.ts';
import { addWorkingTime } from '../../../kernel/time/working-time.ts';
import { settingsOf } from '../../settings/index.ts';
import { approvalStage } from '../records/approval-stage.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import type { Handling } from '../records/approval.ts';
import type { StoredStage } from './read-stages.ts';

/** Asks the approvers of a stage: from now on the working hours to answer run. */
export async function openStage(
  ctx: Ctx,
  approvalId: string,
  stage: Pick<StoredStage, 'id' | 'voters'>,
  handling: Handling | null,
): Promise<void> {
  await updateRecord(ctx, approvalStage, stage.id, {
    state: 'open',
    openedAt: ctx.now,
    ...(await startClock(ctx, approvalId, stage.id, handling)),
  });
  for (const voter of stage.voters) if (voter.state === 'waiting') await updateRecord(ctx, approvalVoter, voter.id, { state: 'open' });
}

/** When the answer is due and the reminder goes out, in working time of the company's calendar; queues what then happens. */
export async function startClock(
  ctx: Ctx,
  approvalId: string,
  stageId: string,
  handling: Handling | null,
): Promise<{ dueAt: string | null; remindAt: string | null }> {
  const dueAt = handling?.deadline ? after(ctx, handling.deadline) : null;
  const reminder = handling?.remindAfter ? after(ctx, handling.remindAfter) : null;
  const remindAt = reminder !== null && (dueAt === null || reminder < dueAt) ? reminder : null;
  for (const runAt of [remindAt, dueAt])
    if (runAt !== null)
      ctx.enqueue('approvals.watchClock', { approval: approvalId, stage: stageId }, { runAt, key: `approval ${stageId} ${runAt}` });
  return { dueAt, remindAt };
}

function after(ctx: Ctx, hours: number): string {
  return addWorkingTime(settingsOf(ctx).calendar(), parseInstant(ctx.now), { hours }).toString({ fractionalSecondDigits: 3 });
}
