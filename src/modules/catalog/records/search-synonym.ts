import { tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Words that mean the same to a buyer: who searches for one finds the others. */
export const searchSynonym = defineRecord({
  module: 'catalog',
  name: 'searchSynonym',
  path: 'search-synonyms',
  label: 'Search synonym',
  icon: 'switch-horizontal',
  fields: {
    word: text({ label: 'Word', required: true, max: 60, unique: true }),
    synonyms: tags({
      label: 'Means the same',
      required: true,
      help: 'Words under which it is to be found too, as in "rucksack" for "backpack".',
    }),
  },
  title: 'word',
  search: ['word'],
  sorts: ['word', 'createdAt'],
  defaultSort: 'word',
  hardDelete: true,
});
