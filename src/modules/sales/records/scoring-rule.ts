import { boolean, choice, json, number, percent, text } from '../../../fields/index.ts';
import type { Filter } from '../../../kernel/list/filter.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

export const scoringKinds = [
  { value: 'fit', label: 'What is known of them' },
  { value: 'submitted', label: 'Each form they sent' },
  { value: 'answered', label: 'We answered them' },
] as const;

/** Points for what a lead is or did. Points for what it did fade by the week. */
export const scoringRule = defineRecord({
  module: 'sales',
  name: 'scoringRule',
  path: 'scoring-rules',
  label: 'Scoring rule',
  icon: 'target',
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    kind: choice({ label: 'Counts', options: scoringKinds, required: true, default: 'fit' }),
    conditions: json<Filter>()({ label: 'Conditions', help: 'A filter over leads; without one it fits every lead.' }),
    points: number({ label: 'Points', required: true, min: -1000, max: 1000 }),
    decay: percent({ label: 'Fades by the week', min: 0, max: 100, help: 'Share of the points that is lost each week.' }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'points'],
});
