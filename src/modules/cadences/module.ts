import { defineModule } from '../../kernel/module.ts';
import { cadenceCommands } from './commands/save-cadence.ts';
import { enrolDeal, enrolLead, enrolPerson } from './commands/enrol.ts';
import { enrolmentCommands } from './commands/enrolment-commands.ts';
import { advance, wakeCadences, wakeCron } from './engine/advance.ts';
import { followEvents } from './engine/follow-events.ts';
import { cadenceMailCheck } from './engine/mail-check.ts';
import { cadenceAnswered, cadenceStuck } from './notifications.ts';
import { manageCadences } from './policies/permissions.ts';
import { cadencesPolicies } from './policies/policies.ts';
import { cadencesQueries } from './queries/queries.ts';
import { cadencesRecords } from './records/all.ts';
import { cadencesSchema } from './schema.ts';
import { unsubscribeRoutes } from './unsubscribe/routes.ts';

/** Sequences of mails, tasks and waits that go on by themselves and stop when somebody answers. */
export const cadencesModule = defineModule({
  name: 'cadences',
  area: 'sales',
  dependsOn: ['parties', 'privacy', 'sales', 'activities', 'automation', 'notify', 'calendars', 'settings', 'identity', 'approvals'],
  records: cadencesRecords,
  policies: cadencesPolicies,
  commands: [...cadenceCommands, ...enrolmentCommands, enrolLead, enrolPerson, enrolDeal],
  queries: cadencesQueries,
  jobs: [advance, wakeCadences],
  crons: [wakeCron],
  feeds: [followEvents],
  mailChecks: [cadenceMailCheck],
  notifications: [cadenceAnswered, cadenceStuck],
  routes: [unsubscribeRoutes],
  permissions: [{ name: manageCadences, label: 'Write cadences and set daily limits', roles: ['sales-manager'] }],
  personalData: [
    { record: 'cadences.enrolment', via: ['person', 'lead'], erase: 'delete' },
    { record: 'cadences.cadenceAction', via: ['enrolment'], erase: 'delete' },
  ],
  schema: cadencesSchema,
});
