import { country, date, percent, ref, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a country, or a region of it, takes of a class of products for a time. Class "zero" taxes with 0 %: that is not the same as untaxed. */
export const taxRate = defineRecord({
  module: 'pricing',
  name: 'taxRate',
  path: 'tax-rates',
  label: 'Tax rate',
  icon: 'report-money',
  fields: {
    name: text({ label: 'Name', required: true, max: 80, help: 'As it stands on invoices: "VAT 25 %".' }),
    country: country({ label: 'Country', required: true, index: true }),
    region: text({ label: 'Region', max: 10, help: 'Of ISO 3166-2 without the country, such as CA. Empty: the whole country.' }),
    taxClass: ref({ label: 'Tax class', to: 'catalog.taxClass', required: true, onDelete: 'refuse' }),
    rate: percent({ label: 'Rate', required: true, min: 0, max: 100, decimals: 3 }),
    validFrom: date({ label: 'Valid from', required: true }),
    validTo: date({ label: 'Valid to', help: 'Last day. Empty: until changed.' }),
    source: url({ label: 'Source' }),
    checkedOn: date({ label: 'Checked on', help: 'When somebody last compared it with the source.' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['country', 'validFrom', 'createdAt'],
  defaultSort: 'country',
});
