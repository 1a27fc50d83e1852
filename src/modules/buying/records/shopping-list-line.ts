import { number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** So many of a product on a shopping list; a product stands on a list once. */
export const shoppingListLine = defineRecord({
  module: 'buying',
  name: 'shoppingListLine',
  path: 'shopping-list-lines',
  label: 'Line of a shopping list',
  labelPlural: 'Lines of shopping lists',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    list: ref({ label: 'List', to: 'buying.shoppingList', required: true, onDelete: 'cascade', readOnly: true }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade', readOnly: true }),
    name: text({ label: 'Name', max: 200, readOnly: true, help: 'As it was when it was put on, for telling what is not sold any more.' }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0, required: true, readOnly: true }),
  },
  title: 'name',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
