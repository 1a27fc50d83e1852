import { choice, date, longText, money, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { may } from '../../../kernel/access/actor.ts';
import { manageSales } from '../policies/permissions.ts';
import { forecastCategories } from '../records/choices.ts';
import { forecastOverride } from '../records/forecast-override.ts';

const judge = defineCommand({
  name: 'judge',
  label: 'Judge the forecast',
  description: 'Keeps what you believe of a period beside the sum of the deals. Earlier judgements stay.',
  on: forecastOverride,
  target: 'list',
  input: {
    user: ref({ label: 'Rep', to: 'identity.user', required: true }),
    startsOn: date({ label: 'Period from', required: true }),
    category: choice({ label: 'Category', options: forecastCategories, required: true }),
    amount: money({ label: 'Amount', required: true, min: '0' }),
    remark: longText({ label: 'Remark' }),
  },
  emits: ['sales.forecastOverrideCreated'],
  run: async (ctx, _row, input) => {
    const about = typeof input.user === 'string' ? input.user : (input.user?.id ?? '');
    const isTheirs = ctx.actor.isSystem || ctx.actor.teamUserIds.includes(about) || may(ctx.actor, manageSales);
    if (!isTheirs) throw forbidden('You judge the forecast of yourself and of your teams.');
    const made = await createRecord(ctx, forecastOverride, { ...input, judge: ctx.actor.userId });
    return { id: made.id };
  },
});

export const forecastCommands: readonly Command[] = [judge];
