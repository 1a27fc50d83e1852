import { defineModule } from '../../kernel/module.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { dealsToMove } from './agenda/deals-to-move.ts';
import { leadsToAnswer } from './agenda/leads-to-answer.ts';
import { assignmentQueries } from './assignment/try-assignment.ts';
import { dealsMoveLifecycle } from './deals-move-lifecycle.ts';
import { firstResponseFeed } from './assignment/first-response.ts';
import { leadAssigned, leadOverdue } from './assignment/notifications.ts';
import { beginSales } from './begin.ts';
import { formRoutes } from './capture/form-routes.ts';
import { dealCommands } from './commands/deal-commands.ts';
import { forecastCommands } from './commands/forecast-commands.ts';
import { leadCommands } from './commands/lead-commands.ts';
import { splitCommands } from './commands/split-commands.ts';
import { territoryCommands } from './commands/territory-commands.ts';
import { lineCommands } from './commands/line-commands.ts';
import { realignTerritories, turnTerritories, turnTerritoriesCron } from './territories/realign.ts';
import { territoryFeed } from './territories/territory-feed.ts';
import { territoryQueries } from './territories/territory-queries.ts';
import { returnRecycled, returnRecycledCron } from './jobs/return-recycled.ts';
import { overdueLeadsCron, tellOfOverdueLeads } from './jobs/tell-of-overdue-leads.ts';
import { scoreLeadsCron, scoreLeadsNightly } from './jobs/score-leads-nightly.ts';
import { scoringQueries } from './scoring/try-score.ts';
import { scoringFeed } from './scoring/scoring-feed.ts';
import { snapshotCron, takeSnapshots } from './jobs/take-snapshots.ts';
import { accountPolicies } from './policies/account-policies.ts';
import { leadPolicies } from './policies/lead-policies.ts';
import { accountQueries } from './account-plan/account-query.ts';
import { performanceRoutes } from './performance/file-route.ts';
import { performanceQueries } from './performance/performance-queries.ts';
import { manageSales } from './policies/permissions.ts';
import { salesPolicies } from './policies/policies.ts';
import { dealLines } from './import/deal-lines.ts';
import { dealMatch } from './import/deal-match.ts';
import { forecastQueries } from './queries/forecast.ts';
import { leadQueries } from './queries/lead-matches.ts';
import { lead } from './records/lead.ts';
import { accountPlan } from './records/account-plan.ts';
import { opportunity } from './records/opportunity.ts';
import { activityCommands } from '../activities/index.ts';
import { subjectCommands, timelineQuery } from '../parties/index.ts';
import { planNextStep } from './commands/plan-next-step.ts';
import { salesRecipes } from './recipes.ts';
import { salesRecords } from './records/all.ts';
import { salesSchema } from './schema.ts';

/** Selling: from the first touch to the deal that is won, and what may be expected of those under way. */
export const salesModule = defineModule({
  name: 'sales',
  place: 1,
  dependsOn: ['activities', 'parties', 'privacy', 'notify', 'approvals', 'catalog', 'identity', 'settings', 'exchange', 'automation'],
  begin: beginSales,
  records: salesRecords,
  policies: [...salesPolicies, ...leadPolicies, ...accountPolicies],
  commands: [
    ...dealCommands,
    ...subjectCommands(opportunity),
    ...subjectCommands(accountPlan),
    ...activityCommands(opportunity),
    ...activityCommands(lead),
    planNextStep,
    ...leadCommands,
    ...lineCommands,
    ...splitCommands,
    ...forecastCommands,
    ...territoryCommands,
  ],
  queries: [
    ...forecastQueries,
    ...performanceQueries,
    ...accountQueries,
    timelineQuery(accountPlan),
    timelineQuery(opportunity),
    timelineQuery(lead),
    ...leadQueries,
    ...territoryQueries,
    ...assignmentQueries,
    ...scoringQueries,
  ],
  jobs: [takeSnapshots as Job, returnRecycled, tellOfOverdueLeads, scoreLeadsNightly, realignTerritories, turnTerritories],
  crons: [snapshotCron, returnRecycledCron, overdueLeadsCron, scoreLeadsCron, turnTerritoriesCron],
  personalData: [
    { record: 'sales.opportunity', via: ['person'], erase: 'detach' },
    { record: 'sales.lead', via: ['person'], erase: 'delete' },
    { record: 'sales.leadSubmission', via: ['lead'], erase: 'delete' },
    { record: 'sales.opportunityContact', via: ['person'], erase: 'delete' },
  ],
  permissions: [{ name: manageSales, label: 'Set up pipelines, stages and the rules of selling', roles: ['sales-manager'] }],
  agenda: [leadsToAnswer, dealsToMove],
  feeds: [firstResponseFeed, scoringFeed, territoryFeed, dealsMoveLifecycle],
  notifications: [leadAssigned, leadOverdue],
  routes: [formRoutes, performanceRoutes],
  recipes: salesRecipes,
  schema: salesSchema,
  start: async ({ config, secret }) => ({
    services: { leadForms: { secret, publicUrl: config.publicUrl }, importParts: [dealLines], importMatches: [dealMatch] },
  }),
});
