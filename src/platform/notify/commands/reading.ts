import { text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notification } from '../records/notification.ts';

const set = (name: string, label: string, patch: (now: string) => { readAt?: string | null; archivedAt?: string | null }): Command =>
  defineCommand({
    name,
    label,
    on: notification,
    bulk: true,
    emits: ['notify.notificationUpdated'],
    run: async (ctx, row) => void (await updateRecord(ctx, notification, row.id, patch(ctx.now))),
  });

/** Marks everything as read, or everything of one kind. */
export const markAllRead = defineCommand({
  name: 'mark-all-read',
  label: 'Mark all as read',
  on: notification,
  target: 'list',
  input: { kind: text({ label: 'Kind', max: 80 }) },
  emits: ['notify.allRead'],
  run: async (ctx, _row, { kind }) => {
    const { rows } = await sql<{ id: string }>`
      update notification t set read_at = ${ctx.now}::timestamptz, version = version + 1, updated_at = ${ctx.now}::timestamptz
      where t.user_id = ${ctx.actor.userId}::uuid and t.read_at is null and t.deleted_at is null and (${kind ?? null}::text is null or t.kind = ${kind ?? null}::text)
        and ${rowsFor(ctx.registry, ctx.actor, notification, 'update', 't')}
      returning t.id`.execute(ctx.db);
    // One of them stands for all: open screens read the list anew.
    const [first] = rows;
    if (first) ctx.emit({ type: 'notify.allRead', recordType: notification.key, recordId: first.id, data: { count: rows.length } });
    return { count: rows.length };
  },
});

export const readingCommands: readonly Command[] = [
  set('mark-read', 'Mark as read', (now) => ({ readAt: now })),
  set('mark-unread', 'Mark as unread', () => ({ readAt: null })),
  set('archive', 'Archive', (now) => ({ readAt: now, archivedAt: now })),
  set('unarchive', 'Back to the inbox', () => ({ archivedAt: null })),
  markAllRead,
];
