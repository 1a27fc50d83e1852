import './exchange.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '../../../ui/api/request.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportRunning } from './import-running.tsx';
import { ImportState } from './import-state.tsx';
import { ImportWizard } from './import-wizard.tsx';
import type { ImportRow } from './types.ts';

const isRunning = (row: ImportRow | undefined): boolean => row?.state === 'running' || row?.state === 'undoing';

/** One import, from the file to its undoing: what is shown follows from its state, so a reload or a restart loses nothing. */
export default function ImportPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const row = useQuery({
    queryKey: ['data', `/exchange/imports/${id}`],
    queryFn: async ({ signal }) => (await get<{ data: ImportRow }>(`/exchange/imports/${id}`, signal)).data,
    refetchInterval: (query) => (isRunning(query.state.data) ? 1_000 : false),
    retry: false,
  });
  const back = { to: '/settings/import', label: t('Import') };
  if (!row.data)
    return (
      <SettingsPage isWide title={t('Import')} back={back}>
        {row.error ? <LoadProblem error={row.error} /> : <Skeleton height={320} />}
      </SettingsPage>
    );
  const { state } = row.data;
  return (
    <SettingsPage isWide title={row.data.fileName} back={back} actions={state === 'uploaded' ? undefined : <ImportState state={state} />}>
      {state === 'uploaded' ? (
        <ImportWizard row={row.data} onStarted={() => void row.refetch()} />
      ) : isRunning(row.data) ? (
        <ImportRunning row={row.data} onChange={() => void row.refetch()} />
      ) : (
        <ImportResult row={row.data} onChange={() => void row.refetch()} />
      )}
    </SettingsPage>
  );
}
