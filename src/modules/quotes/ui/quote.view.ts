import { defineView } from '../../../ui/records/view.ts';

const mine = { field: 'owner', op: 'eq', value: '@me' };
const state = (...values: readonly string[]) => ({ field: 'state', op: 'in', value: values });

export const quoteView = defineView({
  record: 'quotes.quote',
  place: 10,
  shortcut: 'q',
  board: 'state',
  columns: ['number', 'subject', 'organization', 'state', 'net', 'validUntil', 'lastViewedAt', 'owner'],
  relatedColumns: ['number', 'subject', 'state', 'net', 'validUntil'],
  card: ['subject', 'organization', 'net', 'validUntil'],
  keyFacts: ['state', 'organization', 'gross', 'validUntil', 'owner'],
  sections: [
    {
      title: 'Quote',
      fields: ['subject', 'opportunity', 'organization', 'person', 'email', 'currency', 'language', 'payment', 'validUntil', 'remindDays'],
    },
    { title: 'Words', fields: ['introduction', 'terms', 'internalNote'] },
    { title: 'Delivery', fields: ['shipTo', 'billTo', 'deliveryLabel', 'deliveryAmount'], isFolded: true },
    {
      title: 'Answer',
      fields: [
        'sentAt',
        'firstViewedAt',
        'lastViewedAt',
        'acceptedAt',
        'acceptedBy',
        'purchaseOrderNumber',
        'order',
        'declinedAt',
        'declineReason',
        'declineRemark',
      ],
      isFolded: true,
    },
    { title: 'Versions', fields: ['number', 'revision', 'replaces', 'replacedBy', 'request'], isFolded: true },
  ],
  form: [
    { title: 'Quote', fields: ['subject', 'opportunity', 'organization', 'person', 'email', 'currency', 'validUntil'] },
    { title: 'More fields', fields: ['language', 'payment', 'introduction', 'terms'], isFolded: true },
  ],
  hideCommands: [
    'add-line',
    'change-line',
    'remove-line',
    'move-line',
    'add-section',
    'change-section',
    'remove-section',
    'move-section',
    'reply',
    'update-prices',
    // People are visited, not quotes.
    'start-visit',
  ],
  hideRelated: [
    'parties.externalId:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'approvals.request:subject',
    'quotes.quote:replaces',
    'quotes.quote:replacedBy',
    'quotes.quoteRequest:quote',
    'quotes.quoteLine:quote',
    'quotes.quoteSection:quote',
    'quotes.quoteComment:quote',
  ],
  blocks: [
    { title: 'Offer', place: 'main', load: () => import('./offer-block.tsx') },
    { title: 'For the buyer', place: 'side', load: () => import('./link-block.tsx') },
  ],
  tabs: [
    { name: 'Mine, open', filter: { and: [mine, state('draft', 'inApproval', 'approved', 'sent')] } },
    { name: 'With the buyer', filter: state('sent'), sort: 'validUntil' },
    { name: 'Accepted', filter: state('accepted') },
    { name: 'Declined and expired', filter: state('declined', 'expired') },
  ],
  emptyText: 'What you offer in writing. Make one on the page of a deal, and its products come along.',
});
