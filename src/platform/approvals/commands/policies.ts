import { choice, json } from '../../../fields/index.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { filterSql, parseFilter } from '../../../kernel/list/filter.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { manageApprovals } from '../policies/policies.ts';
import { approvalPolicy } from '../records/approval-policy.ts';
import { readStages, type StageRule } from '../rules/stage-rule.ts';
import { findPeople, holdersOf } from '../people/find-people.ts';

const {
  recordType,
  name,
  key,
  isActive,
  position,
  fromAmount,
  belowAmount,
  filter,
  watched,
  deadline,
  remindAfter,
  allowsOwn,
  escalateTo,
} = approvalPolicy.fields;
const fields = {
  name,
  key,
  isActive,
  position,
  fromAmount,
  belowAmount,
  filter,
  stages: json<readonly StageRule[]>()({ required: true }),
  mode: choice({ options: approvalPolicy.fields.mode.options, default: 'sequence' }),
  allowsOwn,
  watched,
  deadline,
  remindAfter,
  onDeadline: choice({ options: approvalPolicy.fields.onDeadline.options, default: 'escalate' }),
  escalateTo,
};

export const addPolicy = defineCommand({
  name: 'add',
  label: 'Add a policy',
  on: approvalPolicy,
  target: 'list',
  permission: manageApprovals,
  input: { recordType, ...fields },
  run: async (ctx, _row, input) => {
    await check(ctx, input.recordType ?? '', input as PolicyInput);
    return { id: (await createRecord(ctx, approvalPolicy, input as never)).id };
  },
});

/** Requests under way keep the rules they were made under. */
export const changePolicy = defineCommand({
  name: 'change',
  label: 'Change',
  description: 'Requests under way keep the rules they were made under.',
  on: approvalPolicy,
  permission: manageApprovals,
  input: fields,
  run: async (ctx, row, input) => {
    await check(ctx, row.recordType, input as PolicyInput);
    await updateRecord(ctx, approvalPolicy, row.id, input as never);
  },
});

interface PolicyInput {
  readonly fromAmount?: { readonly currency: string; readonly base: string | null } | null;
  readonly belowAmount?: { readonly currency: string; readonly base: string | null } | null;
  readonly filter?: unknown;
  readonly stages?: unknown;
  readonly watched?: readonly string[] | null;
  readonly deadline?: number | null;
  readonly remindAfter?: number | null;
}

/** @throws AppError invalid with everything that is wrong, each with the field that it is about */
async function check(ctx: Ctx, key: string, input: PolicyInput): Promise<void> {
  const record = ctx.registry.find(key);
  const problems: FieldProblem[] = record && !record.internal ? [] : [problem('/recordType', 'is no kind of record that can be approved')];
  if (record) problems.push(...checkFilter(ctx, record, input.filter ?? null), ...checkWatched(record, input.watched ?? []));
  problems.push(...checkBand(ctx, input), ...(await checkStages(ctx, input.stages)));
  if (input.deadline && input.remindAfter && input.remindAfter >= input.deadline)
    problems.push(problem('/remindAfter', 'must be less than the working hours to decide'));
  if (problems.length > 0) throw invalid(problems);
}

function checkBand(ctx: Ctx, { fromAmount, belowAmount }: PolicyInput): FieldProblem[] {
  const currency = ctx.scope.baseCurrency;
  const foreign = Object.entries({ fromAmount, belowAmount }).filter(([, amount]) => amount && amount.currency !== currency);
  if (foreign.length > 0) return foreign.map(([name]) => problem(`/${name}/currency`, `must be ${currency}, the company’s currency`));
  if (fromAmount?.base && belowAmount?.base && new Decimal(fromAmount.base).gte(belowAmount.base))
    return [problem('/belowAmount', 'must be more than the amount from which the policy holds')];
  return [];
}

function checkFilter(ctx: Ctx, record: RecordType, value: unknown): FieldProblem[] {
  if (value === null) return [];
  try {
    filterSql({ registry: ctx.registry, actor: systemActor, parse: ctx.scope }, record, 't', parseFilter(value));
    return [];
  } catch (error) {
    if (error instanceof AppError) return [problem('/filter', error.message)];
    throw error;
  }
}

function checkWatched(record: RecordType, names: readonly string[]): FieldProblem[] {
  const unknown = names.filter((name) => !(name in record.fields) || record.fields[name]?.secret);
  return unknown.length === 0
    ? []
    : [problem('/watched', `names what is no field of ${record.labelPlural.toLowerCase()}: ${unknown.join(', ')}`)];
}

async function checkStages(ctx: Ctx, value: unknown): Promise<FieldProblem[]> {
  const { stages, problems } = readStages(value);
  const found = problems.map(({ pointer, message }) => problem(`/stages${pointer}`, message));
  const users = stages.flatMap((stage) => stage.approvers.flatMap((a) => (a.kind === 'user' ? [a.user] : [])));
  const people = await findPeople(ctx.db, users);
  for (const [i, stage] of stages.entries()) {
    for (const [j, approver] of stage.approvers.entries()) {
      if (approver.kind === 'user' && !people.get(approver.user)?.canDecide)
        found.push(problem(`/stages/${i}/approvers/${j}/user`, 'must be a colleague who is active'));
      if (approver.kind === 'role' && (await holdersOf(ctx.db, approver.role)).users.length === 0)
        found.push(problem(`/stages/${i}/approvers/${j}/role`, 'is held by nobody'));
    }
  }
  return found;
}

function problem(pointer: string, message: string): FieldProblem {
  return { pointer, code: 'policy', message };
}
