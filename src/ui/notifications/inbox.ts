import { infiniteQueryOptions, useQuery } from '@tanstack/react-query';
import { messageOf } from '../api/problem.ts';
import { changed, runCommand } from '../api/records.ts';
import { queryClient } from '../api/query-client.ts';
import { get } from '../api/request.ts';
import { findRecord } from '../api/session.ts';
import type { RecordMeta } from '../api/types.ts';
import { label } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';
import { useLiveTypes } from '../live/use-live.ts';

/** One thing that the person was told of. */
export interface NotificationRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly subject: { readonly type: string; readonly id: string; readonly title: string } | null;
  readonly href: string | null;
  readonly reason: string;
  readonly actorName: string | null;
  readonly count: number;
  /** What changed, in lines. */
  readonly changes: readonly string[];
  readonly at: string;
  readonly readAt: string | null;
  readonly archivedAt: string | null;
}

export const notificationKey = 'notify.notification';
const liveTypes = [notificationKey];

/** The record type as the person knows it; null for whoever gets no notifications. */
export function notificationRecord(): RecordMeta | null {
  return findRecord(notificationKey);
}

export interface InboxFilter {
  readonly show: 'all' | 'unread' | 'mentions' | 'archived';
  readonly kind: string | null;
}

interface InboxPage {
  readonly data: readonly NotificationRow[];
  readonly next: string | null;
}

/** Pages of notifications, newest first. The key begins as that of every list does, so that it is drawn anew when one comes in. */
export function inboxQuery({ show, kind }: InboxFilter, size = 30) {
  return infiniteQueryOptions({
    queryKey: ['list', notificationKey, 'inbox', { show, kind }, size],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        show,
        size: String(size),
        ...(kind ? { kind } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return get<InboxPage>(`/notify/notifications/inbox?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: InboxPage) => last.next,
    retry: false,
  });
}

/** How many are unread; asked for again when the window comes to the front, and when one comes in. */
export function useUnread(): number {
  useLiveTypes(liveTypes, () => void queryClient.invalidateQueries({ queryKey: ['list', notificationKey] }));
  const { data } = useQuery({
    queryKey: ['list', notificationKey, 'unread'],
    queryFn: ({ signal }) => get<{ count: number }>('/notify/notifications/unread', signal),
    enabled: notificationRecord() !== null,
    retry: false,
  });
  return data?.count ?? 0;
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
