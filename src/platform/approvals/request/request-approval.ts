import { parseMoney } from '../../../fields/money/server.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { createRecord } from './write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { getRecord, type Row } from '../../../kernel/list/list.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { Ref } from '../../../kernel/record/field.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { approvalEvents } from '../events.ts';
import { resolveApprovers } from '../people/resolve-approvers.ts';
import { approvalStage } from '../records/approval-stage.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import { approval, type Handling } from '../records/approval.ts';
import { nobodysTurn } from '../rules/turn.ts';
import { findPolicy, type PolicyRow } from './find-policy.ts';
import { proceed } from './proceed.ts';
import { snapshotOf } from './snapshot.ts';
import { tell } from './tell.ts';

export interface ApprovalRequest {
  readonly subject: { readonly recordType: string; readonly recordId: string };
  /** What is asked for, in words: "Discount of 18 % for Nordlys AS". */
  readonly title: string;
  /** What it is about in money; compared with the thresholds of policies at the day's rate. */
  readonly amount?: Money;
  /** Id, key or name of a policy; the first that fits when left out. */
  readonly policy?: string;
  /** The user who asks; null when the system does. */
  readonly requestedBy: string | null;
  readonly reason?: string | null;
}

export interface RequestedApproval {
  readonly id: string;
  readonly status: 'pending' | 'granted' | 'refused' | 'cancelled';
}

/**
 * Asks for approval in the transaction of `ctx`. Where no policy asks for a decision the request is granted at once, and says so.
 * @throws AppError not-allowed when the named policy cannot be used, when a threshold cannot be compared for want of an exchange rate, or
 * when nobody could decide a stage; not-found when there is no such record
 */
export async function requestApproval(ctx: Ctx, request: ApprovalRequest): Promise<RequestedApproval> {
  const record = ctx.registry.record(request.subject.recordType);
  const row = await getRecord({ ...ctx, actor: systemActor }, record, request.subject.recordId);
  const amount = request.amount ? parseMoney(request.amount, {}, ctx.scope) : null;
  if (amount && (amount.base ?? null) === null)
    throw notAllowed(
      `No exchange rate from ${amount.currency} to ${ctx.scope.baseCurrency} is known, so nobody can say which policy applies.`,
    );
  const policy = await findPolicy(
    ctx,
    { record, id: row.id },
    { base: amount?.base ?? null, ...(request.policy === undefined ? {} : { named: request.policy }) },
  );
  const created = await createRecord(ctx, approval, {
    title: request.title,
    subject: { type: record.key, id: row.id },
    state: policy ? 'pending' : 'granted',
    amount: request.amount ?? null,
    reason: request.reason ?? null,
    requestedBy: request.requestedBy,
    policy: policy?.id ?? null,
    policyName: policy?.name ?? null,
    decidedAt: policy ? null : ctx.now,
    allowsOwn: policy?.allowsOwn ?? false,
    handling: policy ? handlingOf(policy) : null,
    snapshot: snapshotOf(row, policy?.watched ?? []),
    turn: nobodysTurn,
  });
  await tell(ctx, approvalEvents.requested, created.id);
  if (!policy) {
    await tell(ctx, approvalEvents.granted, created.id, { comment: 'No policy asks for an approval here.' });
    return { id: created.id, status: 'granted' };
  }
  await addStages(ctx, created.id, policy, { owner: ownerOf(record, row), requestedBy: request.requestedBy });
  return { id: created.id, status: await proceed(ctx, created.id) };
}

async function addStages(
  ctx: Ctx,
  approvalId: string,
  policy: PolicyRow,
  people: { readonly owner: string | null; readonly requestedBy: string | null },
): Promise<void> {
  for (const [position, rule] of policy.stages.entries()) {
    const voters = await resolveApprovers(ctx, rule, { ...people, allowsOwn: policy.allowsOwn, escalateTo: policy.escalateTo?.id ?? null });
    if (voters.length === 0) throw notAllowed(`Nobody can decide "${rule.name}": give the policy "${policy.name}" other approvers.`);
    const stage = await createRecord(ctx, approvalStage, {
      approval: approvalId,
      position,
      name: rule.name,
      rule,
      need: rule.need === 'all' ? null : Math.min(rule.need, voters.length),
    });
    for (const { user, why, insteadOf } of voters)
      await createRecord(ctx, approvalVoter, { approval: approvalId, stage: stage.id, user, why, insteadOf });
  }
}

function handlingOf(policy: PolicyRow): Handling {
  return {
    order: policy.mode === 'parallel' ? 'parallel' : 'sequence',
    deadline: policy.deadline,
    remindAfter: policy.remindAfter,
    onDeadline: policy.onDeadline === 'expire' ? 'expire' : 'escalate',
    escalateTo: policy.escalateTo?.id ?? null,
  };
}

function ownerOf(record: RecordType, row: Row): string | null {
  return record.owner ? ((row[record.owner] as Ref | null)?.id ?? null) : null;
}
