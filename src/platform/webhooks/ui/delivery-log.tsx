import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button, Select } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { DeliveryDialog } from './delivery-dialog.tsx';
import type { Delivery, Endpoint } from './types.ts';

const states: Readonly<Record<Delivery['state'], readonly [string, string]>> = {
  waiting: ['Waiting', 'gray'],
  delivered: ['Delivered', 'green'],
  failed: ['Failed', 'red'],
  skipped: ['Not sent', 'yellow'],
};

/** What was sent to an endpoint, what waits, and what failed; the newest first. */
export function DeliveryLog({ endpoint, onReplay }: { endpoint: Endpoint; onReplay: () => void }) {
  const [state, setState] = useState<string | null>(null);
  const [open, setOpen] = useState<Delivery | null>(null);
  const log = useInfiniteQuery({
    queryKey: ['data', '/webhooks/deliveries', endpoint.id, state],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        'filter[endpoint][eq]': endpoint.id,
        sort: '-createdAt',
        'page[size]': '50',
        ...(state ? { 'filter[state][eq]': state } : {}),
        ...(pageParam ? { 'page[after]': pageParam } : {}),
      });
      return get<ListPage>(`/webhooks/deliveries?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
    refetchInterval: 5_000,
    retry: false,
  });
  const rows = log.data?.pages.flatMap((p) => p.data) as readonly Delivery[] | undefined;
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'event',
      title: t('Event'),
      isTitle: true,
      cell: (d) => (
        <button type="button" className="cell-button" onClick={() => setOpen(d)}>
          <code>{d.eventType}</code>
        </button>
      ),
    },
    {
      key: 'state',
      title: t('State'),
      cell: (d) => (
        <span className="cell-stack">
          <span>
            <Chip color={states[d.state][1]}>{label(states[d.state][0])}</Chip>
          </span>
          {d.error && <span className="dim">{label(d.error)}</span>}
        </span>
      ),
    },
    { key: 'attempts', title: t('Attempts'), isNumeric: true, cell: (d) => d.attempts },
    { key: 'answer', title: t('Answer'), isNumeric: true, cell: (d) => d.lastStatus ?? '–' },
    { key: 'when', title: t('Happened'), cell: (d) => <span className="dim">{formatAgo(d.createdAt, Date.now())}</span> },
  ];
  return (
    <SettingsCard
      isFlush
      title={t('Deliveries')}
      text={t('Kept for 30 days. Open one to see what was sent and what came back.')}
      actions={
        <>
          <Select
            aria-label={t('State')}
            placeholder={t('All states')}
            clearable
            w={150}
            value={state}
            onChange={setState}
            data={Object.entries(states).map(([value, [text]]) => ({ value, label: label(text) }))}
          />
          <Button variant="default" disabled={!endpoint.enabled} onClick={onReplay}>
            {t('Send a period again')}
          </Button>
        </>
      }
    >
      <DataTable
        label={t('Deliveries')}
        columns={columns}
        rows={rows}
        rowKey={(d) => d.id}
        error={log.error}
        onRetry={() => void log.refetch()}
        more={log.hasNextPage ? { load: () => void log.fetchNextPage(), isLoading: log.isFetchingNextPage } : null}
        empty={{ icon: 'webhook', title: t('Nothing was sent yet'), text: t('Send a test to see whether the receiver gets it.') }}
      />
      {open && <DeliveryDialog id={open.id} onClose={() => setOpen(null)} />}
    </SettingsCard>
  );
}
