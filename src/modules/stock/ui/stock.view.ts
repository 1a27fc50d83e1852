import { defineView } from '../../../ui/records/view.ts';

export const productStockView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Stock',
      place: 'main',
      isQuiet: true,
      on: { 'catalog.product': 'product' },
      shows: 'stock.stockLevel',
      load: () => import('./product-stock-block.tsx'),
    },
  ],
});

export const locationView = defineView({
  record: 'stock.location',
  isInNavigation: false,
  columns: ['name', 'code', 'kind', 'address', 'offersPickup', 'shipsOrders', 'position', 'isActive'],
  card: ['code', 'kind', 'address'],
  keyFacts: ['code', 'kind', 'phone', 'responsible'],
  sections: [
    { title: 'Location', fields: ['name', 'code', 'kind', 'address', 'phone', 'openingHours', 'translations', 'responsible'] },
    { title: 'What it is used for', fields: ['shipsOrders', 'position', 'offersPickup', 'pickupDays', 'isActive'] },
  ],
  form: [
    { title: 'Location', fields: ['name', 'code', 'kind', 'address', 'phone', 'openingHours', 'translations', 'responsible'] },
    { title: 'What it is used for', fields: ['shipsOrders', 'position', 'offersPickup', 'pickupDays'] },
  ],
  hideCommands: ['receive'],
  hideRelated: ['stock.reservation:bringTo', 'stock.stockMovement:location', 'stock.reservation:location'],
  emptyText: 'Where your goods are: a warehouse, an outlet.',
});

export const levelView = defineView({
  record: 'stock.stockLevel',
  isInNavigation: false,
  columns: ['product', 'location', 'onHand', 'reserved', 'available', 'reorderPoint', 'shelf'],
  card: ['location', 'available'],
  keyFacts: ['location', 'onHand', 'reserved', 'available'],
  sections: [
    { title: 'Stock', fields: ['product', 'location', 'onHand', 'reserved', 'available'] },
    { title: 'Reorder', fields: ['reorderPoint', 'reorderQuantity', 'shelf'] },
  ],
  relatedColumns: ['product', 'location', 'onHand', 'reserved', 'available'],
  tabs: [{ name: 'Low stock', filter: { field: 'isLow', op: 'eq', value: true } }],
});

export const movementView = defineView({
  record: 'stock.stockMovement',
  isInNavigation: false,
  columns: ['at', 'product', 'location', 'kind', 'quantity', 'balance', 'reason', 'source', 'note'],
  card: ['product', 'location', 'quantity'],
  sections: [
    { title: 'Movement', fields: ['product', 'location', 'quantity', 'balance', 'kind', 'reason', 'note', 'source', 'at', 'position'] },
  ],
  relatedColumns: ['at', 'location', 'kind', 'quantity', 'balance', 'note'],
  emptyText: 'Everything that comes and goes is written here, once and for good.',
});

export const reservationView = defineView({
  record: 'stock.reservation',
  isInNavigation: false,
  columns: ['product', 'location', 'quantity', 'state', 'holder', 'bringTo', 'expiresAt', 'expectedOn'],
  card: ['quantity', 'state', 'holder'],
  tabs: [
    { name: 'Waiting for goods', filter: { field: 'state', op: 'eq', value: 'waiting' } },
    { name: 'Open', filter: { field: 'state', op: 'in', value: ['held', 'allocated'] } },
  ],
});

export const incomingView = defineView({
  record: 'stock.incoming',
  isInNavigation: false,
  columns: ['expectedOn', 'product', 'location', 'quantity', 'received', 'supplier', 'reference', 'state'],
  card: ['product', 'quantity', 'state'],
  form: [{ title: 'Expected delivery', fields: ['product', 'location', 'quantity', 'expectedOn', 'supplier', 'reference'] }],
  tabs: [{ name: 'To come', filter: { field: 'state', op: 'in', value: ['expected', 'partReceived'] }, sort: 'expectedOn' }],
  emptyText: 'What you have ordered from suppliers. Back orders and pre-orders are promised from it.',
});

export const transferView = defineView({
  record: 'stock.transfer',
  isInNavigation: false,
  columns: ['number', 'from', 'to', 'state', 'sentAt', 'receivedAt', 'note'],
  card: ['from', 'to', 'state'],
  keyFacts: ['from', 'to', 'state'],
  sections: [{ title: 'Transfer', fields: ['from', 'to', 'state', 'note', 'sentAt', 'receivedAt'] }],
  hideCommands: ['make', 'receive'],
  hideRelated: ['stock.transferLine:transfer', 'stock.stockMovement:source'],
  tabs: [
    { name: 'On its way', filter: { field: 'state', op: 'in', value: ['sent', 'partReceived'] } },
    { name: 'Drafts', filter: { field: 'state', op: 'eq', value: 'draft' } },
  ],
  blocks: [{ title: 'Goods', place: 'main', load: () => import('./transfer-block.tsx') }],
  emptyText: 'Goods that go from one location to another.',
});

export const transferLineView = defineView({
  record: 'stock.transferLine',
  isInNavigation: false,
  listedAs: { product: 'Transfers' },
  listedLike: { product: 'stock.transfer' },
});

export const countView = defineView({
  record: 'stock.stockCount',
  isInNavigation: false,
  columns: ['name', 'location', 'state', 'bookedAt'],
  card: ['location', 'state'],
  keyFacts: ['location', 'state', 'bookedAt'],
  sections: [{ title: 'Count', fields: ['name', 'location', 'state', 'bookedAt'] }],
  hideCommands: ['enter'],
  hideRelated: ['stock.stockCountLine:count', 'stock.stockMovement:source'],
  blocks: [{ title: 'Count sheet', place: 'main', load: () => import('./count-block.tsx') }],
  emptyText: 'Compare what is on the shelves with what should be there.',
});

export const countLineView = defineView({
  record: 'stock.stockCountLine',
  isInNavigation: false,
  listedAs: { product: 'Stock counts' },
  listedLike: { product: 'stock.stockCount' },
});
