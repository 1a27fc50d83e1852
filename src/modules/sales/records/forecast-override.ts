import { choice, date, longText, money, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { forecastCategories } from './choices.ts';

/**
 * What a manager believes of a rep's period, or a rep of their own, beside the sum of the deals: never instead of it. Each judgement is a
 * row of its own; the latest counts, and those before stay to be compared with what came.
 */
export const forecastOverride = defineRecord({
  module: 'sales',
  name: 'forecastOverride',
  path: 'forecast-overrides',
  label: 'Forecast judgement',
  icon: 'scale',
  fields: {
    user: ref({ label: 'Rep', to: 'identity.user', required: true, onDelete: 'cascade' }),
    judge: ref({ label: 'Judged by', to: 'identity.user', readOnly: true }),
    startsOn: date({ label: 'Period from', required: true, index: true }),
    category: choice({ label: 'Category', options: forecastCategories, required: true, default: 'commit' }),
    amount: money({ label: 'Amount', required: true, min: '0' }),
    remark: longText({ label: 'Remark' }),
  },
  title: 'category',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  owner: 'user',
  verbs: [],
});
