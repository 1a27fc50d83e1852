import { boolean, country, many, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** How the company prices and taxes: one row, made with the first change. */
export const pricingSetting = defineRecord({
  module: 'pricing',
  name: 'pricingSetting',
  path: 'settings',
  label: 'Price settings',
  labelPlural: 'Price settings',
  icon: 'settings',
  fields: {
    name: text({ label: 'Name', required: true, default: 'Prices and taxes', max: 40, readOnly: true }),
    listPricesIncludeTax: boolean({
      label: 'List prices of products include tax',
      default: false,
      required: true,
      help: 'Price lists say it for themselves.',
    }),
    deliveryIncludesTax: boolean({ label: 'Delivery rates include tax', default: true, required: true }),
    deliveryTaxClass: ref({ label: 'Tax class of delivery', to: 'catalog.taxClass', help: 'Standard unless said.' }),
    taxesAtDestination: boolean({
      label: 'Consumers in other EU countries pay the tax of their country',
      default: true,
      required: true,
      help: 'One-stop shop. Off: below the EU-wide threshold you charge the tax of your own country.',
    }),
    registrations: many({ label: 'Registered for tax in', of: country(), labels: [], help: 'Countries beside your own.' }),
    convertsListPrices: boolean({
      label: 'Convert list prices to other currencies',
      default: true,
      required: true,
      help: "At the day's rate, where no price list has the currency. Off: not sold in that currency.",
    }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  internal: true,
  verbs: [],
});
