import { currency, number } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** The rate that a year was planned with: base currency for one unit of a currency. */
export const budgetRate = defineRecord({
  module: 'sales',
  name: 'budgetRate',
  path: 'budget-rates',
  label: 'Budget rate',
  icon: 'coins',
  fields: {
    year: number({ label: 'Year', required: true, min: 2000, max: 2100, index: true }),
    currency: currency({ label: 'Currency', required: true }),
    rate: number({ label: 'Rate', required: true, decimals: 6, min: 0, help: 'What one unit is worth in your base currency.' }),
  },
  title: 'currency',
  search: [],
  sorts: ['year', 'createdAt'],
  defaultSort: '-year',
});
