import { choice, instant, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A copy of everything about a person, made on demand and there for a limited time (Art. 15 and 20 GDPR). */
export const personExport = defineRecord({
  module: 'privacy',
  name: 'personExport',
  path: 'exports',
  label: 'Copy of data',
  labelPlural: 'Copies of data',
  icon: 'download',
  title: 'reference',
  search: ['reference'],
  sorts: ['createdAt'],
  verbs: [],
  fields: {
    reference: text({ label: 'Reference', required: true, max: 40, readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade' }),
    state: choice({
      label: 'State',
      required: true,
      default: 'waiting',
      options: [
        { value: 'waiting', label: 'Being made', color: 'blue' },
        { value: 'ready', label: 'Ready', color: 'green' },
        { value: 'expired', label: 'Expired', color: 'gray' },
        { value: 'failed', label: 'Failed', color: 'red' },
      ],
    }),
    progress: text({ label: 'Progress', max: 40 }),
    /** Id of its file. No file field: whoever reads the record would fetch it without being counted. */
    archive: text({ label: 'Archive', max: 36, secret: true }),
    records: number({ label: 'Records' }),
    expiresAt: instant({ label: 'To be had until' }),
    downloads: number({ label: 'Downloads', default: 0 }),
  },
});
