import { choice, currency, date, formula, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What one unit of `base` is worth in `quote` from a day on, until a later rate is known. */
export const exchangeRate = defineRecord({
  module: 'settings',
  name: 'exchangeRate',
  path: 'exchange-rates',
  label: 'Exchange rate',
  icon: 'switch-horizontal',
  title: 'pair',
  search: ['pair'],
  sorts: ['date', 'quote'],
  defaultSort: '-date',
  indexes: [['base', 'quote', 'date']],
  verbs: [],
  fields: {
    pair: formula({ dependsOn: ['base', 'quote'], expression: `{base} || '/' || {quote}`, result: 'text' }),
    date: date({ required: true, readOnly: true }),
    base: currency({ required: true, readOnly: true }),
    quote: currency({ label: 'Quote currency', required: true, readOnly: true }),
    rate: text({
      required: true,
      readOnly: true,
      max: 40,
      pattern: { source: '^\\d+(\\.\\d+)?$', message: 'must be a decimal number such as 11.365' },
      help: 'A decimal number, kept with every digit.',
    }),
    source: choice({
      required: true,
      readOnly: true,
      options: [
        { value: 'ecb', label: 'European Central Bank', color: 'gray' },
        { value: 'override', label: 'Override', color: 'orange' },
      ],
    }),
    reason: text({ readOnly: true, max: 500, help: 'Why it differs from what the bank published.' }),
  },
});
