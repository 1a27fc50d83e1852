import { date, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { opportunity } from '../records/opportunity.ts';

/** The step that was planned is done; the next one takes its place, or none does. */
export const planNextStep = defineCommand({
  name: 'plan-next-step',
  label: 'Next step',
  description: 'What was planned is done: what comes next, and when?',
  on: opportunity,
  input: {
    nextStep: text({ label: 'Next step', max: 300 }),
    nextStepOn: date({ label: 'Next step on' }),
    closeOn: date({ label: 'Close date', help: 'Stays as it is, unless you say.' }),
  },
  emits: ['sales.opportunityUpdated'],
  allowed: (row) => (row.state === 'open' ? true : 'The deal is closed.'),
  run: async (ctx, row, input) =>
    void (await updateRecord(ctx, opportunity, row.id, {
      nextStep: input.nextStep ?? null,
      nextStepOn: input.nextStepOn ?? null,
      ...(input.closeOn ? { closeOn: input.closeOn } : {}),
    })),
});
