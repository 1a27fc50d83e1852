import { readRecord } from '../../../kernel/command/store.ts';
import { updateRecord } from './write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { approvalEvents } from '../events.ts';
import { approvalStage } from '../records/approval-stage.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import { approval } from '../records/approval.ts';
import { isAgreed } from '../rules/is-agreed.ts';
import { nobodysTurn } from '../rules/turn.ts';
import { notifyApprovers, notifyRequester } from './notify-people.ts';
import { openStage } from './open-stage.ts';
import { readStages, type StoredStage } from './read-stages.ts';
import { refreshTurn } from './refresh-turn.ts';
import { tell } from './tell.ts';

export type EndState = 'granted' | 'refused' | 'cancelled' | 'expired';

/**
 * Takes a request as far as its decisions go: settles stages that have what they need, opens the next, ends the request when all are
 * settled or one was refused. The caller holds the lock of the request's row, so that two decisions never pass each other.
 */
export async function proceed(ctx: Ctx, approvalId: string): Promise<'pending' | 'granted' | 'refused'> {
  const { handling } = await readRecord(ctx, approval, approvalId);
  const opened: string[] = [];
  for (;;) {
    const stages = await readStages(ctx.db, approvalId);
    const refused = stages.find((stage) => stage.state === 'open' && stage.voters.some((voter) => voter.state === 'refused'));
    if (refused) {
      await updateRecord(ctx, approvalStage, refused.id, { state: 'refused' });
      await endRequest(ctx, approvalId, 'refused');
      return 'refused';
    }
    const agreed = stages.filter((stage) => stage.state === 'open' && isAgreed(stage));
    for (const stage of agreed) {
      await updateRecord(ctx, approvalStage, stage.id, { state: 'granted' });
      await closeVoters(ctx, stage);
    }
    const left = stages.filter((stage) => stage.state !== 'granted' && !agreed.includes(stage));
    if (left.length === 0) {
      await endRequest(ctx, approvalId, 'granted');
      return 'granted';
    }
    const isBusy = left.some((stage) => stage.state === 'open');
    const next = left.filter((stage) => stage.state === 'waiting');
    const toOpen = handling?.order === 'parallel' ? next : isBusy ? [] : next.slice(0, 1);
    for (const stage of toOpen) {
      await openStage(ctx, approvalId, stage, handling);
      opened.push(stage.id);
    }
    if (toOpen.length === 0) break;
  }
  const turn = await refreshTurn(ctx, approvalId);
  await notifyApprovers(
    ctx,
    approvalId,
    turn.seats.filter((seat) => opened.includes(seat.stage)),
    'asked',
  );
  return 'pending';
}

/** Ends a request: nobody is asked any more, and whoever asked is told. */
export async function endRequest(ctx: Ctx, approvalId: string, state: EndState, more: { readonly comment?: string } = {}): Promise<void> {
  for (const stage of await readStages(ctx.db, approvalId)) {
    if (stage.state === 'open' || stage.state === 'waiting') await updateRecord(ctx, approvalStage, stage.id, { state: 'closed' });
    await closeVoters(ctx, stage);
  }
  await updateRecord(ctx, approval, approvalId, { state, decidedAt: ctx.now, dueAt: null, turn: nobodysTurn });
  await tell(ctx, approvalEvents[state], approvalId, { by: ctx.actor.userId === null ? null : ctx.actor.name, ...more });
  await notifyRequester(ctx, approvalId, state, more.comment ?? null);
}

async function closeVoters(ctx: Ctx, stage: StoredStage): Promise<void> {
  for (const voter of stage.voters)
    if (voter.state === 'open' || voter.state === 'waiting') await updateRecord(ctx, approvalVoter, voter.id, { state: 'closed' });
}
