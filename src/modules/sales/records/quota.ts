import { choice, date, money, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a rep, a team or a territory is to reach in a period. */
export const quota = defineRecord({
  module: 'sales',
  name: 'quota',
  path: 'quotas',
  label: 'Quota',
  icon: 'flag',
  fields: {
    user: ref({ label: 'Rep', to: 'identity.user', onDelete: 'cascade' }),
    team: ref({ label: 'Team', to: 'identity.team', onDelete: 'cascade' }),
    territory: ref({ label: 'Territory', to: 'sales.territory', onDelete: 'cascade' }),
    measure: choice({
      label: 'Measure',
      required: true,
      default: 'wonAmount',
      options: [
        { value: 'wonAmount', label: 'Amount won' },
        { value: 'wonDeals', label: 'Deals won' },
        { value: 'newDeals', label: 'Deals opened' },
        { value: 'activities', label: 'Activities' },
      ],
    }),
    period: choice({
      label: 'Period',
      required: true,
      default: 'month',
      options: [
        { value: 'month', label: 'Month' },
        { value: 'quarter', label: 'Quarter' },
        { value: 'year', label: 'Year' },
      ],
    }),
    startsOn: date({ label: 'From', required: true, index: true, help: 'First day of the period.' }),
    amount: money({ label: 'Target amount', min: '0' }),
    count: number({ label: 'Target number', min: 0 }),
  },
  title: 'measure',
  search: [],
  sorts: ['startsOn', 'createdAt'],
  defaultSort: '-startsOn',
});
