import { defineModule } from '../../kernel/module.ts';
import { answerCommands } from './commands/answer.ts';
import { handOverCommands } from './commands/hand-over.ts';
import { escalate, findOverdue, overdueCron } from './jobs.ts';
import { handoverAnswered, handoverOffered, handoverOverdue } from './notifications.ts';
import { manageHandovers } from './policies/permissions.ts';
import { handoversPolicies } from './policies/policies.ts';
import { inboxQuery } from './queries/inbox.ts';
import { reportQuery } from './queries/report.ts';
import { sharedQuery } from './queries/shared.ts';
import { handover } from './records/handover.ts';
import { handoverKind } from './records/handover-kind.ts';
import { handoversSchema } from './schema.ts';

/** Work that passes from one person or team to another: offered with a checklist, accepted or bounced with a reason. */
export const handoversModule = defineModule({
  name: 'handovers',
  area: 'sales',
  dependsOn: ['parties', 'sales', 'notify', 'calendars', 'settings', 'identity'],
  records: [handoverKind, handover],
  policies: handoversPolicies,
  commands: [...handOverCommands, ...answerCommands],
  queries: [inboxQuery, reportQuery, sharedQuery],
  jobs: [escalate, findOverdue],
  crons: [overdueCron],
  notifications: [handoverOffered, handoverAnswered, handoverOverdue],
  permissions: [{ name: manageHandovers, label: 'Say which kinds of hand-over there are', roles: ['sales-manager'] }],
  personalData: [{ record: 'handovers.handover', via: ['subject'], erase: 'delete' }],
  schema: handoversSchema,
});
