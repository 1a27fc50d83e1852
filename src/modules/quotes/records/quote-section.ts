import { choice, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { selections } from './choices.ts';

/** A part of a quote with a heading and a total of its own. */
export const quoteSection = defineRecord({
  module: 'quotes',
  name: 'quoteSection',
  path: 'sections',
  label: 'Section of a quote',
  labelPlural: 'Sections of quotes',
  icon: 'layout-list',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    quote: ref({ label: 'Quote', to: 'quotes.quote', required: true, onDelete: 'cascade', readOnly: true }),
    title: text({ label: 'Heading', required: true, max: 200, readOnly: true }),
    text: longText({ label: 'Text', max: 4000, readOnly: true }),
    selection: choice({ label: 'The buyer takes', options: selections, required: true, default: 'all', readOnly: true }),
    position: number({ label: 'Position', required: true, default: 0, readOnly: true }),
  },
  title: 'title',
  sorts: ['position', 'createdAt'],
  defaultSort: 'position',
});
