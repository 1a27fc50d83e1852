// What other modules may use of approvals, besides its records and events.
export { requestApproval, type ApprovalRequest, type RequestedApproval } from './request/request-approval.ts';
export { askForApproval } from './commands/ask-for-approval.ts';
