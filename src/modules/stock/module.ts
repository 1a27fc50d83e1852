import { defineModule } from '../../kernel/module.ts';
import { freeExpiredOf, sweepExpired, sweepExpiredCron } from './jobs/free-expired.ts';
import { stockPolicies } from './policies/policies.ts';
import { stockRecords } from './records/all.ts';
import { stockSchema } from './schema.ts';
import { startStock } from './service.ts';

/** What is where: locations, the ledger of goods that come and go, and what is promised to whom. */
export const stockModule = defineModule({
  name: 'stock',
  area: 'catalog',
  dependsOn: ['catalog', 'parties', 'identity', 'notify', 'settings'],
  records: stockRecords,
  policies: stockPolicies,
  jobs: [freeExpiredOf, sweepExpired],
  crons: [sweepExpiredCron],
  schema: stockSchema,
  start: startStock,
});
