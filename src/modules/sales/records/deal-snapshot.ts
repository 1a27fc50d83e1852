import { choice, date, money, percent, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { forecastCategories } from './choices.ts';

/** How an open deal stood when a day began in the company's time zone: what lets people see what they thought on that day. Never edited. */
export const dealSnapshot = defineRecord({
  module: 'sales',
  name: 'dealSnapshot',
  path: 'deal-snapshots',
  label: 'Deal snapshot',
  icon: 'camera',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade', readOnly: true }),
    day: date({ label: 'Day', required: true, readOnly: true, index: true }),
    stage: ref({ label: 'Stage', to: 'sales.stage', readOnly: true, index: false }),
    owner: ref({ label: 'Owner', to: 'identity.user', readOnly: true, index: false }),
    amount: money({ label: 'Amount', readOnly: true }),
    closeOn: date({ label: 'Close date', readOnly: true }),
    probability: percent({ label: 'Probability', readOnly: true }),
    forecastCategory: choice({ label: 'Forecast category', options: forecastCategories, readOnly: true }),
  },
  title: 'forecastCategory',
  search: [],
  sorts: ['day', 'createdAt'],
  defaultSort: '-day',
  hardDelete: true,
  verbs: [],
});
