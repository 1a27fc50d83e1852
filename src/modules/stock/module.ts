import { defineModule } from '../../kernel/module.ts';
import { beginStock } from './begin.ts';
import { adjustStock } from './commands/adjust.ts';
import { countCommands } from './commands/counts.ts';
import { cancelExpected, receiveExpected, receiveGoods } from './commands/receive.ts';
import { transferCommands } from './commands/transfers.ts';
import { freeExpiredOf, sweepExpired, sweepExpiredCron } from './jobs/free-expired.ts';
import { stockLow, tellOfLowStock } from './notifications.ts';
import { stockPolicies } from './policies/policies.ts';
import { checkStock } from './queries/check-stock.ts';
import { stockQueries } from './queries/queries.ts';
import { stockRecords } from './records/all.ts';
import { stockSchema } from './schema.ts';
import { startStock } from './service.ts';

/** What is where: locations, the ledger of goods that come and go, and what is promised to whom. */
export const stockModule = defineModule({
  name: 'stock',
  area: 'catalog',
  dependsOn: ['catalog', 'parties', 'identity', 'notify', 'operations', 'settings'],
  begin: beginStock,
  records: stockRecords,
  policies: stockPolicies,
  commands: [receiveGoods, receiveExpected, cancelExpected, adjustStock, ...transferCommands, ...countCommands],
  queries: stockQueries,
  healthChecks: { stock: checkStock },
  notifications: [stockLow],
  subscribers: [tellOfLowStock],
  jobs: [freeExpiredOf, sweepExpired],
  crons: [sweepExpiredCron],
  schema: stockSchema,
  start: startStock,
  personalData: [
    {
      record: 'stock.stockMovement',
      notPersonal: 'How many of a product came or went; its source is the order or transfer, which says for whom.',
    },
    {
      record: 'stock.reservation',
      notPersonal: 'How many of a product are promised; its holder is the cart or order, which says to whom.',
    },
  ],
});
