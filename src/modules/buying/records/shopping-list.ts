import { boolean, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a company buys again and again; seen by its maker alone, or by everybody who buys for the company. */
export const shoppingList = defineRecord({
  module: 'buying',
  name: 'shoppingList',
  path: 'shopping-lists',
  label: 'Shopping list',
  icon: 'clipboard-check',
  hardDelete: true,
  verbs: [],
  fields: {
    name: text({ label: 'Name', required: true, max: 120, readOnly: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade', readOnly: true }),
    person: ref({ label: 'Made by', to: 'parties.person', onDelete: 'cascade', readOnly: true }),
    isShared: boolean({ label: 'For everybody in the company', default: false, readOnly: true }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  indexes: [['organization', 'name']],
});
