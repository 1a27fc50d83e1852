import { defineModule } from '../../kernel/module.ts';
import { reviewCommands } from './commands/moderate-review.ts';
import { tellOfStock } from './people/tell-of-stock.ts';
import { manageShop } from './policies/permissions.ts';
import { shopPolicies } from './policies/policies.ts';
import { countBoughtTogetherCron, countBoughtTogetherJob } from './recommend/count-bought-together.ts';
import { shopRecords } from './records/all.ts';
import { readiness } from './queries/readiness.ts';
import { remindOfCartsCron, remindOfCartsJob } from './reminders/remind-of-carts.ts';
import { shopSchema } from './schema.ts';
import { startShop } from './start-shop.ts';

/** What the storefront shows besides products, and what visitors leave there: pages, blocks, wishes, reviews, requests. */
export const shopModule = defineModule({
  name: 'shop',
  label: 'Shop',
  place: 3,
  dependsOn: ['orders', 'catalog', 'pricing', 'stock', 'delivery', 'payments', 'parties', 'privacy', 'notify', 'identity', 'settings'],
  records: shopRecords,
  policies: shopPolicies,
  commands: reviewCommands,
  queries: [readiness],
  subscribers: [tellOfStock],
  jobs: [countBoughtTogetherJob, remindOfCartsJob],
  crons: [countBoughtTogetherCron, remindOfCartsCron],
  schema: shopSchema,
  start: startShop,
  permissions: [{ name: manageShop, label: 'Set up the shop: look, pages, blocks and reviews' }],
  personalData: [
    { record: 'shop.wish', via: ['person'], erase: 'delete' },
    { record: 'shop.productReview', via: ['person'], erase: 'delete' },
    { record: 'shop.stockRequest', via: ['person'], erase: 'delete' },
    { table: 'shop_registration', columns: ['email', 'name'], erase: 'delete' },
  ],
});
