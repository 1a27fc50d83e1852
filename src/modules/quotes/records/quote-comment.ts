import { choice, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { commentSides } from './choices.ts';

/** What buyer and seller write to each other under a quote. Both see it; what only we should know is a note. */
export const quoteComment = defineRecord({
  module: 'quotes',
  name: 'quoteComment',
  path: 'comments',
  label: 'Comment on a quote',
  labelPlural: 'Comments on quotes',
  icon: 'message',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    quote: ref({ label: 'Quote', to: 'quotes.quote', required: true, onDelete: 'cascade', readOnly: true }),
    side: choice({ label: 'From', options: commentSides, required: true, readOnly: true }),
    author: text({ label: 'Name', required: true, max: 200, readOnly: true }),
    body: longText({ label: 'Comment', required: true, max: 4000, readOnly: true }),
  },
  title: 'author',
  search: ['body'],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
