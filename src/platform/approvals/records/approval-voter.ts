import { choice, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Somebody who is to decide in a stage, why it is them, and what they said. */
export const approvalVoter = defineRecord({
  module: 'approvals',
  name: 'approvalVoter',
  path: 'voters',
  label: 'Approver',
  title: 'why',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  indexes: [['user', 'state']],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    approval: ref({ to: 'approvals.approval', required: true, readOnly: true, onDelete: 'cascade' }),
    stage: ref({ to: 'approvals.approvalStage', required: true, readOnly: true, onDelete: 'cascade' }),
    user: ref({ to: 'identity.user', required: true, readOnly: true, onDelete: 'refuse' }),
    insteadOf: ref({ to: 'identity.user', readOnly: true }),
    escalatedTo: ref({ to: 'identity.user', readOnly: true }),
    why: text({ required: true, readOnly: true, max: 300 }),
    state: choice({
      required: true,
      readOnly: true,
      default: 'waiting',
      options: [
        { value: 'waiting', label: 'Not yet', color: 'gray' },
        { value: 'open', label: 'To decide', color: 'yellow' },
        { value: 'approved', label: 'Approved', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'red' },
        { value: 'closed', label: 'Not needed', color: 'gray' },
      ],
    }),
    decidedBy: ref({ to: 'identity.user', readOnly: true }),
  },
});
