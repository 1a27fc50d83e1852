import { defineModule } from '../../kernel/module.ts';
import { ordersPolicies } from './policies/policies.ts';
import { ordersSchema } from './schema.ts';
import { ordersRecords } from './records/all.ts';

/** From the cart to the order that is paid, sent and, where need be, taken back. */
export const ordersModule = defineModule({
  name: 'orders',
  label: 'Commerce',
  dependsOn: ['parties', 'catalog', 'pricing', 'stock', 'delivery', 'payments', 'identity', 'notify', 'settings', 'exchange'],
  records: ordersRecords,
  policies: ordersPolicies,
  schema: ordersSchema,
  start: async ({ config, secret }) => ({ services: { orders: { secret, publicUrl: config.publicUrl } } }),
});
