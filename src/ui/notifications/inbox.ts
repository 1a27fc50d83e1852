import { infiniteQueryOptions, useQuery } from '@tanstack/react-query';
import { messageOf } from '../api/problem.ts';
import { changed, runCommand, type Filter } from '../api/records.ts';
import { queryClient } from '../api/query-client.ts';
import { get } from '../api/request.ts';
import { findRecord } from '../api/session.ts';
import type { ListPage, RecordMeta, Row } from '../api/types.ts';
import { label } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';

/** One thing that the person was told of. */
export interface NotificationRow extends Row {
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly subject: { readonly type: string; readonly id: string; readonly title: string | null } | null;
  readonly href: string | null;
  readonly reason: string;
  readonly actorName: string | null;
  readonly count: number;
  readonly at: string;
  readonly readAt: string | null;
  readonly archivedAt: string | null;
}

export const notificationKey = 'notify.notification';
const fields = ['kind', 'title', 'body', 'subject', 'href', 'reason', 'actorName', 'count', 'at', 'readAt', 'archivedAt'];

/** The record type as the person knows it; null for whoever gets no notifications. */
export function notificationRecord(): RecordMeta | null {
  return findRecord(notificationKey);
}

export interface InboxFilter {
  readonly show: 'all' | 'unread' | 'mentions' | 'archived';
  readonly kind: string | null;
}

/** Pages of notifications, newest first. The key begins as that of every list does, so that it is drawn anew when one comes in. */
export function inboxQuery(filter: InboxFilter, size = 30) {
  return infiniteQueryOptions({
    queryKey: ['list', notificationKey, 'inbox', filter, size],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        fields: fields.join(','),
        sort: '-at',
        'page[size]': String(size),
        filter: JSON.stringify(conditions(filter)),
      });
      if (pageParam) search.set('page[after]', pageParam);
      return get<ListPage>(`/notify/notifications?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: ListPage) => last.page.next,
    retry: false,
  });
}

function conditions({ show, kind }: InboxFilter): Filter {
  return {
    and: [
      { field: 'archivedAt', op: 'empty', value: show !== 'archived' },
      ...(show === 'unread' ? [{ field: 'readAt', op: 'empty', value: true }] : []),
      ...(show === 'mentions' ? [{ field: 'kind', op: 'eq', value: 'notify.mentioned' }] : []),
      ...(kind ? [{ field: 'kind', op: 'eq', value: kind }] : []),
    ],
  };
}

/** How many are unread; asked for again when the window comes to the front, and when one comes in. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: ['list', notificationKey, 'unread'],
    queryFn: ({ signal }) => get<{ count: number }>('/notify/notifications/unread', signal),
    enabled: notificationRecord() !== null,
    retry: false,
  });
  return data?.count ?? 0;
}

/** What changed, in lines, for those about watched records. */
export function useChanges(rows: readonly NotificationRow[]): Readonly<Record<string, readonly string[]>> {
  const ids = rows.flatMap((row) => (row.reason === 'watching' ? [row.id] : []));
  const { data } = useQuery({
    queryKey: ['list', notificationKey, 'changes', ids],
    queryFn: ({ signal }) => get<Record<string, readonly string[]>>(`/notify/notifications/changes?ids=${ids.join(',')}`, signal),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
    retry: false,
  });
  return data ?? {};
}

/** Marks one as read or unread, or puts it away; says so when that fails. */
export async function mark(id: string, command: 'mark-read' | 'mark-unread' | 'archive' | 'unarchive'): Promise<void> {
  const record = notificationRecord();
  if (!record) return;
  try {
    await runCommand(record, id, command, {});
  } catch (error) {
    toast(label(messageOf(error)), { tone: 'error' });
  }
}

export async function markAllRead(kind: string | null = null): Promise<void> {
  const record = notificationRecord();
  if (!record) return;
  try {
    await runCommand(record, null, 'mark-all-read', kind ? { kind } : {});
    changed(record);
    await queryClient.invalidateQueries({ queryKey: ['list', notificationKey] });
  } catch (error) {
    toast(label(messageOf(error)), { tone: 'error' });
  }
}

/** Address below `/app` that a notification leads to. */
export function targetOf({ href, subject }: Pick<NotificationRow, 'href' | 'subject'>): string | null {
  if (href) return href.replace(/^\/app/, '') || '/';
  const record = subject ? findRecord(subject.type) : null;
  return record && subject ? `/${record.module}/${record.path}/${subject.id}` : null;
}
