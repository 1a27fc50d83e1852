import './notifications.css';
import type { KeyboardEvent } from 'react';
import { t } from '../i18n/t.ts';
import { mark, type NotificationRow } from './inbox.ts';
import { NotificationItem } from './notification-item.tsx';

interface Props {
  readonly rows: readonly NotificationRow[];
  readonly onOpen?: () => void;
  readonly isShort?: boolean;
}

/** Notifications below each other. Arrow keys (or j and k) move, u marks as read or unread, e puts away. */
export function NotificationList({ rows, onOpen, isShort = false }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.notification-link')];
    const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.notification') : null;
    const index = links.findIndex((link) => item?.contains(link));
    const row = rows.find((each) => each.id === item?.dataset['id']);
    const move = event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0;
    if (move !== 0) links[Math.max(0, Math.min(links.length - 1, index + move))]?.focus();
    else if (event.key === 'u' && row) void mark(row.id, row.readAt === null ? 'mark-read' : 'mark-unread');
    else if (event.key === 'e' && row && !isShort) {
      (links[index + 1] ?? links[index - 1])?.focus();
      void mark(row.id, row.archivedAt ? 'unarchive' : 'archive');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that go on from the link that has the focus
    <ul className="notifications" data-short={isShort || undefined} aria-label={t('Notifications')} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <NotificationItem key={row.id} row={row} isShort={isShort} {...(onOpen ? { onOpen } : {})} />
      ))}
    </ul>
  );
}
