import { listRecords } from '../../../kernel/list/list.ts';
import { task } from '../../parties/records/task.ts';
import { emptyItem, type AgendaAction, type AgendaSource } from './agenda-source.ts';

const actions: readonly AgendaAction[] = [
  { kind: 'run', verb: 'complete', label: 'Done', icon: 'check' },
  { kind: 'snooze', field: 'dueOn', label: 'Later' },
];

/** Tasks of today, and those of earlier days that are still to be done. */
export const myTasks: AgendaSource = {
  name: 'parties.tasks',
  label: 'Tasks',
  record: task.key,
  icon: 'checkbox',
  order: 20,
  read: async (ctx, { today, size, after }) => {
    const page = await listRecords(ctx, ctx.registry.record(task.key), {
      filter: {
        and: [
          { field: 'assignee', op: 'eq', value: ctx.actor.userId },
          { field: 'state', op: 'eq', value: 'open' },
          { field: 'dueOn', op: 'lte', value: today },
        ],
      },
      sort: 'dueOn',
      fields: ['title', 'dueOn', 'subject', 'priority'],
      size,
      ...(after ? { after } : {}),
    });
    const items = page.data.map((row) => {
      const on = String(row['dueOn']);
      return {
        ...emptyItem,
        id: row.id,
        type: task.key,
        version: row.version,
        title: String(row['title']),
        about: row['subject'] as { type: string; id: string; title: string | null } | null,
        why: row['priority'] === 'urgent' ? 'Urgent' : row['priority'] === 'high' ? 'High' : null,
        on,
        isLate: on < today,
        actions,
      };
    });
    return { items, next: page.page.next };
  },
};
