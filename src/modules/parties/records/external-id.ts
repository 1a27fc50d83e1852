import { anyRef, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** The name another system has for a record of ours, such as the row of an imported file. One subject per source and value. */
export const externalId = defineRecord({
  module: 'parties',
  name: 'externalId',
  path: 'external-ids',
  label: 'External id',
  icon: 'key',
  fields: {
    subject: anyRef({ label: 'Record', required: true }),
    source: text({ label: 'Source', required: true, max: 100, help: 'Which system: "hubspot", "erp".' }),
    value: text({ label: 'Id there', required: true, max: 200 }),
  },
  title: 'value',
  search: ['value'],
  sorts: ['createdAt'],
  hardDelete: true,
});
