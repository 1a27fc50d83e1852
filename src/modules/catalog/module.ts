import { defineModule } from '../../kernel/module.ts';
import { catalogPolicies } from './policies/policies.ts';
import { product } from './records/product.ts';

/** What the company sells. */
export const catalogModule = defineModule({ name: 'catalog', dependsOn: [], records: [product], policies: catalogPolicies });
