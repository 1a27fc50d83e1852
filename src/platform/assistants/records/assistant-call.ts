import { number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** One thing that an assistant asked for. Not what it sent or got: what it changed stands in the event log. */
export const assistantCall = defineRecord({
  module: 'assistants',
  name: 'assistantCall',
  path: 'calls',
  label: 'Call of an assistant',
  labelPlural: 'Calls of assistants',
  icon: 'robot',
  title: 'tool',
  sorts: ['createdAt'],
  owner: 'owner',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    tool: text({ required: true, readOnly: true, max: 60 }),
    owner: ref({ to: 'identity.user', required: true, readOnly: true, onDelete: 'cascade' }),
    key: ref({ to: 'identity.apiKey', readOnly: true, label: 'API key' }),
    /** What the program calls itself. */
    client: text({ readOnly: true, max: 80 }),
    recordType: text({ readOnly: true, max: 120 }),
    recordId: text({ readOnly: true, max: 36 }),
    command: text({ readOnly: true, max: 80 }),
    /** done, or the code of the refusal. */
    outcome: text({ required: true, readOnly: true, max: 60 }),
    milliseconds: number({ required: true, readOnly: true }),
  },
});
