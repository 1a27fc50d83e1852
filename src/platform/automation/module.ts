import { defineCron } from '../../kernel/jobs/cron.ts';
import { defineModule } from '../../kernel/module.ts';
import { activateRule, pauseRuleByHand } from './commands/activate-rule.ts';
import { cancelRun, retryRun, startByHand } from './commands/runs.ts';
import { makeRule, saveRule } from './commands/save-rule.ts';
import { advance } from './engine/advance.ts';
import { rulesFeed } from './engine/match-events.ts';
import { startPage, tick } from './engine/tick.ts';
import { tidyRuns } from './engine/tidy.ts';
import { ruleLimited, ruleMessage, rulePaused, runFailed } from './notifications.ts';
import { manageAutomation, policies, readAutomation, runAutomation } from './policies/policies.ts';
import { materialsQuery, overviewQuery, versionsQuery } from './queries/overview.ts';
import { logQuery, stepsQuery } from './queries/run-log.ts';
import { automationRule } from './records/automation-rule.ts';
import { automationRun } from './records/automation-run.ts';
import { automationStep } from './records/automation-step.ts';
import { automationVersion } from './records/automation-version.ts';
import { automationRoutes } from './routes.ts';
import { automationSchema } from './schema.ts';
import { pauseWithPerson } from './subscribers.ts';

/** Rules that people build: when something happens or a time comes, and conditions hold, do commands. */
export const automationModule = defineModule({
  name: 'automation',
  dependsOn: ['settings', 'notify', 'approvals'],
  records: [automationRule, automationVersion, automationRun, automationStep],
  policies,
  commands: [makeRule, saveRule, activateRule, pauseRuleByHand, startByHand, retryRun, cancelRun],
  queries: [overviewQuery, versionsQuery, materialsQuery, logQuery, stepsQuery],
  jobs: [advance, tick, startPage, tidyRuns],
  crons: [defineCron({ job: tick, at: '* * * * *', catchUpMs: 3_600_000 }), defineCron({ job: tidyRuns, at: '41 3 * * *' })],
  subscribers: [pauseWithPerson],
  feeds: [rulesFeed],
  notifications: [rulePaused, ruleLimited, runFailed, ruleMessage],
  routes: [automationRoutes],
  schema: automationSchema,
  permissions: [
    { name: readAutomation, label: 'See automations, and what they did with records one may read' },
    { name: runAutomation, label: 'Start automations by hand' },
    { name: manageAutomation, label: 'Make, activate and mend automations' },
  ],
});
