import { choice, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { invoiceKinds } from './choices.ts';

/**
 * Where the numbers of one kind and year come from. `lastNumber` is raised in the transaction that issues, under the lock of this row, so
 * that there is neither a gap nor a number twice.
 */
export const numberSeries = defineRecord({
  module: 'invoices',
  name: 'numberSeries',
  path: 'number-series',
  label: 'Number series',
  labelPlural: 'Number series',
  icon: 'list-numbers',
  title: 'format',
  sorts: ['year', 'createdAt'],
  defaultSort: '-year',
  verbs: [],
  fields: {
    legalEntity: ref({ label: 'Legal entity', to: 'invoices.legalEntity', required: true, readOnly: true, onDelete: 'refuse' }),
    kind: choice({ label: 'Kind', options: invoiceKinds, required: true, readOnly: true }),
    year: number({ label: 'Year', required: true, min: 2000, max: 2999, readOnly: true }),
    format: text({
      label: 'Format',
      required: true,
      max: 40,
      readOnly: true,
      help: '{yyyy} or {yy} is the year, {0000} the number with at least so many digits.',
    }),
    lastNumber: number({ label: 'Last number', required: true, default: 0, min: 0, readOnly: true }),
  },
});
