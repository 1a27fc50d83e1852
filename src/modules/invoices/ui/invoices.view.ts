import { defineView } from '../../../ui/records/view.ts';

const overdueFirst = { field: 'state', op: 'in', value: ['overdue', 'issued', 'part-paid'] };

export const invoiceView = defineView({
  record: 'invoices.invoice',
  place: 30,
  columns: ['name', 'kind', 'state', 'recipientName', 'orderNumber', 'issuedOn', 'dueOn', 'gross', 'balance'],
  card: ['state', 'recipientName', 'gross', 'dueOn', 'balance'],
  keyFacts: ['state', 'recipientName', 'gross', 'dueOn'],
  tabs: [
    // What is due the longest stands first, and with it what is overdue.
    { name: 'To be paid', filter: { and: [overdueFirst, { field: 'kind', op: 'eq', value: 'invoice' }] }, sort: 'dueOn' },
    { name: 'Overdue', filter: { field: 'state', op: 'eq', value: 'overdue' }, sort: 'dueOn' },
    { name: 'Credit notes', filter: { field: 'kind', op: 'eq', value: 'credit-note' }, sort: '-issuedOn' },
  ],
  sections: [
    { title: 'Invoice', fields: ['number', 'kind', 'state', 'issuedOn', 'suppliedOn', 'dueOn', 'corrects', 'reason', 'legalEntity'] },
    { title: 'Amounts', fields: ['net', 'tax', 'gross', 'paid', 'balance', 'settledOn'] },
    {
      title: 'Recipient',
      fields: [
        'organization',
        'person',
        'recipientName',
        'recipientContact',
        'recipientAddress',
        'recipientTaxId',
        'email',
        'order',
        'orderNumber',
        'purchaseOrderNumber',
        'buyerReference',
      ],
    },
    {
      title: 'Reminders and mail',
      fields: ['reminderLevel', 'remindedOn', 'isReminderStopped', 'mailedAt', 'file', 'electronic', 'electronicProblem'],
    },
  ],
  relatedColumns: ['name', 'kind', 'state', 'issuedOn', 'dueOn', 'gross', 'balance'],
  relatedNames: { 'invoices.invoice:corrects': 'Credit notes', 'invoices.ledgerEntry:invoice': 'Payments and offsets' },
  hideRelated: ['invoices.invoiceLine:invoice', 'invoices.ledgerEntry:creditNote'],
  blocks: [{ title: 'Document', place: 'main', load: () => import('./invoice-block.tsx') }],
  emptyText: 'Invoices are issued when orders are sent, or by hand from an order.',
});

export const legalEntityView = defineView({
  record: 'invoices.legalEntity',
  isInNavigation: false,
  columns: ['name', 'isDefault', 'taxId', 'invoiceWhen', 'termsDays'],
  picture: 'logo',
  keyFacts: ['isDefault', 'invoiceWhen'],
  sections: [
    { title: 'Letterhead', fields: ['name', 'address', 'taxId', 'registration', 'email', 'phone', 'website', 'logo', 'footnote'] },
    { title: 'Bank account', fields: ['bankName', 'iban', 'bic'] },
    { title: 'Invoicing', fields: ['isDefault', 'invoiceWhen', 'termsDays', 'isMailed'] },
    { title: 'Reminders', fields: ['isDunning', 'reminderAfter', 'reminderEvery'] },
  ],
  form: [
    { title: 'Letterhead', fields: ['name', 'address', 'taxId', 'registration', 'email', 'phone', 'website', 'logo', 'footnote'] },
    { title: 'Bank account', fields: ['bankName', 'iban', 'bic'] },
    { title: 'Invoicing', fields: ['isDefault', 'invoiceWhen', 'termsDays', 'isMailed', 'isDunning', 'reminderAfter', 'reminderEvery'] },
  ],
});

export const numberSeriesView = defineView({
  record: 'invoices.numberSeries',
  isInNavigation: false,
  columns: ['legalEntity', 'kind', 'year', 'format', 'lastNumber'],
});

export const taxAccountView = defineView({
  record: 'invoices.taxAccount',
  isInNavigation: false,
  columns: ['taxCode', 'taxRate', 'account', 'taxAccount', 'taxKey'],
});

export const invoiceLineView = defineView({
  record: 'invoices.invoiceLine',
  isInNavigation: false,
  listedAs: { product: 'Invoices' },
  listedLike: { product: 'invoices.invoice' },
});

export const ledgerEntryView = defineView({
  record: 'invoices.ledgerEntry',
  isInNavigation: false,
  columns: ['invoice', 'kind', 'amount', 'happenedOn', 'payment', 'creditNote', 'note'],
  relatedColumns: ['kind', 'amount', 'happenedOn', 'creditNote', 'payment', 'note'],
});

export const reminderView = defineView({
  record: 'invoices.reminder',
  isInNavigation: false,
  columns: ['invoice', 'level', 'sentOn', 'payBy', 'open', 'email'],
});

/** On the pages of buyers: what is open, and the way to their account. */
export const accountEverywhere = defineView({
  record: '*',
  blocks: [
    {
      title: 'Invoices',
      place: 'side',
      isQuiet: true,
      on: { 'parties.organization': 'organization', 'parties.person': 'person' },
      shows: 'invoices.invoice',
      load: () => import('./account-block.tsx'),
    },
  ],
});
