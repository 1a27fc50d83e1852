import { defineView } from '../../../ui/records/view.ts';

const hidden = { isInNavigation: false } as const;

export const orderLineView = defineView({
  record: 'orders.orderLine',
  ...hidden,
  listedAs: { product: 'Orders' },
  listedLike: { product: 'orders.order' },
  hideRelated: ['orders.shipmentLine:orderLine', 'orders.returnLine:orderLine'],
});
export const shipmentView = defineView({
  record: 'orders.shipment',
  place: 20,
  columns: ['number', 'order', 'kind', 'state', 'location', 'carrier', 'trackingNumber', 'sentAt', 'deliveredAt'],
  card: ['order', 'state', 'carrier', 'sentAt'],
  keyFacts: ['state', 'order', 'carrier', 'trackingNumber', 'sentAt'],
  emptyText: 'What has left for your customers. Send an order from its page.',
});
export const orderReturnView = defineView({
  record: 'orders.orderReturn',
  place: 21,
  columns: ['number', 'order', 'reason', 'resolution', 'state', 'value', 'receivedAt', 'createdAt'],
  card: ['order', 'reason', 'state', 'value'],
  keyFacts: ['state', 'order', 'reason', 'resolution', 'value'],
  hideCommands: ['receive'],
  tabs: [
    { name: 'On their way', filter: { field: 'state', op: 'eq', value: 'requested' } },
    { name: 'Received', filter: { field: 'state', op: 'eq', value: 'received' } },
  ],
  emptyText: 'Goods that come back. Begin a return from the page of its order.',
});
export const shipmentLineView = defineView({ record: 'orders.shipmentLine', ...hidden });
export const returnLineView = defineView({ record: 'orders.returnLine', ...hidden });
