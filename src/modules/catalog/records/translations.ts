import { language, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Name and description of a product in another language. */
export const productTranslation = defineRecord({
  module: 'catalog',
  name: 'productTranslation',
  path: 'product-translations',
  label: 'Product translation',
  icon: 'language',
  fields: {
    product: ref({ label: 'Product', to: 'catalog.product', required: true, onDelete: 'cascade' }),
    language: language({ label: 'Language', required: true }),
    name: text({ label: 'Name', required: true, max: 200 }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  hardDelete: true,
});

/** Name and description of a category in another language. */
export const categoryTranslation = defineRecord({
  module: 'catalog',
  name: 'categoryTranslation',
  path: 'category-translations',
  label: 'Category translation',
  icon: 'language',
  fields: {
    category: ref({ label: 'Category', to: 'catalog.category', required: true, onDelete: 'cascade' }),
    language: language({ label: 'Language', required: true }),
    name: text({ label: 'Name', required: true, max: 120 }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  hardDelete: true,
});
