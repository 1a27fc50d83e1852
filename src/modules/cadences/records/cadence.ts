import { choice, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { cadenceStates } from './choices.ts';

/** A named sequence of mails, tasks and waits. What it says is in its versions; whoever is in it stays on the one they began with. */
export const cadence = defineRecord({
  module: 'cadences',
  name: 'cadence',
  path: 'cadences',
  label: 'Cadence',
  labelPlural: 'Cadences',
  icon: 'list-numbers',
  verbs: ['delete'],
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    description: longText({ label: 'Description', max: 1000 }),
    purpose: ref({
      label: 'Purpose',
      to: 'privacy.purpose',
      onDelete: 'refuse',
      help: 'What people are written to for: whoever has not agreed to it, or objected, is not enrolled.',
    }),
    state: choice({ label: 'State', options: cadenceStates, required: true, default: 'draft', readOnly: true, index: true }),
    latest: number({ label: 'Latest version', required: true, default: 1, readOnly: true }),
    activeNumber: number({ label: 'Version in use', readOnly: true }),
  },
  title: 'name',
  search: ['name', 'description'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
});
