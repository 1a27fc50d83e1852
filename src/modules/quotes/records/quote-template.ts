import { boolean, language, longText, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What new quotes begin with. */
export const quoteTemplate = defineRecord({
  module: 'quotes',
  name: 'quoteTemplate',
  path: 'templates',
  label: 'Quote template',
  icon: 'file',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    language: language({ label: 'Language', help: 'Buyers of this language get it; empty: everybody else.' }),
    isDefault: boolean({ label: 'Used for new quotes', required: true, default: true }),
    validDays: number({ label: 'Valid for days', required: true, default: 30, min: 1, max: 365 }),
    remindDays: number({
      label: 'Remind days before',
      required: true,
      default: 3,
      min: 0,
      max: 60,
      help: 'When the buyer is reminded that the quote ends; 0: never.',
    }),
    introduction: longText({ label: 'Introduction', max: 8000 }),
    terms: longText({ label: 'Terms', max: 20_000 }),
  },
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
});
