import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, date, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { opportunity } from '../records/opportunity.ts';
import { lostReasons, wonReasons } from '../records/choices.ts';
import { stage } from '../records/stage.ts';

const moveToStage = defineCommand({
  name: 'move-to-stage',
  label: 'Move to stage',
  description: 'Moves the deal along; refused when it lacks what the stage asks for.',
  on: opportunity,
  bulk: true,
  input: {
    stage: ref({ label: 'Stage', to: stage.key, required: true }),
    lostReason: choice({ label: 'Lost because', options: lostReasons }),
  },
  emits: ['sales.opportunityUpdated'],
  run: async (ctx, row, input) =>
    void (await updateRecord(ctx, opportunity, row.id, {
      stage: input.stage,
      ...(input.lostReason ? { lostReason: input.lostReason } : {}),
    })),
});

/** Which of the stages that close a deal so; where the pipeline has one only there is nothing to choose. */
const closing = ref({ label: 'Stage', to: stage.key, help: 'Where the pipeline has several of that kind; the first unless said.' });

const win = defineCommand({
  name: 'win',
  label: 'Won',
  description: 'The customer said yes.',
  on: opportunity,
  bulk: true,
  consequential: true,
  input: {
    wonReason: choice({ label: 'Won because', options: wonReasons }),
    stage: closing,
    closeOn: date({ label: 'On', help: 'Today unless said.' }),
    closeRemark: longText({ label: 'Remark' }),
  },
  emits: ['sales.opportunityWon'],
  allowed: (row) => (row.state === 'won' ? 'The deal is won already.' : true),
  run: async (ctx, row, input) => {
    const won = await updateRecord(ctx, opportunity, row.id, {
      stage: await closingStage(ctx, row.pipeline?.id ?? null, 'won', input.stage),
      ...outcome(input, ctx.scope.today),
      wonReason: input.wonReason ?? null,
    });
    ctx.emit({
      type: 'sales.opportunityWon',
      recordType: opportunity.key,
      recordId: row.id,
      data: { amount: won.amount, reason: won.wonReason },
    });
  },
});

const lose = defineCommand({
  name: 'lose',
  label: 'Lost',
  description: 'Keeps why, so that you see where deals get lost.',
  on: opportunity,
  bulk: true,
  consequential: true,
  input: {
    lostReason: choice({ label: 'Lost because', options: lostReasons, required: true }),
    stage: closing,
    closeOn: date({ label: 'On', help: 'Today unless said.' }),
    closeRemark: longText({ label: 'Remark' }),
  },
  emits: ['sales.opportunityLost'],
  allowed: (row) => (row.state === 'lost' ? 'The deal is lost already.' : true),
  run: async (ctx, row, input) => {
    const lost = await updateRecord(ctx, opportunity, row.id, {
      stage: await closingStage(ctx, row.pipeline?.id ?? null, 'lost', input.stage),
      ...outcome(input, ctx.scope.today),
      lostReason: input.lostReason,
    });
    ctx.emit({
      type: 'sales.opportunityLost',
      recordType: opportunity.key,
      recordId: row.id,
      data: { amount: lost.amount, reason: lost.lostReason },
    });
  },
});

const reopen = defineCommand({
  name: 'reopen',
  label: 'Reopen',
  description: 'Back into the pipeline, where it was before it closed.',
  on: opportunity,
  input: { closeOn: date({ label: 'New close date', required: true }) },
  emits: ['sales.opportunityReopened'],
  allowed: (row) => (row.state === 'open' ? 'The deal is open.' : true),
  run: async (ctx, row, input) => {
    const { rows } = await sql<{ id: string }>`
      select s.id from stage_change c join stage s on s.id = c.from_id
      where c.opportunity_id = ${row.id}::uuid and s.state = 'open' and s.deleted_at is null order by c.at desc, c.created_at desc limit 1`.execute(
      ctx.db,
    );
    await updateRecord(ctx, opportunity, row.id, {
      stage: rows[0]?.id ?? (await stageFor(ctx, row.pipeline?.id ?? null, 'open')),
      closeOn: input.closeOn,
    });
    ctx.emit({ type: 'sales.opportunityReopened', recordType: opportunity.key, recordId: row.id });
  },
});

const setNextStep = defineCommand({
  name: 'set-next-step',
  label: 'Next step',
  on: opportunity,
  input: { nextStep: text({ label: 'Next step', max: 300, required: true }), nextStepOn: date({ label: 'On' }) },
  allowed: (row) => (row.state === 'open' ? true : 'The deal is closed.'),
  run: async (ctx, row, input) =>
    void (await updateRecord(ctx, opportunity, row.id, { nextStep: input.nextStep, nextStepOn: input.nextStepOn ?? null })),
});

const assignOwner = defineCommand({
  name: 'assign-owner',
  label: 'Assign owner',
  on: opportunity,
  bulk: true,
  input: { owner: ref({ label: 'Owner', to: 'identity.user', required: true }) },
  run: async (ctx, row, input) => void (await updateRecord(ctx, opportunity, row.id, { owner: input.owner })),
});

export const dealCommands: readonly Command[] = [moveToStage, win, lose, reopen, setNextStep, assignOwner];

/** A deal closes today at the latest, by the company's calendar. */
function outcome(input: { readonly closeOn?: string | null; readonly closeRemark?: string | null }, today: string) {
  const closeOn = input.closeOn ?? today;
  if (closeOn > today) throw invalid([{ pointer: '/closeOn', code: 'max', message: 'must not be in the future' }]);
  return { closeOn, ...(input.closeRemark ? { closeRemark: input.closeRemark } : {}) };
}

/** The stage that was chosen, or the first of that kind. @throws AppError invalid for one of another pipeline or kind */
async function closingStage(ctx: Ctx, pipelineId: string | null, state: 'won' | 'lost', chosen: unknown): Promise<string> {
  const id = idOf(chosen);
  if (!id) return stageFor(ctx, pipelineId, state);
  const { rows } =
    await sql`select 1 from stage where id = ${id}::uuid and pipeline_id = ${pipelineId}::uuid and state = ${state} and deleted_at is null`.execute(
      ctx.db,
    );
  if (rows.length === 0)
    throw invalid([{ pointer: '/stage', code: 'stage', message: `is not a stage of this pipeline in which deals are ${state}` }]);
  return id;
}

/** The first stage of the pipeline in which deals are so. @throws AppError when it has none */
export async function stageFor(ctx: Pick<Ctx, 'db'>, pipelineId: string | null, state: 'open' | 'won' | 'lost'): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from stage where pipeline_id = ${pipelineId}::uuid and state = ${state} and deleted_at is null order by position, name limit 1`.execute(
    ctx.db,
  );
  const found = rows[0]?.id;
  if (!found) throw new AppError(409, 'no-stage', `The pipeline has no stage in which deals are ${state}.`);
  return found;
}
