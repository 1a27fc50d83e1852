import { Link } from '@tanstack/react-router';
import { formatAgo, formatInstant } from '../i18n/format.ts';
import { label, t } from '../i18n/t.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Icon } from '../kit/icon.tsx';
import { mark, targetOf, type NotificationRow } from './inbox.ts';

const icons: Readonly<Record<string, string>> = {
  mentioned: 'at',
  assigned: 'user-check',
  watching: 'eye',
  asked: 'clock',
  started: 'circle-check',
  operates: 'alert-triangle',
  addressed: 'bell',
};

const why: Readonly<Record<string, string>> = {
  mentioned: 'Somebody mentioned you',
  assigned: 'It was assigned to you',
  watching: 'You watch the record',
  asked: 'You asked to be reminded',
  started: 'You started it',
  operates: 'You look after the system',
  addressed: 'It was sent to you',
};

interface Props {
  readonly row: NotificationRow;
  readonly onOpen?: () => void;
  /** Fewer lines, for the panel below the bell. */
  readonly isShort?: boolean;
}

/** So many changes are listed; the rest is counted. */
const mostLines = 4;

/** One notification: what happened, to which record, why one was told, and what to do with it. */
export function NotificationItem({ row, onOpen, isShort = false }: Props) {
  const { changes } = row;
  const to = targetOf(row);
  const isUnread = row.readAt === null;
  const lines = isShort ? changes.slice(0, 2) : changes.slice(0, mostLines);
  const text = (
    <>
      {row.subject?.title && <strong className="notification-record">{row.subject.title}</strong>}
      <span className={row.subject?.title ? undefined : 'notification-record'}>{row.title}</span>
    </>
  );
  const open = () => {
    if (isUnread) void mark(row.id, 'mark-read');
    onOpen?.();
  };
  return (
    <li className="notification" data-unread={isUnread || undefined} data-id={row.id}>
      <span className="notification-icon" aria-hidden="true">
        <Icon name={icons[row.reason] ?? 'bell'} size={16} />
      </span>
      <div className="notification-text">
        {to ? (
          <Link to={to} className="notification-link" onClick={open}>
            {text}
          </Link>
        ) : (
          <button type="button" className="notification-link" onClick={open}>
            {text}
          </button>
        )}
        {isUnread && <span className="sr-only">{t('Unread')}</span>}
        {row.body && <p className="notification-body">{row.body}</p>}
        {lines.length > 0 && (
          <ul className="notification-changes">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {changes.length > lines.length && <li>{t('… and {count} more', { count: changes.length - lines.length })}</li>}
          </ul>
        )}
        <span className="notification-foot">
          <time dateTime={row.at} title={formatInstant(row.at)}>
            {formatAgo(row.at, Date.now())}
          </time>
          {!isShort && <span>{label(why[row.reason] ?? '')}</span>}
        </span>
      </div>
      <span className="notification-actions">
        <IconButton
          icon={isUnread ? 'check' : 'mail'}
          label={isUnread ? t('Mark as read') : t('Mark as unread')}
          size="sm"
          onClick={() => void mark(row.id, isUnread ? 'mark-read' : 'mark-unread')}
        />
        {!isShort && (
          <IconButton
            icon={row.archivedAt ? 'inbox' : 'archive'}
            label={row.archivedAt ? t('Back to the inbox') : t('Archive')}
            size="sm"
            onClick={() => void mark(row.id, row.archivedAt ? 'unarchive' : 'archive')}
          />
        )}
      </span>
    </li>
  );
}
