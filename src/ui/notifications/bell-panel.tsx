import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageOf } from '../api/problem.ts';
import { label, t } from '../i18n/t.ts';
import { Empty } from '../kit/empty.tsx';
import { Icon } from '../kit/icon.tsx';
import { Button, Skeleton } from '../kit/kit.ts';
import { inboxQuery, markAllRead, useUnread } from './inbox.ts';
import { NotificationList } from './notification-list.tsx';

const latest = { show: 'all', kind: null } as const;

/** The latest notifications, below the bell. */
export default function BellPanel({ onClose }: { onClose: () => void }) {
  const unread = useUnread();
  const { data, error } = useInfiniteQuery(inboxQuery(latest, 10));
  const rows = data?.pages.flatMap((page) => page.data);
  return (
    <div className="bell-panel">
      <div className="bell-head">
        <h2 className="grow">{t('Notifications')}</h2>
        {unread > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => void markAllRead()}>
            {t('Mark all as read')}
          </Button>
        )}
        <Link to="/notifications/settings" className="bell-settings" aria-label={t('Notification settings')} onClick={onClose}>
          <Icon name="settings" size={16} />
        </Link>
      </div>
      {error ? (
        <p className="bell-problem">{label(messageOf(error))}</p>
      ) : !rows ? (
        <div className="bell-wait">
          <Skeleton height={140} />
        </div>
      ) : rows.length === 0 ? (
        <Empty
          icon="bell"
          title={t('Nothing new')}
          text={t('You are told here when somebody mentions you, gives you something, or changes a record that you watch.')}
        />
      ) : (
        <div className="bell-scroll">
          <NotificationList rows={rows} onOpen={onClose} isShort />
        </div>
      )}
      <div className="bell-foot">
        <Link to="/notifications" className="link-accent" onClick={onClose}>
          {t('All notifications')}
        </Link>
      </div>
    </div>
  );
}
