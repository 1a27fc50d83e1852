import { defineModule } from '../../kernel/module.ts';
import { arrangeCommands } from './commands/arrange-commands.ts';
import { duplicateProduct } from './commands/duplicate-product.ts';
import { lifecycleCommands } from './commands/lifecycle-commands.ts';
import { makeVariants } from './commands/make-variants.ts';
import { translateCommands } from './commands/translate.ts';
import { imageRoutes } from './image-routes.ts';
import { relist } from './jobs.ts';
import { catalogPolicies } from './policies/policies.ts';
import { productCounts } from './queries/product-counts.ts';
import { catalogRecords } from './records/all.ts';
import { catalogSchema } from './schema.ts';
import { relistProducts } from './subscribers.ts';

/** What the company sells, to whom it shows it, and how it is found. */
export const catalogModule = defineModule({
  name: 'catalog',
  place: 4,
  dependsOn: ['parties', 'files'],
  records: catalogRecords,
  policies: catalogPolicies,
  commands: [...lifecycleCommands, makeVariants, duplicateProduct, ...translateCommands, ...arrangeCommands],
  queries: [productCounts],
  jobs: [relist],
  subscribers: [relistProducts],
  routes: [imageRoutes],
  personalData: [{ record: 'catalog.customerGroupMember', via: ['person'], erase: 'delete' }],
  schema: catalogSchema,
});
