import { choice, date, instant, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { dealStates } from './choices.ts';

/** That a deal entered a stage: written by the database with the change itself, never edited. The first has no stage before it. */
export const stageChange = defineRecord({
  module: 'sales',
  name: 'stageChange',
  path: 'stage-changes',
  label: 'Stage change',
  icon: 'transfer',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade', readOnly: true }),
    from: ref({ label: 'From', to: 'sales.stage', readOnly: true }),
    to: ref({ label: 'To', to: 'sales.stage', readOnly: true }),
    state: choice({ label: 'State', options: dealStates, readOnly: true }),
    at: instant({ label: 'At', readOnly: true, index: true }),
    user: ref({ label: 'By', to: 'identity.user', readOnly: true }),
    secondsInStage: number({ label: 'Time in the stage before', unit: 's', readOnly: true }),
    closeOn: date({ label: 'Close date then', readOnly: true }),
  },
  title: 'state',
  search: [],
  sorts: ['at', 'createdAt'],
  defaultSort: '-at',
  hardDelete: true,
  verbs: [],
});
