import './audit.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { meta } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Select, Skeleton, TextInput } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { AuditItem } from './audit-item.tsx';
import { IntegrityCard } from './integrity-card.tsx';
import type { AuditEvent } from './types.ts';

interface Filter {
  readonly record: string;
  readonly actor: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const nothing: Filter = { record: '', actor: '', type: '', from: '', to: '' };

/** Everything that happened, the latest first. */
export default function AuditLog() {
  const [filter, setFilter] = useState(nothing);
  const users = useRows('/identity/users', { fields: 'name', sort: 'name' });
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  const events = useInfiniteQuery({
    queryKey: ['data', '/audit', String(search)],
    queryFn: ({ pageParam, signal }) =>
      get<{ data: readonly AuditEvent[]; next: string | null }>(`/audit?${search}${pageParam ? `&after=${pageParam}` : ''}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    retry: false,
  });
  const set = (change: Partial<Filter>): void => setFilter({ ...filter, ...change });
  const clear = { 'aria-label': t('Clear') };
  const rows = events.data?.pages.flatMap((page) => page.data);
  return (
    <SettingsPage
      isWide
      title={t('Audit log')}
      text={t('Every change is written in the same transaction as what it changed, and nobody can change it afterwards unnoticed.')}
      actions={
        <Button
          component="a"
          href={`/api/v1/audit?${search}&format=csv`}
          download
          variant="default"
          leftSection={<Icon name="download" size={14} />}
        >
          {t('Export as CSV')}
        </Button>
      }
    >
      <IntegrityCard />
      <div className="audit-filter" role="search" aria-label={t('Filter the log')}>
        <Select
          label={t('Who')}
          searchable
          clearable
          value={filter.actor || null}
          onChange={(v) => set({ actor: v ?? '' })}
          data={(users.data ?? []).map((u) => ({ value: u.id, label: String(u['name']) }))}
          placeholder={t('Everybody')}
          clearButtonProps={clear}
        />
        <Select
          label={t('Kind of record')}
          searchable
          clearable
          value={filter.record || null}
          onChange={(v) => set({ record: v ?? '' })}
          data={meta().records.map((r) => ({ value: r.key, label: label(r.labelPlural) }))}
          placeholder={t('All')}
          clearButtonProps={clear}
        />
        <Select
          label={t('What')}
          clearable
          value={filter.type || null}
          onChange={(v) => set({ type: v ?? '' })}
          data={[
            { value: 'identity.userSignedIn', label: t('Sign-ins') },
            { value: 'identity.signInFailed', label: t('Failed sign-ins') },
            { value: 'identity.impersonation*', label: t('Acting as somebody else') },
            { value: 'identity.*', label: t('Users and access') },
            { value: 'settings.*', label: t('Settings') },
            { value: 'parties.*', label: t('Organizations and people') },
            { value: 'exchange.*', label: t('Imports') },
          ]}
          placeholder={t('Everything')}
          clearButtonProps={clear}
        />
        <TextInput
          label={t('From')}
          type="date"
          value={filter.from}
          max={filter.to || undefined}
          onChange={(e) => set({ from: e.currentTarget.value })}
        />
        <TextInput
          label={t('To')}
          type="date"
          value={filter.to}
          min={filter.from || undefined}
          onChange={(e) => set({ to: e.currentTarget.value })}
        />
        {filter !== nothing && String(search) !== '' && (
          <Button variant="subtle" color="gray" onClick={() => setFilter(nothing)}>
            {t('Clear filters')}
          </Button>
        )}
      </div>
      <SettingsCard isFlush>
        {events.error ? (
          <LoadProblem error={events.error} />
        ) : !rows ? (
          <div className="table-wait">
            <Skeleton height={14} />
            <Skeleton height={14} width="80%" />
          </div>
        ) : rows.length === 0 ? (
          <Empty icon="history" title={t('Nothing matches')} text={t('Nothing of this kind happened in that time.')} />
        ) : (
          <ol className="audit-list">
            {rows.map((event) => (
              <AuditItem key={event.seq} event={event} />
            ))}
          </ol>
        )}
        {events.hasNextPage && (
          <div className="table-more">
            <Button variant="subtle" color="gray" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
              {t('Show more')}
            </Button>
          </div>
        )}
      </SettingsCard>
    </SettingsPage>
  );
}
