import { defineView } from '../../../ui/records/view.ts';

export const tillSessionView = defineView({
  record: 'till.tillSession',
  place: 51,
  columns: ['number', 'outlet', 'register', 'state', 'openedBy', 'openedAt', 'closedAt', 'expected', 'counted', 'difference'],
  card: ['outlet', 'state', 'openedAt', 'difference'],
  keyFacts: ['state', 'outlet', 'register', 'float', 'difference'],
  sections: [
    { title: 'Session', fields: ['outlet', 'register', 'state', 'openedBy', 'openedAt', 'closedBy', 'closedAt'] },
    { title: 'Drawer', fields: ['float', 'expected', 'counted', 'difference', 'note'] },
  ],
  tabs: [
    { name: 'Open', filter: { field: 'state', op: 'eq', value: 'open' } },
    { name: 'Closed', filter: { field: 'state', op: 'eq', value: 'closed' } },
  ],
  // All of them need the till's own screen.
  hideCommands: ['open', 'preview-sale', 'sell', 'take-back', 'pay-refund', 'park'],
  blocks: [{ title: 'Report', place: 'main', load: () => import('./report-block.tsx') }],
  emptyText: 'Opened and closed at the till of an outlet.',
});
export const tillEntryView = defineView({
  record: 'till.tillEntry',
  isInNavigation: false,
  relatedColumns: ['name', 'kind', 'methodName', 'amount', 'rounding', 'order', 'by', 'createdAt'],
  relatedNames: {},
});
export const parkedSaleView = defineView({ record: 'till.parkedSale', isInNavigation: false });

/** On the page of an order, for those who sell at a till. */
export const orderRefundsView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Refunds at the till',
      place: 'side',
      isQuiet: true,
      on: { 'orders.order': 'order' },
      shows: 'till.tillEntry',
      load: () => import('./order-refunds-block.tsx'),
    },
  ],
});
