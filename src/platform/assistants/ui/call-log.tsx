import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RefValue, Row } from '../../../ui/api/types.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';

/** What assistants asked for, the newest first. */
export function CallLog() {
  const log = useInfiniteQuery({
    queryKey: ['data', '/assistants/calls'],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ sort: '-createdAt', 'page[size]': '25', ...(pageParam ? { 'page[after]': pageParam } : {}) });
      return get<ListPage>(`/assistants/calls?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
    retry: false,
  });
  const rows = log.data?.pages.flatMap((p) => p.data);
  const columns: readonly Column<Row>[] = [
    { key: 'tool', title: t('What'), isTitle: true, cell: (c) => <code>{[c['tool'], c['command']].filter(Boolean).join(' · ')}</code> },
    {
      key: 'about',
      title: t('About'),
      cell: (c) => (c['recordType'] ? label(findRecord(String(c['recordType']))?.label ?? String(c['recordType'])) : '–'),
    },
    { key: 'key', title: t('API key'), cell: (c) => (c['key'] as RefValue | null)?.title ?? '…' },
    { key: 'outcome', title: t('Outcome'), cell: (c) => <Outcome outcome={String(c['outcome'])} /> },
    { key: 'when', title: t('When'), cell: (c) => <span className="dim">{formatAgo(c.createdAt, Date.now())}</span> },
  ];
  return (
    <SettingsCard
      isFlush
      title={t('What assistants did')}
      text={t('Kept for 90 days. What they changed is in the timeline of each record as well.')}
    >
      <DataTable
        label={t('What assistants did')}
        columns={columns}
        rows={rows}
        rowKey={(c) => c.id}
        error={log.error}
        onRetry={() => void log.refetch()}
        more={log.hasNextPage ? { load: () => void log.fetchNextPage(), isLoading: log.isFetchingNextPage } : null}
        empty={{ icon: 'robot', title: t('Nothing yet') }}
      />
    </SettingsCard>
  );
}

function Outcome({ outcome }: { outcome: string }) {
  if (outcome === 'done') return <Chip color="green">{t('Done')}</Chip>;
  if (outcome === 'confirmation-needed') return <Chip color="blue">{t('Asked first')}</Chip>;
  return <Chip color="orange">{t('Refused: {code}', { code: outcome })}</Chip>;
}
