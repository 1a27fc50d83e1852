import { anyRef, choice, instant, json, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What became of one step of a run, in words. */
export const automationStep = defineRecord({
  module: 'automation',
  name: 'automationStep',
  path: 'steps',
  label: 'Automation step',
  title: 'title',
  search: [],
  sorts: ['createdAt'],
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    run: ref({ label: 'Run', to: 'automation.automationRun', required: true, index: true }),
    position: text({ label: 'Position', required: true, max: 100 }),
    title: text({ label: 'Step', required: true, max: 300 }),
    state: choice({
      label: 'State',
      required: true,
      options: [
        { value: 'done', label: 'Done', color: 'green' },
        { value: 'waiting', label: 'Waiting', color: 'blue' },
        { value: 'failed', label: 'Failed', color: 'red' },
        { value: 'stopped', label: 'Stopped', color: 'orange' },
      ],
    }),
    reason: longText({ label: 'Reason', max: 4000, secret: true }),
    input: json<Readonly<Record<string, unknown>>>()({ label: 'Input', secret: true }),
    result: anyRef({ label: 'Made or changed' }),
    at: instant({ label: 'At' }),
  },
});
