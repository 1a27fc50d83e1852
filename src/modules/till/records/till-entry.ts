import { choice, json, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { TaxShare } from '../rules/till-report.ts';
import { entryKinds } from './choices.ts';

/** A line of a till's journal, written once: what came in (positive) or went out (negative), by which way to pay. */
export const tillEntry = defineRecord({
  module: 'till',
  name: 'tillEntry',
  path: 'entries',
  label: 'Till entry',
  labelPlural: 'Till entries',
  verbs: [],
  fields: {
    session: ref({ label: 'Session', to: 'till.tillSession', required: true, onDelete: 'refuse', readOnly: true }),
    kind: choice({ label: 'Kind', options: entryKinds, required: true, readOnly: true }),
    name: text({ label: 'What', required: true, max: 200, readOnly: true }),
    order: ref({ label: 'Order', to: 'orders.order', onDelete: 'refuse', readOnly: true }),
    amount: money({ label: 'Amount', required: true, readOnly: true, help: 'Negative: it went out.' }),
    rounding: money({ label: 'Cash rounding', readOnly: true, help: 'What rounding to coins added to the total of the order.' }),
    given: money({ label: 'Given in cash', readOnly: true }),
    change: money({ label: 'Change given', readOnly: true }),
    methodName: text({ label: 'Paid by', max: 80, readOnly: true }),
    provider: text({ label: 'Provider', max: 40, readOnly: true }),
    taxes: json<readonly TaxShare[]>()({ label: 'Taxes', readOnly: true, sample: [] }),
    reason: text({ label: 'Reason', max: 200, readOnly: true }),
    by: ref({ label: 'By', to: 'identity.user', readOnly: true }),
    entryKey: text({ label: 'Key', max: 160, unique: true, secret: true, readOnly: true }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
});
