import { choice, date, longText, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { subjectCommands } from '../../parties/index.ts';
import { disqualifyReasons } from '../records/lead-choices.ts';
import { lead } from '../records/lead.ts';
import { assignByRules } from './assign-by-rules.ts';
import { captureCommand } from './capture-command.ts';
import { convertTogether } from './convert-together.ts';
import { convertLead } from './convert-lead.ts';

const converted = 'The lead has been converted already.';

const startWorking = defineCommand({
  name: 'start-working',
  label: 'Start working',
  on: lead,
  bulk: true,
  allowed: (row) => (row.status === 'new' || row.status === 'recycled' ? true : 'The lead is neither new nor for later.'),
  run: async (ctx, row) => void (await updateRecord(ctx, lead, row.id, { status: 'working', recycleOn: null })),
});

const qualify = defineCommand({
  name: 'qualify',
  label: 'Qualify',
  description: 'There is a need that we can meet.',
  on: lead,
  bulk: true,
  emits: ['sales.leadQualified'],
  allowed: (row) =>
    row.status === 'new' || row.status === 'working' || row.status === 'recycled'
      ? true
      : `A lead that is ${row.status} cannot be qualified.`,
  run: async (ctx, row) => {
    await updateRecord(ctx, lead, row.id, { status: 'qualified', recycleOn: null });
    ctx.emit({ type: 'sales.leadQualified', recordType: lead.key, recordId: row.id, data: { score: row.score } });
  },
});

const disqualify = defineCommand({
  name: 'disqualify',
  label: 'Disqualify',
  description: 'Nothing will come of it; keeps why.',
  on: lead,
  bulk: true,
  input: {
    reason: choice({ label: 'Because', options: disqualifyReasons, required: true }),
    remark: longText({ label: 'Remark', max: 2000 }),
  },
  emits: ['sales.leadDisqualified'],
  allowed: (row) => {
    if (row.status === 'converted') return converted;
    return row.status === 'disqualified' ? 'The lead is disqualified already.' : true;
  },
  run: async (ctx, row, input) => {
    await updateRecord(ctx, lead, row.id, {
      status: 'disqualified',
      disqualifiedBecause: input.reason,
      outcomeRemark: input.remark ?? null,
      recycleOn: null,
    });
    ctx.emit({ type: 'sales.leadDisqualified', recordType: lead.key, recordId: row.id, data: { reason: input.reason } });
  },
});

const recycle = defineCommand({
  name: 'recycle',
  label: 'Put off',
  description: 'Not now: the lead comes back as a new one on the day.',
  on: lead,
  bulk: true,
  input: { until: date({ label: 'Until', required: true }), remark: longText({ label: 'Remark', max: 2000 }) },
  emits: ['sales.leadRecycled'],
  allowed: (row) => (row.status === 'converted' ? converted : true),
  run: async (ctx, row, input) => {
    if (!input.until || input.until <= ctx.scope.today)
      throw invalid([{ pointer: '/until', code: 'min', message: 'must be a day to come' }]);
    await updateRecord(ctx, lead, row.id, {
      status: 'recycled',
      recycleOn: input.until,
      outcomeRemark: input.remark ?? null,
      disqualifiedBecause: null,
    });
    ctx.emit({ type: 'sales.leadRecycled', recordType: lead.key, recordId: row.id, data: { until: input.until } });
  },
});

const reopen = defineCommand({
  name: 'reopen',
  label: 'Reopen',
  on: lead,
  allowed: (row) => (row.status === 'disqualified' ? true : 'The lead is not disqualified.'),
  run: async (ctx, row) =>
    void (await updateRecord(ctx, lead, row.id, { status: 'working', disqualifiedBecause: null, outcomeRemark: null })),
});

const take = defineCommand({
  name: 'take',
  label: 'Take it',
  description: 'From the queue to yourself.',
  on: lead,
  bulk: true,
  emits: ['sales.leadAssigned'],
  allowed: (row, { actor }) => {
    if (actor.userId === null) return 'Only a person can take a lead.';
    return row.owner === null ? true : 'The lead has an owner.';
  },
  run: async (ctx, row) => {
    await updateRecord(ctx, lead, row.id, { owner: ctx.actor.userId, assignedBecause: `taken by ${ctx.actor.name}` });
    ctx.emit({ type: 'sales.leadAssigned', recordType: lead.key, recordId: row.id, data: { to: ctx.actor.userId, by: 'taken' } });
  },
});

const assignOwner = defineCommand({
  name: 'assign-owner',
  label: 'Assign owner',
  description: 'To somebody, or back to the queue when nobody is named.',
  on: lead,
  bulk: true,
  input: { owner: ref({ label: 'Owner', to: 'identity.user' }) },
  emits: ['sales.leadAssigned'],
  run: async (ctx, row, input) => {
    await updateRecord(ctx, lead, row.id, {
      owner: input.owner ?? null,
      assignedBecause: input.owner ? `assigned by ${ctx.actor.name}` : null,
    });
    ctx.emit({ type: 'sales.leadAssigned', recordType: lead.key, recordId: row.id, data: { to: input.owner ?? null, by: 'hand' } });
  },
});

export const leadCommands: readonly Command[] = [
  ...subjectCommands(lead),
  startWorking,
  qualify,
  convertLead,
  convertTogether,
  captureCommand,
  disqualify,
  recycle,
  reopen,
  take,
  assignOwner,
  assignByRules,
];
