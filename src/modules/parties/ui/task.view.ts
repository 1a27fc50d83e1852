import { defineView } from '../../../ui/records/view.ts';

export const taskView = defineView({
  record: 'parties.task',
  shortcut: 't',
  columns: ['title', 'state', 'dueOn', 'assignee', 'priority', 'kind', 'subject'],
  relatedColumns: ['title', 'state', 'dueOn', 'assignee', 'priority'],
  board: 'state',
  boardMoves: { open: 'reopen', done: 'complete', cancelled: 'cancel' },
  card: ['dueOn', 'assignee', 'priority', 'subject'],
  keyFacts: ['state', 'dueOn', 'assignee', 'priority'],
  sections: [
    { title: 'Task', fields: ['title', 'subject', 'dueOn', 'assignee', 'priority', 'kind', 'remindAt', 'description'] },
    { title: 'Outcome', fields: ['state', 'doneAt', 'outcome'] },
  ],
  form: [
    { title: 'Task', fields: ['title', 'subject', 'dueOn', 'assignee', 'priority', 'kind', 'description'] },
    { title: 'More fields', fields: ['remindAt'], isFolded: true },
  ],
  hideRelated: ['parties.task:subject', 'notify.watch:subject', 'notify.notification:subject'],
  tabs: [
    {
      name: 'My open tasks',
      filter: {
        and: [
          { field: 'assignee', op: 'eq', value: '@me' },
          { field: 'state', op: 'in', value: ['open'] },
        ],
      },
    },
    { name: 'All open', filter: { field: 'state', op: 'in', value: ['open'] } },
  ],
  emptyText: 'What is to be done, by whom and until when. Tasks are also made from the page of a person or organization.',
});
