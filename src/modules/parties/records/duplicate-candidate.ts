import { anyRef, choice, json, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Reason } from '../rules/score.ts';

/** Two records that may mean the same party, with why. `left` has the smaller id; one record per pair. */
export const duplicateCandidate = defineRecord({
  module: 'parties',
  name: 'duplicateCandidate',
  path: 'duplicate-candidates',
  label: 'Possible duplicate',
  icon: 'copy',
  fields: {
    type: choice({
      label: 'Kind',
      options: [
        { value: 'parties.person', label: 'People' },
        { value: 'parties.organization', label: 'Organizations' },
      ],
      required: true,
      index: true,
    }),
    left: anyRef({ label: 'One', required: true, to: ['parties.person', 'parties.organization'] }),
    right: anyRef({ label: 'Other', required: true, to: ['parties.person', 'parties.organization'] }),
    score: number({ label: 'Likelihood', required: true, decimals: 3, index: true }),
    reasons: json<readonly Reason[]>()({ label: 'Why' }),
    state: choice({
      label: 'State',
      required: true,
      default: 'open',
      index: true,
      options: [
        { value: 'open', label: 'Open', color: 'blue' },
        { value: 'dismissed', label: 'Not the same', color: 'gray' },
        { value: 'merged', label: 'Merged', color: 'green' },
      ],
    }),
    pair: text({ label: 'Pair', max: 80, unique: true, required: true }),
  },
  title: 'pair',
  search: [],
  sorts: ['score', 'createdAt'],
  defaultSort: '-score',
  verbs: [],
  hardDelete: true,
});
