import { boolean, longText, money, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** An organization that may buy on account: up to which amount, and when it has to pay. */
export const creditAccount = defineRecord({
  module: 'payments',
  name: 'creditAccount',
  path: 'credit-accounts',
  label: 'Credit account',
  icon: 'building-bank',
  title: 'number',
  search: ['number'],
  sorts: ['creditLimit', 'createdAt'],
  defaultSort: '-createdAt',
  fields: {
    organization: ref({ to: 'parties.organization', label: 'Organization', required: true, unique: true }),
    number: text({ label: 'Account number', required: true, max: 40, unique: true, help: 'Such as the customer number in your books.' }),
    creditLimit: money({ label: 'Credit limit', required: true, min: '0' }),
    termsDays: number({ label: 'Days to pay', required: true, default: 30, min: 0, max: 365 }),
    isBlocked: boolean({ label: 'Blocked', required: true, default: false, help: 'Nothing more is sold on account until this is lifted.' }),
    note: longText({ label: 'Note', max: 2000, help: 'For the company alone.' }),
  },
});
