import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Alert, Loader } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { CountTiles, outcomeName, outcomeColor, type Outcome } from './count-tiles.tsx';
import type { ImportRow, Preview, PreviewRow } from './types.ts';

/** What the import would do, row by row, before it does anything. */
export function PreviewStep({ row, headers }: { row: ImportRow; headers: readonly string[] }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const preview = useQuery({
    queryKey: ['import-preview', row.id],
    queryFn: async () => (await post<{ data: Preview }>(`/exchange/imports/${row.id}/preview`)).data,
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  if (preview.error) return <LoadProblem error={preview.error} />;
  if (!preview.data || preview.isFetching)
    return (
      <SettingsCard>
        <div className="drop-zone" role="status">
          <Loader />
          {t('Looking at every row …')}
        </div>
      </SettingsCard>
    );
  const { counts, isComplete, rows } = preview.data;
  const shown = rows.filter((r) => outcome === null || (outcome === 'warning' ? r.warnings.length > 0 : r.outcome === outcome));
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'number', title: t('Row'), isNumeric: true, width: 60, cell: (r) => formatNumber(r.number) },
    {
      key: 'outcome',
      title: t('What happens'),
      width: 130,
      cell: (r) => <Chip color={outcomeColor[r.outcome]}>{outcomeName(r.outcome)}</Chip>,
    },
    {
      key: 'row',
      title: t('Values'),
      isTitle: true,
      cell: (r) => (
        <span title={headers.map((h, i) => `${h}: ${r.cells[i] ?? ''}`).join('\n')}>{r.cells.filter(Boolean).slice(0, 4).join(' · ')}</span>
      ),
    },
    {
      key: 'why',
      title: t('Why'),
      cell: (r) => (
        <>
          <Reasons reasons={r.reasons} isBad={r.outcome === 'failed'} />
          <Reasons reasons={r.warnings} />
        </>
      ),
    },
  ];
  return (
    <>
      {!isComplete && (
        <Alert color="gray" variant="light">
          {t('This is what the first {count} rows would do; the rest follows the same rules.', { count: formatNumber(counts.rows) })}
        </Alert>
      )}
      <CountTiles counts={counts} value={outcome} onChange={setOutcome} isFuture />
      <SettingsCard isFlush title={outcome ? outcomeName(outcome) : t('Examples')} text={t('Up to 25 rows of each kind')}>
        <DataTable
          label={t('Examples')}
          columns={columns}
          rows={shown}
          rowKey={(r) => String(r.number)}
          empty={{ icon: 'table', title: t('No such rows') }}
        />
      </SettingsCard>
    </>
  );
}

function Reasons({ reasons, isBad = false }: { reasons: readonly string[]; isBad?: boolean }) {
  return reasons.length === 0 ? null : (
    <ul className="reasons" data-tone={isBad ? 'bad' : undefined}>
      {reasons.map((reason) => (
        <li key={reason}>{label(reason)}</li>
      ))}
    </ul>
  );
}
