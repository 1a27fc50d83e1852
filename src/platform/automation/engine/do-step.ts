import { systemActor } from '../../../kernel/access/actor.ts';
import { runCommandIn } from '../../../kernel/command/run.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { humanize, type RecordType } from '../../../kernel/record/record.ts';
import type { Fields } from '../../../kernel/record/field.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { requestApproval } from '../../approvals/index.ts';
import { notifyUsers, readersOfDeleted } from '../../notify/index.ts';
import { ruleMessage } from '../notifications.ts';
import type {
  ApprovalStep,
  BranchStep,
  CommandStep,
  NotifyStep,
  Recipient,
  Step,
  StopStep,
  Target,
  WaitStep,
} from '../rules/definition.ts';
import { evaluate } from './evaluate.ts';
import { fillInputs, fillText } from './fill-inputs.ts';
import { linkOf, readPath, type Subject } from './read-path.ts';
import type { RunContext } from './run-context.ts';
import { StepProblem } from './step-problem.ts';
import { waitUntil } from './wait-until.ts';

/** What a step came to: go on, into a branch, wait, or end. */
export type StepResult = {
  /** In words, for the log. */
  readonly reason: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly result?: { readonly type: string; readonly id: string } | null;
} & (
  | { readonly then: 'next'; readonly made?: { readonly record: string; readonly id: string } }
  | { readonly then: 'branch'; readonly branch: string }
  | { readonly then: 'wait'; readonly waitsFor: 'time' | 'conditions' | 'approval'; readonly until: string | null; readonly id?: string }
  | { readonly then: 'stop' }
);

export interface StepScope {
  readonly subject: Subject;
  readonly context: RunContext;
  /** What the waiting that this step asked for has come to. */
  readonly waited?: { readonly until: string | null; readonly id: string | null };
  /** Only say what would be told or asked: a dry run. */
  readonly isDry?: boolean;
}

/**
 * Does one step in the transaction of `ctx`, whose actor is the rule with the rights of a person.
 * @throws StepProblem, or AppError as the command refuses
 */
export async function doStep(ctx: Ctx, step: Step, scope: StepScope): Promise<StepResult> {
  switch (step.kind) {
    case 'command':
      return doCommand(ctx, step, scope);
    case 'notify':
      return doNotify(ctx, step, scope);
    case 'approval':
      return doApproval(ctx, step, scope);
    case 'wait':
      return doWait(ctx, step, scope);
    case 'branch':
      return doBranch(ctx, step, scope);
    case 'stop':
      return doStop(step);
  }
}

async function doCommand(ctx: Ctx, step: CommandStep, scope: StepScope): Promise<StepResult> {
  const record = ctx.registry.find(step.record);
  if (!record) throw new StepProblem('record', `There are no “${step.record}” any more.`);
  if (scope.subject.isDeleted && step.on.from === 'trigger')
    return { then: 'next', reason: `Skipped: the ${record.label.toLowerCase()} was deleted, so there is nothing to do it to` };
  const id = await targetId(ctx, record, step.on, scope);
  const command = ctx.registry.command(record.key, step.verb);
  const fields: Fields = command?.input ?? record.fields;
  const input = await fillInputs(ctx, scope.subject, scope.context, fields, step.inputs);
  const reply = await runCommandIn(ctx, { record, verb: step.verb, input, ...(id === null ? {} : { id }) });
  const changed = reply.data?.id ?? id;
  const name = reply.data ? String(reply.data[record.title] ?? record.label) : record.label;
  return {
    then: 'next',
    reason: `${command?.label ?? humanize(step.verb)}: ${record.label} “${name}”`,
    input,
    result: changed === null ? null : { type: record.key, id: changed },
    ...(step.verb === 'create' && changed !== null ? { made: { record: record.key, id: changed } } : {}),
  };
}

/** The record that a step acts on; null for one that it makes. @throws StepProblem when there is none */
async function targetId(ctx: Ctx, record: RecordType, on: Target, { subject, context }: StepScope): Promise<string | null> {
  if (on.from === 'new') return null;
  if (on.from === 'trigger') return subject.row.id;
  if (on.from === 'step') {
    const made = context.made?.[on.step];
    if (!made) throw new StepProblem('step', 'The step that should have made the record has not run.');
    return made.id;
  }
  const { label, field, value } = await readPath(ctx, subject, on.path);
  const link = field ? linkOf(field, value) : null;
  if (!link) throw new StepProblem('link', `${label} is empty, so there is no ${record.label.toLowerCase()} to work on.`);
  if (link.type !== record.key) throw new StepProblem('link', `${label} is no ${record.label.toLowerCase()}.`);
  return link.id;
}

async function doNotify(ctx: Ctx, step: NotifyStep, { subject, isDry }: StepScope): Promise<StepResult> {
  const to = new Map<string, string>();
  for (const recipient of step.to) for (const person of await people(ctx, subject, recipient)) to.set(person.id, person.name);
  const title = await fillText(ctx, subject, 'Message', step.title);
  const body = step.body ? await fillText(ctx, subject, 'Text', step.body) : undefined;
  const input = { to: [...to.values()], title, ...(body === undefined ? {} : { body }) };
  if (to.size === 0) return { then: 'next', reason: 'Nobody to tell: those named are not there or not active', input };
  if (!isDry) {
    const about = { recordType: subject.record.key, recordId: subject.row.id };
    await notifyUsers(ctx, ruleMessage.name, {
      // Of what is gone those hear who could read it; there is nothing left to open.
      ...(subject.isDeleted ? { to: await readersOfDeleted(ctx, [...to.keys()], about) } : { to: [...to.keys()], ...about }),
      title,
      ...(body === undefined ? {} : { body }),
    });
  }
  return { then: 'next', reason: `Told ${[...to.values()].join(', ')}, as far as they want to hear and may read it`, input };
}

