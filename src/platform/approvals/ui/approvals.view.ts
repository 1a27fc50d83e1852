import { defineView } from '../../../ui/records/view.ts';

export const approvalView = defineView({
  record: 'approvals.approval',
  isInNavigation: false,
  columns: ['title', 'state', 'subject', 'amount', 'requestedBy', 'dueAt', 'createdAt'],
  keyFacts: ['state', 'subject', 'amount', 'requestedBy'],
  sections: [
    { title: 'Request', fields: ['subject', 'amount', 'reason', 'requestedBy', 'dueAt'] },
    { title: 'Answer', fields: ['state', 'decidedAt', 'isOutdated', 'outdatedBy', 'policyName'] },
  ],
  hideRelated: ['parties.task:subject', 'parties.note:subject'],
  blocks: [{ title: 'Course', place: 'main', load: () => import('./course-block.tsx') }],
});
export const approvalPolicyView = defineView({ record: 'approvals.approvalPolicy', isInNavigation: false });
export const absenceView = defineView({ record: 'approvals.absence', isInNavigation: false });

/** On the page of every record that something was asked about. */
export const everywhere = defineView({
  record: '*',
  blocks: [{ title: 'Approvals', place: 'main', isQuiet: true, shows: 'approvals.approval', load: () => import('./record-block.tsx') }],
});
