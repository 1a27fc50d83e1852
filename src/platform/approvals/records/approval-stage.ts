import { choice, instant, json, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { StageRule } from '../rules/stage-rule.ts';

/** One step of a request, with the rule it was made under. */
export const approvalStage = defineRecord({
  module: 'approvals',
  name: 'approvalStage',
  path: 'stages',
  label: 'Approval stage',
  title: 'name',
  search: [],
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    approval: ref({ to: 'approvals.approval', required: true, readOnly: true, onDelete: 'cascade' }),
    position: number({ required: true, readOnly: true }),
    name: text({ required: true, readOnly: true, max: 80 }),
    rule: json<StageRule>()({ readOnly: true }),
    /** How many different people have to agree; empty is everybody. */
    need: number({ readOnly: true }),
    state: choice({
      required: true,
      readOnly: true,
      default: 'waiting',
      options: [
        { value: 'waiting', label: 'Not yet', color: 'gray' },
        { value: 'open', label: 'Being decided', color: 'yellow' },
        { value: 'granted', label: 'Granted', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'red' },
        { value: 'closed', label: 'Closed', color: 'gray' },
      ],
    }),
    openedAt: instant({ readOnly: true }),
    dueAt: instant({ readOnly: true }),
    remindAt: instant({ readOnly: true }),
    remindedAt: instant({ readOnly: true }),
    escalatedAt: instant({ readOnly: true }),
  },
});
