import { defineModule } from '../../kernel/module.ts';
import { deliveryPolicies } from './policies/policies.ts';
import { deliveryQueries } from './queries/queries.ts';
import { deliveryRecords } from './records/all.ts';
import { deliverySchema } from './schema.ts';
import { startDelivery } from './service.ts';

/** How customers get what they bought, and what that costs. */
export const deliveryModule = defineModule({
  name: 'delivery',
  area: 'catalog',
  dependsOn: ['catalog', 'stock', 'settings'],
  records: deliveryRecords,
  policies: deliveryPolicies,
  queries: deliveryQueries,
  schema: deliverySchema,
  start: startDelivery,
});
