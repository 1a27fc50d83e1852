import { address, boolean, choice, email, file, longText, number, phone, taxId, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { invoiceMoments } from './choices.ts';

/** A company of ours that writes invoices, with its letterhead, bank account and habits. Its invoices keep what it was called at the time. */
export const legalEntity = defineRecord({
  module: 'invoices',
  name: 'legalEntity',
  path: 'legal-entities',
  label: 'Legal entity',
  labelPlural: 'Legal entities',
  icon: 'building-bank',
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  fields: {
    name: text({ label: 'Name', required: true, max: 200, help: 'As in the register, with the legal form.' }),
    address: address({ label: 'Address' }),
    taxId: taxId({ label: 'Tax id' }),
    registration: text({ label: 'Register entry', max: 120 }),
    email: email({ label: 'E-mail' }),
    phone: phone({ label: 'Phone' }),
    website: url({ label: 'Website' }),
    bankName: text({ label: 'Bank', max: 120 }),
    iban: text({ label: 'IBAN', max: 42 }),
    bic: text({ label: 'BIC', max: 11 }),
    logo: file({ label: 'Logo', accept: ['image/*'] }),
    isDefault: boolean({ label: 'Default', required: true, default: false, help: 'Invoices orders that name no other.' }),
    invoiceWhen: choice({ label: 'Invoice orders', options: invoiceMoments, required: true, default: 'shipment' }),
    termsDays: number({
      label: 'Days to pay',
      required: true,
      default: 14,
      min: 0,
      max: 365,
      help: 'For buyers without terms of their own.',
    }),
    isMailed: boolean({ label: 'Send invoices by mail', required: true, default: true }),
    isDunning: boolean({ label: 'Send reminders', required: true, default: true }),
    reminderAfter: number({ label: 'First reminder after', required: true, default: 7, min: 1, max: 90, unit: 'days' }),
    reminderEvery: number({ label: 'Further reminders every', required: true, default: 14, min: 1, max: 90, unit: 'days' }),
    footnote: longText({ label: 'Text under each invoice', max: 2000 }),
  },
});
