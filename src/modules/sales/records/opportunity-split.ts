import { choice, percent, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { splitKinds } from './choices.ts';

/** The share of a deal that counts for somebody. Shares of revenue make 100 %; overlay is counted beside. Set by one command, as a whole. */
export const opportunitySplit = defineRecord({
  module: 'sales',
  name: 'opportunitySplit',
  path: 'opportunity-splits',
  label: 'Split',
  icon: 'chart-pie',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade', readOnly: true }),
    user: ref({ label: 'Rep', to: 'identity.user', required: true, onDelete: 'cascade', readOnly: true }),
    kind: choice({ label: 'Kind', options: splitKinds, required: true, default: 'revenue', readOnly: true }),
    share: percent({ label: 'Share', min: 0, max: 100, required: true, readOnly: true }),
  },
  title: 'kind',
  search: [],
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  hardDelete: true,
  verbs: [],
});
