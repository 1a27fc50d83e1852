import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { TextInput } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { bounceReasons } from '../records/choices.ts';
import type { PairRow } from './types.ts';

interface Answer {
  readonly definition: Readonly<Record<string, string>>;
  readonly pairs: readonly PairRow[];
}

/** Between which teams how much passes, what comes back and why, how long it takes; each figure leads to its rows. */
export function ReportPanel() {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const search = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  const { data, error, refetch } = useData<Answer>(`/handovers/handovers/report?${search}`, { staleTime: 0 });
  const drill = (pair: PairRow, count: number, more: readonly object[] = []) => {
    if (count === 0) return <span className="dim">0</span>;
    const team = (field: string, id: string | null) => (id === null ? { field, op: 'empty', value: true } : { field, op: 'eq', value: id });
    const filter = {
      and: [
        team('fromTeam', pair.from.id),
        team('toTeam', pair.to.id),
        ...more,
        ...(from ? [{ field: 'offeredAt', op: 'gte', value: `${from}T00:00:00Z` }] : []),
        ...(to ? [{ field: 'offeredAt', op: 'lte', value: `${to}T23:59:59Z` }] : []),
      ],
    };
    return (
      <Link className="link-accent" to="/handovers/handovers" search={{ filter, layout: 'table' } as never}>
        {count}
      </Link>
    );
  };
  const state = (value: string) => ({ field: 'state', op: 'eq', value });
  const columns: readonly Column<PairRow>[] = [
    {
      key: 'pair',
      title: t('From and to'),
      isTitle: true,
      cell: (pair) => t('{from} to {to}', { from: pair.from.name ?? t('no team'), to: pair.to.name ?? t('no team') }),
    },
    { key: 'offered', title: t('Offered'), isNumeric: true, cell: (pair) => drill(pair, pair.offered) },
    { key: 'open', title: t('Open'), isNumeric: true, cell: (pair) => drill(pair, pair.open, [state('offered')]) },
    { key: 'accepted', title: t('Accepted'), isNumeric: true, cell: (pair) => drill(pair, pair.accepted, [state('accepted')]) },
    { key: 'bounced', title: t('Bounced'), isNumeric: true, cell: (pair) => drill(pair, pair.bounced, [state('bounced')]) },
    {
      key: 'reasons',
      title: t('Because'),
      cell: (pair) => (
        <span className="cell-stack">
          {Object.entries(pair.byReason).map(([reason, count]) => (
            <span key={reason}>
              {drill(pair, count, [state('bounced'), { field: 'bounceReason', op: 'eq', value: reason }])}{' '}
              {label(bounceReasons.find(({ value }) => value === reason)?.label ?? reason)}
            </span>
          ))}
        </span>
      ),
    },
    { key: 'working', title: t('Median, working time'), isNumeric: true, cell: (pair) => duration(pair.medianWorkingMinutes) },
    { key: 'wall', title: t('Median, on the wall'), isNumeric: true, cell: (pair) => duration(pair.medianWallMinutes) },
  ];
  return (
    <>
      <div className="row" style={{ flexWrap: 'wrap', marginBottom: 12 }}>
        <TextInput type="date" size="xs" label={t('From')} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        <TextInput type="date" size="xs" label={t('To')} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
      </div>
      <SettingsCard
        isFlush
        footer={
          data && (
            <div className="handover-definitions">
              {['population', 'pair', 'median', 'bounced'].map((name) => (
                <span key={name}>{label(data.definition[name] ?? '')}</span>
              ))}
            </div>
          )
        }
      >
        <DataTable
          label={t('Hand-overs between teams')}
          columns={columns}
          rows={data?.pairs}
          rowKey={(pair) => `${pair.from.id} ${pair.to.id}`}
          error={error}
          onRetry={() => void refetch()}
          empty={{ icon: 'chart-bar', title: t('Nothing was handed over in this time') }}
        />
      </SettingsCard>
    </>
  );
}

function duration(minutes: number | null): string {
  if (minutes === null) return '–';
  return minutes < 60
    ? t('{count} min', { count: formatNumber(Math.round(minutes)) })
    : t('{count} h', { count: formatNumber(Math.round(minutes / 6) / 10) });
}
