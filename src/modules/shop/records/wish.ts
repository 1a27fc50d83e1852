import { ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That somebody would like to have a product: a line of their wish list. */
export const wish = defineRecord({
  module: 'shop',
  name: 'wish',
  path: 'wishes',
  label: 'Wish',
  labelPlural: 'Wishes',
  icon: 'heart',
  title: 'note',
  search: [],
  sorts: ['createdAt'],
  hardDelete: true,
  verbs: ['delete'],
  fields: {
    person: ref({ label: 'Person', to: 'parties.person', required: true, onDelete: 'cascade' }),
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    note: text({ label: 'Note', max: 200 }),
  },
});
