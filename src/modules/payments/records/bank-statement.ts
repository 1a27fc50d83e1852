import { choice, date, longText, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { statementLineStates } from './choices.ts';

/** A file of the bank that was read in. */
export const bankStatement = defineRecord({
  module: 'payments',
  name: 'bankStatement',
  path: 'bank-statements',
  label: 'Bank statement',
  icon: 'building-bank',
  title: 'name',
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
  fields: {
    name: text({ label: 'File', required: true, readOnly: true, max: 200 }),
    account: text({ label: 'Account', readOnly: true, max: 60 }),
    fromDate: date({ label: 'From', readOnly: true }),
    toDate: date({ label: 'To', readOnly: true }),
    lines: number({ label: 'Lines', required: true, readOnly: true, default: 0 }),
  },
});

/** Money that came in or went out on an account of ours, and which payment it was for. */
export const bankLine = defineRecord({
  module: 'payments',
  name: 'bankLine',
  path: 'bank-lines',
  label: 'Bank statement line',
  title: 'remittance',
  search: ['remittance', 'counterparty'],
  sorts: ['bookedOn', 'createdAt'],
  defaultSort: '-bookedOn',
  internal: true,
  verbs: [],
  fields: {
    statement: ref({ to: 'payments.bankStatement', label: 'Statement', required: true, readOnly: true, onDelete: 'cascade' }),
    bookedOn: date({ label: 'Booked on', required: true, readOnly: true }),
    amount: money({ label: 'Amount', required: true, readOnly: true }),
    counterparty: text({ label: 'From', readOnly: true, max: 200 }),
    counterpartyAccount: text({ label: 'Their account', readOnly: true, max: 60 }),
    remittance: longText({ label: 'Remittance information', readOnly: true, max: 1000 }),
    /** Tells a line from every other, so that a file that is read in twice books nothing twice. */
    bankReference: text({ label: 'Reference of the bank', required: true, readOnly: true, unique: true, max: 200 }),
    state: choice({ label: 'State', options: statementLineStates, required: true, readOnly: true, default: 'unmatched', index: true }),
    payment: ref({ to: 'payments.payment', label: 'Payment', readOnly: true }),
    note: text({ label: 'Note', readOnly: true, max: 300 }),
  },
});
