import { defineModule } from '../../kernel/module.ts';
import { operationsPermission } from './permissions.ts';
import { operationsRoutes } from './routes.ts';
import { operationsSchema } from './schema.ts';

/** What whoever runs the system watches and mends. */
export const operationsModule = defineModule({
  name: 'operations',
  dependsOn: ['files'],
  routes: [operationsRoutes],
  schema: operationsSchema,
  permissions: [{ name: operationsPermission, label: 'See and rerun background jobs' }],
});
