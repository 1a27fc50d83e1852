import { boolean, choice, instant, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** How long records of a type are kept when nothing happens to them any more, and what becomes of them then. */
export const retentionRule = defineRecord({
  module: 'privacy',
  name: 'retentionRule',
  path: 'retention-rules',
  label: 'Retention rule',
  icon: 'clock',
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  verbs: ['create', 'update', 'delete'],
  hardDelete: true,
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    recordType: text({ label: 'Record type', required: true, max: 80, help: 'As the API calls it: parties.person.' }),
    months: number({
      label: 'Months',
      required: true,
      min: 1,
      max: 600,
      help: 'Counted in the company’s time zone, from the day nothing happened any more.',
    }),
    since: choice({
      label: 'Counted from',
      required: true,
      default: 'activity',
      options: [
        { value: 'activity', label: 'Last activity' },
        { value: 'created', label: 'Creation' },
        { value: 'field', label: 'A date of the record' },
      ],
    }),
    dateField: text({ label: 'Date field', max: 60, help: 'Where it is counted from a date of the record: closedAt.' }),
    action: choice({
      label: 'Then',
      required: true,
      default: 'ask',
      options: [
        { value: 'ask', label: 'Ask the owner', color: 'blue' },
        { value: 'anonymise', label: 'Anonymise', color: 'orange' },
        { value: 'delete', label: 'Delete', color: 'red' },
      ],
    }),
    isActive: boolean({ label: 'Runs at night', required: true, default: false, index: true }),
    lastRunAt: instant({ label: 'Last run', readOnly: true }),
    lastCount: number({ label: 'Treated then', readOnly: true }),
  },
});
