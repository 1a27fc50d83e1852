import { longText, ref } from '../../../fields/index.ts';
import { may } from '../../../kernel/access/actor.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../request/write.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { approvalEvents } from '../events.ts';
import { findPeople } from '../people/find-people.ts';
import { manageApprovals } from '../policies/policies.ts';
import { approvalDecision } from '../records/approval-decision.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import { approval } from '../records/approval.ts';
import { readTurn } from '../rules/turn.ts';
import { notifyApprovers, notifyOfComment } from '../request/notify-people.ts';
import { endRequest } from '../request/proceed.ts';
import { refreshTurn } from '../request/refresh-turn.ts';
import { requestApproval } from '../request/request-approval.ts';
import { isTurnOf } from './decide.ts';

/** Says something about a request without deciding it: a question, an answer. */
export const comment = defineCommand({
  name: 'comment',
  label: 'Comment',
  description: 'Asks or answers something, without deciding.',
  on: approval,
  input: { comment: longText({ max: 5000, required: true }) },
  allowed: (_row, { actor }) => (actor.userId === null ? 'Only people can comment.' : true),
  run: async (ctx, row, input) => {
    const text = input.comment ?? '';
    await createRecord(ctx, approvalDecision, { approval: row.id, by: ctx.actor.userId, verdict: 'commented', comment: text });
    await notifyOfComment(ctx, row.id, text);
  },
});

/** Puts somebody else in one's place. Who manages approvals may do so for others. */
export const delegate = defineCommand({
  name: 'delegate',
  label: 'Pass on',
  description: 'Lets somebody else decide in your place.',
  on: approval,
  input: {
    to: ref({ to: 'identity.user', required: true, label: 'To' }),
    insteadOf: ref({ to: 'identity.user', label: 'In place of', help: 'Yourself unless said; others only for who manages approvals.' }),
    comment: longText({ max: 5000 }),
  },
  allowed: (row, ctx) => (row.state === 'pending' && may(ctx.actor, manageApprovals) ? true : isTurnOf(row, ctx)),
  run: async (ctx, row, input) => {
    const [to, by] = [String(input.to), ctx.actor.userId];
    const from = input.insteadOf ? String(input.insteadOf) : by;
    if (from !== by && !may(ctx.actor, manageApprovals))
      throw notAllowed('Only who manages approvals may pass on what others have to decide.');
    const seats = readTurn(row.turn).seats.filter((seat) => seat.user === from);
    if (seats.length === 0) throw invalid([{ pointer: '/insteadOf', code: 'turn', message: 'must be somebody whose turn it is' }]);
    await refuseDelegate(ctx, row, to);
    for (const seat of seats) {
      await updateRecord(ctx, approvalVoter, seat.voter, {
        user: to,
        insteadOf: seat.user,
        why: `${seat.name} passed it on`,
        escalatedTo: null,
      });
      await createRecord(ctx, approvalDecision, {
        approval: row.id,
        stage: seat.stage,
        by,
        onBehalfOf: seat.user === by ? null : seat.user,
        verdict: 'delegated',
        comment: input.comment ?? null,
      });
    }
    const turn = await refreshTurn(ctx, row.id);
    await notifyApprovers(
      ctx,
      row.id,
      turn.seats.filter((seat) => seats.some((old) => old.voter === seat.voter)),
      'asked',
    );
  },
});

async function refuseDelegate(ctx: Parameters<typeof refreshTurn>[0], row: RowOf<typeof approval>, to: string): Promise<void> {
  const refuse = (message: string) => invalid([{ pointer: '/to', code: 'to', message }]);
  const person = (await findPeople(ctx.db, [to])).get(to);
  if (!person?.canDecide) throw refuse('must be a colleague who is active');
  if (row.requestedBy?.id === to && !row.allowsOwn) throw refuse('asked for it and so may not decide it');
  const turn = readTurn(row.turn);
  if (turn.seats.some((seat) => seat.user === to) || turn.spoken.includes(to)) throw refuse('is one of those who decide already');
}

/** Takes a request back. */
export const withdraw = defineCommand({
  name: 'withdraw',
  label: 'Withdraw',
  description: 'Takes the request back; nobody is asked any more.',
  on: approval,
  consequential: true,
  input: { comment: longText({ max: 5000 }) },
  emits: [approvalEvents.cancelled],
  allowed: (row, { actor }) => {
    if (row.state !== 'pending') return 'It is decided already.';
    return row.requestedBy?.id === actor.userId || may(actor, manageApprovals) ? true : 'Only who asked can take it back.';
  },
  run: async (ctx, row, input) => {
    await createRecord(ctx, approvalDecision, {
      approval: row.id,
      by: ctx.actor.userId,
      verdict: 'withdrawn',
      comment: input.comment ?? null,
    });
    await endRequest(ctx, row.id, 'cancelled', input.comment ? { comment: input.comment } : {});
  },
});

/** Asks once more, under the policy as it is now and for the record as it is now. */
export const askAgain = defineCommand({
  name: 'ask-again',
  label: 'Ask again',
  description: 'Makes a new request for the record as it is now.',
  on: approval,
  emits: [approvalEvents.requested],
  input: { reason: longText({ max: 5000, label: 'Why' }) },
  allowed: (row, { actor }) => {
    if (row.state === 'pending' && !row.isOutdated) return 'It is still being decided.';
    if (row.state === 'granted' && !row.isOutdated) return 'It is granted, and nothing has changed since.';
    return row.requestedBy?.id === actor.userId ? true : 'Only who asked can ask again.';
  },
  run: async (ctx, row, input) => {
    const { amount, policy } = row;
    return requestApproval(ctx, {
      subject: { recordType: row.subject.type, recordId: row.subject.id },
      title: row.title,
      requestedBy: ctx.actor.userId,
      reason: input.reason ?? row.reason,
      ...(amount ? { amount: { amount: amount.amount, currency: amount.currency } } : {}),
      ...(policy ? { policy: policy.id } : {}),
    });
  },
});
