import { onPaymentChanged } from '../payments/index.ts';
import { subjectCommands, timelineQuery } from '../parties/index.ts';
import { defineModule } from '../../kernel/module.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { bringInCommands } from './commands/bring-in.ts';
import { entryCommands } from './commands/entry-commands.ts';
import { editCommands } from './commands/edit-commands.ts';
import { pastLines } from './import/past-lines.ts';
import { pastOrders } from './import/past-orders.ts';
import { pastShipments } from './import/past-shipments.ts';
import { paymentCommands } from './commands/payment-commands.ts';
import { returnRequestCommands } from './commands/request-return.ts';
import { returnCommands } from './commands/return-commands.ts';
import { shipCommands } from './commands/ship-commands.ts';
import { giveDiscounts } from './entry/read-lines.ts';
import { paymentChanged } from './engine/payment-changed.ts';
import { expireOrder, expireOrders, expireOrdersCron } from './jobs/expire.ts';
import { tidyCarts, tidyCartsCron } from './jobs/tidy-carts.ts';
import { sendOrderMail } from './jobs/send-order-mail.ts';
import { buyersBecomeCustomers } from './people/buyers-become-customers.ts';
import { linkGuestOrders } from './people/guest-orders.ts';
import { ordersPolicies } from './policies/policies.ts';
import { orderQueries } from './queries/revenue.ts';
import { purchaseLines } from './queries/purchase-lines.ts';
import { shopRoutes } from './routes/shop-routes.ts';
import { ordersRecords } from './records/all.ts';
import { order } from './records/order.ts';
import { ordersSchema } from './schema.ts';

onPaymentChanged(order.key, paymentChanged);

/** From the cart to the order that is paid, sent and, where need be, taken back. */
export const ordersModule = defineModule({
  name: 'orders',
  label: 'Commerce',
  place: 2,
  dependsOn: ['parties', 'catalog', 'pricing', 'stock', 'delivery', 'payments', 'identity', 'notify', 'settings', 'exchange'],
  records: ordersRecords,
  policies: ordersPolicies,
  commands: [
    ...entryCommands,
    ...editCommands,
    ...shipCommands,
    ...paymentCommands,
    ...returnRequestCommands,
    ...returnCommands,
    ...bringInCommands,
    ...subjectCommands(order),
  ],
  queries: [timelineQuery(order), ...orderQueries],
  jobs: [expireOrder as Job, expireOrders, sendOrderMail as Job, tidyCarts],
  feeds: [linkGuestOrders, buyersBecomeCustomers],
  crons: [expireOrdersCron, tidyCartsCron],
  personalData: [
    {
      record: 'orders.order',
      via: ['person'],
      erase: 'keep',
      clear: ['email', 'phone', 'shippingName', 'shippingAddress', 'billingName', 'billingAddress', 'note'],
      why: 'Commercial and tax law want what was sold to be kept.',
    },
    { record: 'orders.cart', via: ['person'], erase: 'delete' },
  ],
  permissions: [
    { name: 'orders.bringIn', label: 'Bring in orders of another system' },
    { name: giveDiscounts, label: 'Change prices by hand when taking orders' },
  ],
  routes: [shopRoutes],
  schema: ordersSchema,
  start: async ({ config, secret }) => ({
    services: {
      importRecords: [pastOrders],
      importParts: [pastShipments, pastLines],
      orders: { secret, publicUrl: config.publicUrl },
      purchases: { lines: purchaseLines },
    },
  }),
});
