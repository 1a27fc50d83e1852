/**
 * What becomes of an approval. They are told of the subject (`recordType` and `recordId` are its own), so that they stand on its timeline
 * and automations can go by them; `data` has `approvalId`, `title`, `policy`, and for decisions `by` and `comment`.
 */
export const approvalEvents = {
  requested: 'approvals.approvalRequested',
  granted: 'approvals.approvalGranted',
  refused: 'approvals.approvalRefused',
  cancelled: 'approvals.approvalCancelled',
  expired: 'approvals.approvalExpired',
  outdated: 'approvals.approvalOutdated',
  escalated: 'approvals.approvalEscalated',
} as const;

export const allApprovalEvents: readonly string[] = Object.values(approvalEvents);
