import { defineModule } from '../../kernel/module.ts';
import { parkCommands } from './commands/park-commands.ts';
import { refundCommands } from './commands/pay-refund.ts';
import { saleCommands } from './commands/sale-commands.ts';
import { sessionCommands } from './commands/session-commands.ts';
import { takeBackCommands } from './commands/take-back.ts';
import { payOutOfOwnDrawer } from './drawer/desk.ts';
import { sellAtTill, tillPolicies } from './policies/policies.ts';
import { tillQueries } from './queries/till-queries.ts';
import { tillRecords } from './records/all.ts';
import { tillSchema } from './schema.ts';

/** Selling over the counter of an outlet: drawer, sale, receipt, taking back, and what was taken in. */
export const tillModule = defineModule({
  name: 'till',
  area: 'orders',
  dependsOn: ['parties', 'catalog', 'pricing', 'stock', 'payments', 'orders', 'identity'],
  records: tillRecords,
  policies: tillPolicies,
  commands: [...sessionCommands, ...saleCommands, ...takeBackCommands, ...refundCommands, ...parkCommands],
  queries: tillQueries,
  schema: tillSchema,
  start: async () => ({ services: { counterDesk: payOutOfOwnDrawer } }),
  permissions: [{ name: sellAtTill, label: 'Sell at the till, open and close it' }],
});
