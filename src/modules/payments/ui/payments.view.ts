import { defineView } from '../../../ui/records/view.ts';

export const paymentView = defineView({
  record: 'payments.payment',
  place: 31,
  columns: ['reference', 'state', 'amount', 'captured', 'methodName', 'organization', 'person', 'dueOn', 'createdAt'],
  card: ['reference', 'state', 'amount', 'methodName'],
  keyFacts: ['state', 'disputeState', 'amount', 'methodName'],
  sections: [
    { title: 'Payment', fields: ['reference', 'subject', 'description', 'state', 'problem', 'isUncertain', 'isUnwanted'] },
    {
      title: 'Amounts',
      fields: ['amount', 'authorised', 'captured', 'released', 'refunded', 'disputeState', 'disputed', 'dueOn', 'paidAt'],
    },
    { title: 'Payer', fields: ['person', 'organization', 'payerEmail', 'owner'] },
    {
      title: 'How it is paid',
      fields: [
        'method',
        'methodName',
        'provider',
        'capture',
        'providerReference',
        'providerSession',
        'expiresAt',
        'otherReferences',
        'idempotencyKey',
      ],
      isFolded: true,
    },
  ],
  relatedColumns: ['reference', 'state', 'amount', 'captured', 'methodName', 'createdAt'],
  tabs: [
    { name: 'Open', filter: { field: 'state', op: 'in', value: ['created', 'pending', 'authorised', 'partly-captured'] } },
    { name: 'Paid', filter: { field: 'state', op: 'in', value: ['captured', 'partly-refunded', 'refunded'] } },
    {
      name: 'To look at',
      filter: {
        or: [
          { field: 'isUncertain', op: 'eq', value: true },
          { field: 'isUnwanted', op: 'eq', value: true },
          { field: 'state', op: 'eq', value: 'failed' },
          { field: 'disputeState', op: 'eq', value: 'open' },
        ],
      },
    },
  ],
  hideRelated: [
    'payments.paymentOperation:payment',
    'payments.providerEvent:payment',
    'payments.refund:payment',
    'payments.bankLine:payment',
    'payments.payment:subject',
  ],
  blocks: [{ title: 'What happened', place: 'main', load: () => import('./history-block.tsx') }],
  emptyText: 'Payments appear here with the first order.',
});

export const creditAccountView = defineView({
  record: 'payments.creditAccount',
  place: 32,
  columns: ['organization', 'number', 'creditLimit', 'termsDays', 'isBlocked'],
  card: ['organization', 'creditLimit', 'isBlocked'],
  keyFacts: ['organization', 'creditLimit'],
  sections: [{ title: 'Credit account', fields: ['organization', 'number', 'creditLimit', 'termsDays', 'isBlocked', 'note'] }],
  hideRelated: ['payments.payment:subject'],
  tabs: [{ name: 'Blocked', filter: { field: 'isBlocked', op: 'eq', value: true } }],
  blocks: [{ title: 'Standing', place: 'main', load: () => import('./standing-block.tsx') }],
  emptyText: 'Give an organization a limit and days to pay, and it can buy on account.',
});

export const refundView = defineView({
  record: 'payments.refund',
  isInNavigation: false,
  columns: ['payment', 'amount', 'reason', 'state', 'createdAt'],
});
