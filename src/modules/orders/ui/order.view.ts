import { defineView } from '../../../ui/records/view.ts';

const is = (field: string, value: string) => ({ field, op: 'eq', value });

export const orderView = defineView({
  record: 'orders.order',
  place: 1,
  columns: ['number', 'placedAt', 'organization', 'shippingName', 'channel', 'state', 'paymentState', 'fulfilmentState', 'gross', 'owner'],
  relatedColumns: ['number', 'placedAt', 'channel', 'state', 'paymentState', 'fulfilmentState', 'gross'],
  board: 'state',
  card: ['organization', 'shippingName', 'placedAt', 'gross', 'paymentState'],
  keyFacts: ['state', 'paymentState', 'fulfilmentState', 'gross', 'placedAt', 'channel'],
  sections: [
    { title: 'Buyer', fields: ['organization', 'person', 'email', 'phone', 'purchaseOrderNumber', 'taxId', 'owner', 'tags'] },
    { title: 'Delivery', fields: ['shippingName', 'shippingCompany', 'shippingAddress', 'deliveryMethod', 'outlet', 'note'] },
    { title: 'Billing', fields: ['billingName', 'billingCompany', 'billingAddress', 'couponCodes'], isFolded: true },
    {
      title: 'Course',
      fields: ['placedAt', 'confirmedAt', 'completedAt', 'cancelledAt', 'cancelReason', 'expiresAt', 'source', 'internalNote'],
      isFolded: true,
    },
  ],
  importsWith: 'bring-in',
  hideCommands: ['preview', 'enter', 'bring-in', 'change-lines', 'add-line', 'ship', 'mark-ready', 'request-return'],
  hideRelated: [
    'parties.externalId:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'approvals.request:subject',
    'orders.orderLine:order',
    'orders.shipment:order',
    'orders.orderReturn:order',
    'orders.cart:order',
    'payments.payment:subject',
    'stock.reservation:holder',
    'stock.stockMovement:source',
    'pricing.redemption:order',
    'till.tillEntry:order',
  ],
  blocks: [
    { title: 'Lines', place: 'main', load: () => import('./order/lines-block.tsx') },
    { title: 'Shipments', place: 'main', isQuiet: true, load: () => import('./order/shipments-block.tsx') },
    { title: 'Returns', place: 'main', isQuiet: true, load: () => import('./order/returns-block.tsx') },
    { title: 'Payments', place: 'side', load: () => import('./order/payments-block.tsx') },
  ],
  tabs: [
    {
      name: 'To send',
      filter: { and: [is('state', 'confirmed'), { field: 'fulfilmentState', op: 'in', value: ['unfulfilled', 'partlyFulfilled'] }] },
    },
    { name: 'To collect', filter: is('fulfilmentState', 'ready') },
    { name: 'Waiting for payment', filter: is('state', 'pending') },
    { name: 'Completed', filter: is('state', 'completed') },
  ],
  emptyText: 'What your customers buy, in the shop, by phone or over the counter.',
});

/** On the pages of people, organizations and deals: an order may be taken from there. */
export const takeOrderView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Order',
      place: 'side',
      isQuiet: true,
      on: { 'parties.organization': 'organization', 'parties.person': 'person', 'sales.opportunity': 'opportunity' },
      shows: 'orders.order',
      load: () => import('./entry/take-order-block.tsx'),
    },
  ],
});
