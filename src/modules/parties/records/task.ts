import { anyRef, choice, date, instant, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { priorities, taskKinds } from './choices.ts';

/** Something to be done by somebody, usually about a record. Only commands change whether it is done. */
export const task = defineRecord({
  module: 'parties',
  name: 'task',
  path: 'tasks',
  label: 'Task',
  icon: 'checkbox',
  fields: {
    title: text({ label: 'Task', required: true, max: 300, synonyms: ['subject', 'to do'] }),
    kind: choice({ label: 'Kind', options: taskKinds, default: 'toDo', extensible: true }),
    subject: anyRef({ label: 'About', listedOn: 'timeline' }),
    assignee: ref({ label: 'Assigned to', to: 'identity.user', synonyms: ['owner', 'assigned to'] }),
    dueOn: date({ label: 'Due', index: true, synonyms: ['due date', 'deadline'] }),
    remindAt: instant({ label: 'Remind at' }),
    priority: choice({ label: 'Priority', options: priorities, default: 'normal' }),
    state: choice({
      label: 'State',
      options: [
        { value: 'open', label: 'Open', color: 'blue' },
        { value: 'done', label: 'Done', color: 'green' },
        { value: 'cancelled', label: 'Cancelled', color: 'gray' },
      ],
      required: true,
      default: 'open',
      index: true,
      readOnly: true,
    }),
    doneAt: instant({ label: 'Done at', readOnly: true }),
    outcome: text({ label: 'Outcome', max: 500, readOnly: true }),
    description: longText({ label: 'Description' }),
  },
  title: 'title',
  search: ['title', 'description'],
  sorts: ['dueOn', 'createdAt'],
  defaultSort: 'dueOn',
  indexes: [['assignee', 'state', 'dueOn']],
  owner: 'assignee',
});
