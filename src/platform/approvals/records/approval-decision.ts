import { choice, longText, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What was said about a request, by whom and in whose place; when is when the row was made. Never changed afterwards. */
export const approvalDecision = defineRecord({
  module: 'approvals',
  name: 'approvalDecision',
  path: 'decisions',
  label: 'Approval decision',
  title: 'verdict',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    approval: ref({ to: 'approvals.approval', required: true, readOnly: true, onDelete: 'cascade' }),
    stage: ref({ to: 'approvals.approvalStage', readOnly: true, onDelete: 'cascade' }),
    by: ref({ to: 'identity.user', readOnly: true }),
    onBehalfOf: ref({ to: 'identity.user', readOnly: true }),
    verdict: choice({
      required: true,
      readOnly: true,
      options: [
        { value: 'approved', label: 'Approved', color: 'green' },
        { value: 'refused', label: 'Refused', color: 'red' },
        { value: 'commented', label: 'Commented', color: 'gray' },
        { value: 'delegated', label: 'Passed on', color: 'blue' },
        { value: 'replaced', label: 'Replaced', color: 'blue' },
        { value: 'escalated', label: 'Escalated', color: 'orange' },
        { value: 'reminded', label: 'Reminded', color: 'gray' },
        { value: 'withdrawn', label: 'Withdrawn', color: 'gray' },
        { value: 'outdated', label: 'Outdated', color: 'orange' },
        { value: 'expired', label: 'Expired', color: 'orange' },
      ],
    }),
    comment: longText({ readOnly: true, max: 5000 }),
  },
});
