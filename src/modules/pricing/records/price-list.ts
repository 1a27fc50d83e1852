import { boolean, choice, currency, instant, longText, multiChoice, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels } from '../../catalog/records/choices.ts';
import { segments } from '../../parties/records/choices.ts';
import { listKinds } from './choices.ts';

/**
 * Prices for whoever it is for: everybody, or a group, a segment, one organization or one person; in some channels, for some time.
 * Where several have a price the higher priority wins, then a contract, then the lower price (rules/pick-price.ts).
 */
export const priceList = defineRecord({
  module: 'pricing',
  name: 'priceList',
  path: 'price-lists',
  label: 'Price list',
  icon: 'list-details',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, synonyms: ['price list', 'list name'] }),
    kind: choice({ label: 'Kind', options: listKinds, default: 'standard', required: true }),
    currency: currency({ label: 'Currency', required: true }),
    includesTax: boolean({ label: 'Prices include tax', default: false, required: true }),
    priority: number({ label: 'Priority', default: 0, min: -1000, max: 1000, required: true, help: 'The higher one wins.' }),
    channels: multiChoice({ label: 'Channels', options: channels, help: 'Empty: all of them.' }),
    group: ref({ label: 'Customer group', to: 'catalog.customerGroup', onDelete: 'refuse' }),
    segment: choice({ label: 'Segment', options: segments, extensible: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade' }),
    startsAt: instant({ label: 'From', index: true }),
    endsAt: instant({ label: 'Until' }),
    isActive: boolean({ label: 'Active', default: true, required: true }),
    note: longText({ label: 'Note', help: 'For your own use: terms, who agreed on it.' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'priority', 'createdAt'],
  defaultSort: 'name',
});
