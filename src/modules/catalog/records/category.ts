import { choice, file, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { categoryVisibilities } from './choices.ts';

/** A shelf of the catalog; shelves stand in one another. No circle, and ten levels at most (../schema.ts). */
export const category = defineRecord({
  module: 'catalog',
  name: 'category',
  path: 'categories',
  label: 'Category',
  labelPlural: 'Categories',
  icon: 'sitemap',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, synonyms: ['category', 'category name'] }),
    code: text({
      label: 'Number',
      max: 60,
      unique: true,
      help: 'How your other systems name it.',
      synonyms: ['category id', 'category number', 'category code'],
    }),
    parent: ref({ label: 'Within', to: 'catalog.category', onDelete: 'refuse', synonyms: ['parent category', 'parent'] }),
    slug: text({
      label: 'Web address',
      max: 120,
      unique: true,
      pattern: { source: '^[a-z0-9]+(-[a-z0-9]+)*$', message: 'must be lower case letters, digits and single hyphens' },
      help: 'Last part of its address in the shop. Made from the name when empty.',
    }),
    position: number({ label: 'Position', min: 0, default: 0, help: 'Order among its neighbours.' }),
    visibility: choice({ label: 'Shown to', options: categoryVisibilities, default: 'everyone' }),
    description: longText({ label: 'Description' }),
    image: file({ label: 'Image', accept: ['image/*'] }),
  },
  title: 'name',
  search: ['name', 'code', 'description'],
  sorts: ['name', 'position', 'createdAt'],
  defaultSort: 'name',
});
