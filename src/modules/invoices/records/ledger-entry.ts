import { choice, date, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { entryKinds } from './choices.ts';

/**
 * What settled so much of an invoice or credit note: money that came or went, an offset between the two, or a loss. Never changed or
 * removed: what was wrong is answered by an entry with the other sign.
 */
export const ledgerEntry = defineRecord({
  module: 'invoices',
  name: 'ledgerEntry',
  path: 'ledger-entries',
  label: 'Ledger entry',
  labelPlural: 'Ledger entries',
  icon: 'list-details',
  title: 'note',
  sorts: ['happenedOn', 'createdAt'],
  defaultSort: '-happenedOn',
  verbs: [],
  fields: {
    invoice: ref({ label: 'Invoice', to: 'invoices.invoice', required: true, readOnly: true, onDelete: 'refuse' }),
    kind: choice({ label: 'Kind', options: entryKinds, required: true, readOnly: true }),
    amount: money({ label: 'Amount', required: true, readOnly: true }),
    happenedOn: date({ label: 'Date', required: true, readOnly: true, index: true }),
    payment: ref({ label: 'Payment', to: 'payments.payment', readOnly: true, onDelete: 'refuse' }),
    creditNote: ref({ label: 'Credit note', to: 'invoices.invoice', readOnly: true, onDelete: 'refuse' }),
    note: text({ label: 'Note', max: 300, readOnly: true }),
  },
});
