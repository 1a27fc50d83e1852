import { defineModule } from '../../kernel/module.ts';
import { stockPolicies } from './policies/policies.ts';
import { stockRecords } from './records/all.ts';

/** What is where: locations, the ledger of goods that come and go, and what is promised to whom. */
export const stockModule = defineModule({
  name: 'stock',
  area: 'catalog',
  dependsOn: ['catalog', 'parties', 'identity', 'notify', 'settings'],
  records: stockRecords,
  policies: stockPolicies,
});
