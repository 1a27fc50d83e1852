import { boolean, choice, number, richText, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { placements, shopLanguages } from './choices.ts';

/** A page of the shop that somebody wrote: about, delivery and returns, imprint. One row for each language. */
export const contentPage = defineRecord({
  module: 'shop',
  name: 'contentPage',
  path: 'pages',
  label: 'Page',
  icon: 'file-text',
  title: 'title',
  search: ['title', 'body'],
  sorts: ['title', 'position', 'createdAt'],
  defaultSort: 'position',
  fields: {
    title: text({ label: 'Title', required: true, max: 160 }),
    slug: text({
      label: 'Address',
      required: true,
      max: 80,
      pattern: { source: '^[a-z0-9]+(-[a-z0-9]+)*$', message: 'may have small letters, digits and hyphens' },
      help: 'The last part of its address: /shop/pages/about. The same page in another language has the same.',
    }),
    language: choice({ label: 'Language', options: shopLanguages, required: true, default: 'en' }),
    body: richText({ label: 'Text', max: 60_000 }),
    description: text({ label: 'Description', max: 200, help: 'What search engines show.' }),
    placement: choice({ label: 'Linked from', options: placements, required: true, default: 'footer' }),
    position: number({ label: 'Position', min: 0, max: 10_000, default: 100 }),
    isPublished: boolean({ label: 'Published', required: true, default: true }),
  },
});
