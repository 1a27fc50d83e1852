import { beforePlacing } from '../orders/index.ts';
import { subjectCommands, timelineQuery } from '../parties/index.ts';
import { defineModule } from '../../kernel/module.ts';
import { placingRule } from './approve/placing-rule.ts';
import { buyerCommands } from './commands/buyer-commands.ts';
import { buyingPolicies } from './policies/policies.ts';
import { buyingRecords } from './records/all.ts';
import { companyBuyer } from './records/company-buyer.ts';
import { orderApproval } from './records/order-approval.ts';
import { buyingRoutes } from './routes.ts';
import { buyingSchema } from './schema.ts';

beforePlacing(companyBuyer.key, placingRule);

/** Companies that buy: who does it for them and up to what amount, orders that somebody approves first, lists and quick orders. */
export const buyingModule = defineModule({
  name: 'buying',
  area: 'orders',
  dependsOn: ['shop', 'quotes', 'orders', 'catalog', 'pricing', 'parties', 'identity', 'notify', 'settings'],
  records: buyingRecords,
  policies: buyingPolicies,
  commands: [...buyerCommands, ...subjectCommands(orderApproval)],
  queries: [timelineQuery(orderApproval)],
  routes: [buyingRoutes],
  personalData: [
    { record: 'buying.companyBuyer', via: ['person'], erase: 'delete' },
    {
      record: 'buying.orderApproval',
      via: ['person'],
      erase: 'keep',
      clear: ['note', 'refusal'],
      why: 'Who approved what was ordered belongs to the order.',
    },
    { record: 'buying.shoppingList', via: ['person'], erase: 'delete' },
    { record: 'buying.shoppingListLine', notPersonal: 'What is on a list, not whose it is.' },
  ],
  schema: buyingSchema,
});
