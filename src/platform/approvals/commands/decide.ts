import { longText } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../request/write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { dateIn, parseInstant } from '../../../kernel/time/dates.ts';
import { approvalEvents } from '../events.ts';
import { approvalDecision } from '../records/approval-decision.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import { approval } from '../records/approval.ts';
import { mayDecide, readTurn, seatsOf, type Seat } from '../rules/turn.ts';
import { checkSubject } from '../request/check-subject.ts';
import { proceed } from '../request/proceed.ts';

type ApprovalRow = RowOf<typeof approval>;
type Asking = Pick<Ctx, 'actor' | 'now'>;

/** The date by which absences count: the decider's own. */
export function todayOf({ actor, now }: Asking): string {
  return dateIn(parseInstant(now), actor.timeZone).toString();
}

export const isTurnOf = (row: ApprovalRow, ctx: Asking): true | string => mayDecide(row, ctx.actor, todayOf(ctx));

/** Says yes, for oneself and for those one stands in for. */
export const approve = defineCommand({
  name: 'approve',
  label: 'Approve',
  description: 'Says yes. The request is granted once everybody who is needed has.',
  on: approval,
  bulk: true,
  consequential: true,
  input: { comment: longText({ max: 5000 }) },
  emits: [approvalEvents.granted],
  allowed: isTurnOf,
  run: async (ctx, row, input) => decide(ctx, row, 'approved', input.comment ?? null),
});

/** Says no: the request is refused at once, whoever else was to decide. */
export const refuse = defineCommand({
  name: 'refuse',
  label: 'Refuse',
  description: 'Says no, with the reason. One no is enough.',
  on: approval,
  bulk: true,
  consequential: true,
  input: { comment: longText({ max: 5000, required: true, label: 'Reason' }) },
  emits: [approvalEvents.refused],
  allowed: isTurnOf,
  run: async (ctx, row, input) => decide(ctx, row, 'refused', input.comment ?? null),
});

async function decide(ctx: Ctx, row: ApprovalRow, verdict: 'approved' | 'refused', comment: string | null): Promise<void> {
  const by = ctx.actor.userId;
  const seats = by === null ? [] : seatsOf(readTurn(row.turn), by, todayOf(ctx));
  if (by === null || seats.length === 0) throw notAllowed('It is not your turn.');
  // What was asked for must still be what is there. It is marked by whoever asks, as this transaction is undone.
  const changed = await checkSubject(ctx, row);
  if (changed.length > 0) throw notAllowed(`What is to be approved has changed since (${changed.join(', ')}); it must be asked for again.`);
  for (const seat of seats) await settle(ctx, row.id, seat, { by, verdict, comment });
  await proceed(ctx, row.id);
}

async function settle(
  ctx: Ctx,
  approvalId: string,
  seat: Seat,
  { by, verdict, comment }: { readonly by: string; readonly verdict: 'approved' | 'refused'; readonly comment: string | null },
): Promise<void> {
  await updateRecord(ctx, approvalVoter, seat.voter, { state: verdict, decidedBy: by });
  await createRecord(ctx, approvalDecision, {
    approval: approvalId,
    stage: seat.stage,
    by,
    onBehalfOf: seat.user === by ? null : seat.user,
    verdict,
    comment,
  });
}
