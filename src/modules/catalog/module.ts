import { defineModule } from '../../kernel/module.ts';
import { catalogPolicies } from './policies/policies.ts';
import { catalogRecords } from './records/all.ts';
import { catalogSchema } from './schema.ts';

/** What the company sells, to whom it shows it, and how it is found. */
export const catalogModule = defineModule({
  name: 'catalog',
  dependsOn: ['parties', 'files'],
  records: catalogRecords,
  policies: catalogPolicies,
  schema: catalogSchema,
});
