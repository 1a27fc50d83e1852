import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { addAbsence, removeAbsence } from './commands/absences.ts';
import { approve, refuse } from './commands/decide.ts';
import { addPolicy, changePolicy } from './commands/policies.ts';
import { askAgain, comment, delegate, withdraw } from './commands/request-commands.ts';
import { followSubjects } from './feeds.ts';
import { checkOutdated, watchClock } from './jobs.ts';
import { answeredKind, askedKind, commentedKind } from './notifications.ts';
import { manageApprovals, policies } from './policies/policies.ts';
import { approvalQueries } from './queries/approval-queries.ts';
import { absence } from './records/absence.ts';
import { approvalDecision } from './records/approval-decision.ts';
import { approvalPolicy } from './records/approval-policy.ts';
import { approvalStage } from './records/approval-stage.ts';
import { approvalVoter } from './records/approval-voter.ts';
import { approval } from './records/approval.ts';
import { replaceLeavers } from './subscribers.ts';

export const approvalsModule = defineModule({
  name: 'approvals',
  dependsOn: ['identity', 'notify', 'settings'],
  records: [approvalPolicy, approval, approvalStage, approvalVoter, approvalDecision, absence],
  policies,
  commands: [approve, refuse, comment, delegate, withdraw, askAgain, addPolicy, changePolicy, addAbsence, removeAbsence],
  queries: approvalQueries,
  jobs: [watchClock as Job, checkOutdated as Job],
  subscribers: [replaceLeavers],
  feeds: [followSubjects],
  notifications: [askedKind, answeredKind, commentedKind],
  permissions: [{ name: manageApprovals, label: 'Manage approval policies, and pass approvals on for others' }],
});
