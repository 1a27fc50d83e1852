import { boolean, choice, date, longText, ref, richText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { watchCommands } from '../../../platform/notify/index.ts';
import { priorities, taskKinds } from '../records/choices.ts';
import { note } from '../records/note.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { task } from '../records/task.ts';

/** Commands that any record with a timeline offers; other modules make them for theirs. */
export function subjectCommands(on: RecordType): readonly Command[] {
  return [addNote(on), addTask(on), ...watchCommands(on)];
}

function addNote(on: RecordType): Command {
  return defineCommand({
    name: 'add-note',
    label: 'Add note',
    description: 'Writes a note about the record. It stays internal unless it is shared.',
    on,
    input: {
      body: richText({ label: 'Note', required: true }),
      visibility: choice({ label: 'Visible to', options: note.fields.visibility.options, default: 'internal' }),
      isPinned: boolean({ label: 'Pinned' }),
    },
    emits: ['parties.noteCreated'],
    run: async (ctx, row, input) => {
      const created = await createRecord(ctx, note, {
        subject: { type: on.key, id: row.id },
        body: input.body,
        visibility: (input.visibility ?? 'internal') as 'internal',
        isPinned: input.isPinned ?? false,
      });
      return { noteId: created.id };
    },
  });
}

function addTask(on: RecordType): Command {
  return defineCommand({
    name: 'add-task',
    label: 'Add task',
    description: 'Makes a task about the record, for yourself unless somebody else is named.',
    on,
    input: {
      title: text({ label: 'Task', required: true, max: 300 }),
      kind: choice({ label: 'Kind', options: taskKinds }),
      assignee: ref({ label: 'Assigned to', to: 'identity.user' }),
      dueOn: date({ label: 'Due' }),
      priority: choice({ label: 'Priority', options: priorities }),
      description: longText({ label: 'Description' }),
    },
    emits: ['parties.taskCreated'],
    run: async (ctx, row, input) => {
      const created = await createRecord(ctx, task, {
        ...input,
        kind: input.kind ?? 'toDo',
        priority: input.priority ?? 'normal',
        assignee: input.assignee ?? ctx.actor.userId,
        subject: { type: on.key, id: row.id },
        state: 'open',
      });
      return { taskId: created.id };
    },
  });
}

const completeTask = defineCommand({
  name: 'complete',
  label: 'Complete',
  description: 'Marks the task as done, with what came of it.',
  on: task,
  bulk: true,
  input: { outcome: text({ label: 'Outcome', max: 500 }) },
  emits: ['parties.taskCompleted'],
  allowed: (row) => (row.state === 'open' ? true : 'The task is not open.'),
  run: async (ctx, row, input) => {
    await updateRecord(ctx, task, row.id, { state: 'done', doneAt: ctx.now, outcome: input.outcome ?? null });
    ctx.emit({
      type: 'parties.taskCompleted',
      recordType: task.key,
      recordId: row.id,
      data: { title: row.title, outcome: input.outcome ?? null },
    });
  },
});

const cancelTask = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  description: 'The task will not be done.',
  on: task,
  bulk: true,
  allowed: (row) => (row.state === 'open' ? true : 'The task is not open.'),
  run: async (ctx, row) => void (await updateRecord(ctx, task, row.id, { state: 'cancelled' })),
});

const reopenTask = defineCommand({
  name: 'reopen',
  label: 'Reopen',
  on: task,
  bulk: true,
  allowed: (row) => (row.state === 'open' ? 'The task is open.' : true),
  run: async (ctx, row) => void (await updateRecord(ctx, task, row.id, { state: 'open', doneAt: null, outcome: null })),
});

const assignTask = defineCommand({
  name: 'assign',
  label: 'Assign',
  description: 'Gives the task to somebody.',
  on: task,
  bulk: true,
  input: { assignee: ref({ label: 'To', to: 'identity.user', required: true }) },
  run: async (ctx, row, input) => void (await updateRecord(ctx, task, row.id, { assignee: input.assignee })),
});

export const noteAndTaskCommands: readonly Command[] = [
  ...subjectCommands(organization),
  ...subjectCommands(person),
  ...watchCommands(task),
  completeTask,
  cancelTask,
  reopenTask,
  assignTask,
];
