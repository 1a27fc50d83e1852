import { number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** The account of the bookkeeping that sales of a tax treatment (at a rate) go to. */
export const taxAccount = defineRecord({
  module: 'invoices',
  name: 'taxAccount',
  path: 'tax-accounts',
  label: 'Revenue account',
  icon: 'list-numbers',
  title: 'account',
  sorts: ['taxCode', 'createdAt'],
  defaultSort: 'taxCode',
  fields: {
    taxCode: text({ label: 'Tax treatment', required: true, max: 40, help: 'Such as standard, reduced, reverse-charge, exempt.' }),
    taxRate: number({
      label: 'Tax rate',
      decimals: 4,
      min: 0,
      max: 100,
      unit: '%',
      help: 'Empty: every rate that has no account of its own.',
    }),
    account: text({ label: 'Account', required: true, max: 40 }),
    taxAccount: text({ label: 'Tax account', max: 40 }),
    taxKey: text({ label: 'Tax key', max: 20, help: 'The code by which your bookkeeping program knows the rate.' }),
  },
});
