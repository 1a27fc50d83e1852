import { address, choice, country, currency, email, file, language, many, number, phone, taxId, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { months, timeZones } from '../rules/option-lists.ts';

/** The company that runs this system. There is one; the first set-up makes it. */
export const company = defineRecord({
  module: 'settings',
  name: 'company',
  path: 'company',
  label: 'Company profile',
  labelPlural: 'Company profile',
  icon: 'building',
  title: 'name',
  verbs: ['update'],
  fields: {
    name: text({ required: true, max: 120, help: 'As customers know it.' }),
    legalName: text({ max: 200, help: 'As in the register, with the legal form.' }),
    addresses: many({ of: address(), labels: ['registered office', 'billing', 'delivery'] }),
    logo: file({ accept: ['image/*'] }),
    taxId: taxId({ label: 'Tax id' }),
    email: email(),
    phone: phone(),
    website: url(),
    country: country({ required: true, help: 'Phone numbers without a country code belong to it.' }),
    baseCurrency: currency({
      required: true,
      readOnly: true,
      help: 'Amounts in other currencies are kept with their value in this one. It cannot change later.',
    }),
    locale: language({ required: true, default: 'en', help: 'Language and notation for people who have set none.' }),
    timeZone: choice({ required: true, default: 'UTC', options: timeZones }),
    fiscalYearStart: choice({ required: true, default: '1', options: months, label: 'Fiscal year starts in' }),
    rateAge: number({
      required: true,
      default: 3,
      min: 1,
      max: 30,
      unit: 'working days',
      label: 'Warn when exchange rates are older than',
    }),
  },
});
