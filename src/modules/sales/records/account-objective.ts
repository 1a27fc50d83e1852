import { choice, date, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A step of an account plan that can be seen to be reached or not. */
export const accountObjective = defineRecord({
  module: 'sales',
  name: 'accountObjective',
  path: 'account-objectives',
  label: 'Objective',
  icon: 'target',
  fields: {
    plan: ref({ label: 'Plan', to: 'sales.accountPlan', required: true, onDelete: 'cascade' }),
    title: text({ label: 'Objective', required: true, max: 300 }),
    evidence: text({ label: 'Reached when', max: 300, help: 'How everybody will see that it is reached.' }),
    dueOn: date({ label: 'Due', index: true }),
    state: choice({
      label: 'State',
      required: true,
      default: 'open',
      options: [
        { value: 'open', label: 'Open', color: 'blue' },
        { value: 'reached', label: 'Reached', color: 'green' },
        { value: 'dropped', label: 'Dropped', color: 'gray' },
      ],
    }),
  },
  title: 'title',
  sorts: ['dueOn', 'createdAt'],
  defaultSort: 'dueOn',
});
