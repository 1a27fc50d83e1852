import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, dayOf } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, SegmentedControl, Select, Skeleton } from '../../../ui/kit/kit.ts';
import { inboxQuery, markAllRead, useUnread, type InboxFilter } from '../../../ui/notifications/inbox.ts';
import { NotificationList } from '../../../ui/notifications/notification-list.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import type { KindChoice } from './kind-table.tsx';

/** Everything one was told of, by day. */
export default function InboxPage() {
  const [filter, setFilter] = useState<InboxFilter>({ show: 'all', kind: null });
  const unread = useUnread();
  const kinds = useData<readonly KindChoice[]>('/notify/preferences/mine');
  const list = useInfiniteQuery(inboxQuery(filter));
  const rows = list.data?.pages.flatMap((page) => page.data);
  return (
    <SettingsPage
      title={t('Notifications')}
      back={{ to: '/', label: t('Home') }}
      actions={
        <>
          {unread > 0 && (
            <Button variant="default" leftSection={<Icon name="checks" size={15} />} onClick={() => void markAllRead(filter.kind)}>
              {t('Mark all as read')}
            </Button>
          )}
          <Button component={Link} to="/notifications/settings" variant="default" leftSection={<Icon name="settings" size={15} />}>
            {t('Settings')}
          </Button>
        </>
      }
    >
      <div className="filter-row">
        <SegmentedControl
          aria-label={t('Show')}
          value={filter.show}
          onChange={(show) => setFilter({ ...filter, show: show as InboxFilter['show'] })}
          data={[
            { value: 'all', label: t('Inbox') },
            { value: 'unread', label: t('Unread') },
            { value: 'mentions', label: t('Mentions') },
            { value: 'archived', label: t('Archived') },
          ]}
        />
        <div className="grow">
          <Select
            aria-label={t('Kind')}
            placeholder={t('All kinds')}
            clearable
            value={filter.kind}
            onChange={(kind) => setFilter({ ...filter, kind })}
            data={(kinds.data ?? []).map((kind) => ({ value: kind.name, label: label(kind.label) }))}
            clearButtonProps={{ 'aria-label': t('Clear') }}
          />
        </div>
      </div>
      {list.error ? (
        <LoadProblem error={list.error} />
      ) : !rows ? (
        <Skeleton height={280} />
      ) : rows.length === 0 ? (
        <EmptyInbox filter={filter} />
      ) : (
        <div className="notification-days">
          {[...Map.groupBy(rows, (row) => dayOf(row.at))].map(([day, all]) => (
            <section key={day} aria-label={nameOf(day)}>
              <h2 className="notification-day">{nameOf(day)}</h2>
              <div className="notification-list-card">
                <NotificationList rows={all} />
              </div>
            </section>
          ))}
        </div>
      )}
      {list.hasNextPage && (
        <div className="table-more">
          <Button variant="subtle" color="gray" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </SettingsPage>
  );
}

function EmptyInbox({ filter }: { filter: InboxFilter }) {
  if (filter.show === 'archived')
    return <Empty icon="archive" title={t('Nothing is archived')} text={t('What you put away waits here for 90 days.')} />;
  if (filter.show === 'all' && filter.kind === null)
    return (
      <Empty
        icon="bell"
        title={t('Nothing new')}
        text={t('You are told here when somebody mentions you, gives you something, or changes a record that you watch.')}
      >
        <Button component={Link} to="/notifications/settings" variant="default">
          {t('Choose what you are told of')}
        </Button>
      </Empty>
    );
  return <Empty icon="filter" title={t('Nothing matches')} text={t('Choose another filter to see more.')} />;
}

function nameOf(day: string): string {
  const today = dayOf(Date.now());
  if (day === today) return t('Today');
  return day === dayOf(Date.now() - 86_400_000) ? t('Yesterday') : formatDate(day, 'long');
}
