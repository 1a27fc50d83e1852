import { choice, multiChoice, number, percent, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { dealStates, entryConditions, forecastCategories } from './choices.ts';

/** A step of a pipeline. What a deal must have to enter it is asked by the database, however the deal gets there. */
export const stage = defineRecord({
  module: 'sales',
  name: 'stage',
  path: 'stages',
  label: 'Stage',
  icon: 'columns-3',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, index: true }),
    pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline', required: true, onDelete: 'cascade' }),
    position: number({ label: 'Position', required: true, default: 0 }),
    state: choice({ label: 'Deals in it are', options: dealStates, required: true, default: 'open' }),
    probability: percent({
      label: 'Probability',
      min: 0,
      max: 100,
      required: true,
      default: 10,
      help: 'That a deal in this stage is won.',
    }),
    forecastCategory: choice({ label: 'Forecast category', options: forecastCategories, required: true, default: 'pipeline' }),
    rottingDays: number({
      label: 'Goes stale after days',
      min: 1,
      max: 3650,
      help: 'A deal that stays longer without moving on is marked.',
    }),
    entryConditions: multiChoice({ label: 'Needed to enter', options: entryConditions }),
  },
  title: 'name',
  sorts: ['position', 'name'],
  defaultSort: 'position',
  indexes: [['pipeline', 'position']],
});