async function people(ctx: Ctx, subject: Subject, recipient: Recipient): Promise<readonly { id: string; name: string }[]> {
  const active = sql`u.active and u.deleted_at is null and u.audience = 'staff'`;
  const found = async (where: typeof active): Promise<readonly { id: string; name: string }[]> =>
    (
      await sql<{ id: string; name: string }>`select u.id, u.name from "user" u where ${active} and ${where} order by u.name`.execute(
        ctx.db,
      )
    ).rows;
  switch (recipient.to) {
    case 'user':
      return found(sql`u.id = ${recipient.id}::uuid`);
    case 'role':
      return found(sql`u.id in (select ur.user_id from user_role ur where ur.role_id = ${recipient.id}::uuid and ur.deleted_at is null)`);
    case 'watchers':
      return found(
        sql`u.id in (select w.user_id from watch w where w.subject_id = ${subject.row.id}::uuid and not w.muted and w.deleted_at is null)`,
      );
    case 'owner':
    case 'field': {
      const path = recipient.to === 'field' ? recipient.field : subject.record.owner;
      if (path === null) throw new StepProblem('owner', `${subject.record.labelPlural} have no owner.`);
      const { field, value, label } = await readPath(ctx, subject, path);
      const link = field ? linkOf(field, value) : null;
      if (link && link.type !== 'identity.user') throw new StepProblem('field', `${label} is no user.`);
      return link ? found(sql`u.id = ${link.id}::uuid`) : [];
    }
  }
}

async function doApproval(ctx: Ctx, step: ApprovalStep, { subject, waited, isDry }: StepScope): Promise<StepResult> {
  if (waited?.id) return approvalOutcome(ctx, waited.id);
  if (subject.isDeleted)
    throw new StepProblem('deleted', `The ${subject.record.label.toLowerCase()} was deleted, so nobody can approve anything of it.`);
  const title = await fillText(ctx, subject, 'Title', step.title);
  const amount = step.amount ? ((await readPath(ctx, subject, step.amount)).value as Money | null) : null;
  const input = { title, ...(amount ? { amount } : {}) };
  if (isDry) return { then: 'branch', branch: 'granted', reason: 'Would ask for approval; shown as if it were granted', input };
  const { id, status } = await requestApproval(ctx, {
    subject: { recordType: subject.record.key, recordId: subject.row.id },
    title,
    requestedBy: ctx.actor.userId,
    ...(amount ? { amount: { amount: amount.amount, currency: amount.currency } as Money } : {}),
    ...(step.policy === undefined ? {} : { policy: step.policy }),
  });
  if (status !== 'pending') return { ...(await approvalOutcome(ctx, id)), input };
  return { then: 'wait', waitsFor: 'approval', until: null, id, reason: `Waits for approval: ${title}`, input };
}

async function approvalOutcome(ctx: Ctx, id: string): Promise<StepResult> {
  const row = await findRecord({ ...ctx, actor: systemActor }, ctx.registry.record('approvals.approval'), id);
  const state = String(row?.['state'] ?? 'cancelled');
  if (state === 'pending') return { then: 'wait', waitsFor: 'approval', until: null, id, reason: 'Still waits for approval' };
  return state === 'granted'
    ? { then: 'branch', branch: 'granted', reason: 'Approval was granted' }
    : { then: 'branch', branch: 'refused', reason: `Approval was not granted: it is ${humanize(state).toLowerCase()}` };
}

async function doWait(ctx: Ctx, step: WaitStep, scope: StepScope): Promise<StepResult> {
  const { subject, waited, isDry } = scope;
  const until = waited?.until ?? (await waitUntil(ctx, step, subject));
  const isOver = until !== null && Date.parse(until) <= Date.parse(ctx.now);
  if (step.until !== 'conditions') {
    if (until === null || isOver)
      return { then: 'next', reason: until === null ? 'Nothing to wait for: the date is empty' : 'The time has come' };
    if (isDry) return { then: 'next', reason: `Would wait until ${until}; shown as if it had come` };
    return { then: 'wait', waitsFor: 'time', until, reason: `Waits until ${until}` };
  }
  const [verdict] = await evaluate(ctx, subject.record, step.conditions, [{ id: subject.row.id, changes: subject.changes }], {
    evenDeleted: subject.isDeleted === true,
  });
  if (verdict?.holds) return { then: 'next', reason: 'What it waited for holds' };
  if (isDry) return { then: 'next', reason: `Would wait, as ${verdict?.reason ?? 'it does not hold'}; shown as if it held` };
  if (!isOver) return { then: 'wait', waitsFor: 'conditions', until, reason: `Waits until ${until} at most: ${verdict?.reason ?? ''}` };
  const tooLong = `Waited ${step.mostDays} days: ${verdict?.reason ?? ''}`;
  return step.then === 'stop' ? { then: 'stop', reason: tooLong } : { then: 'next', reason: tooLong };
}

async function doBranch(ctx: Ctx, step: BranchStep, { subject }: StepScope): Promise<StepResult> {
  const [verdict] = await evaluate(ctx, subject.record, step.if, [{ id: subject.row.id, changes: subject.changes }], {
    evenDeleted: subject.isDeleted === true,
  });
  return verdict?.holds
    ? { then: 'branch', branch: 'yes', reason: 'Yes: the conditions hold' }
    : { then: 'branch', branch: 'no', reason: `No: ${verdict?.reason ?? 'the conditions do not hold'}` };
}

function doStop(step: StopStep): StepResult {
  return { then: 'stop', reason: step.reason === '' ? 'The rule ends here' : step.reason };
}
