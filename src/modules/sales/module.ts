import { defineModule } from '../../kernel/module.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { dealCommands } from './commands/deal-commands.ts';
import { forecastCommands } from './commands/forecast-commands.ts';
import { lineCommands } from './commands/line-commands.ts';
import { snapshotCron, takeSnapshots } from './jobs/take-snapshots.ts';
import { manageSales } from './policies/permissions.ts';
import { salesPolicies } from './policies/policies.ts';
import { forecastQueries } from './queries/forecast.ts';
import { salesRecords } from './records/all.ts';
import { salesSchema } from './schema.ts';

/** Selling: from the first touch to the deal that is won, and what may be expected of those under way. */
export const salesModule = defineModule({
  name: 'sales',
  dependsOn: ['parties', 'catalog', 'identity', 'settings'],
  records: salesRecords,
  policies: salesPolicies,
  commands: [...dealCommands, ...lineCommands, ...forecastCommands],
  queries: forecastQueries,
  jobs: [takeSnapshots as Job],
  crons: [snapshotCron],
  personalData: [
    { record: 'sales.opportunity', via: ['person'], erase: 'detach' },
    { record: 'sales.opportunityContact', via: ['person'], erase: 'delete' },
  ],
  permissions: [{ name: manageSales, label: 'Set up pipelines, stages and the rules of selling' }],
  schema: salesSchema,
});
