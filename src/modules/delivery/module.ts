import { defineModule } from '../../kernel/module.ts';
import { deliveryPolicies } from './policies/policies.ts';
import { deliveryRecords } from './records/all.ts';

/** How customers get what they bought, and what that costs. */
export const deliveryModule = defineModule({
  name: 'delivery',
  area: 'catalog',
  dependsOn: ['catalog', 'stock', 'settings'],
  records: deliveryRecords,
  policies: deliveryPolicies,
});
