import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ProgressItem } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Progress } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import type { ImportRow } from './types.ts';

/** How far it is. It goes on when the page is closed, and after a restart of the server. */
export function ImportRunning({ row, onChange }: { row: ImportRow; onChange: () => void }) {
  const { data } = useData<{ data: ProgressItem }>(`/progress/${row.progress}`, { enabled: row.progress !== null, refetchInterval: 700 });
  const { isBusy, act } = useAction();
  const progress = data?.data;
  const record = findRecord('exchange.import');
  const isUndo = row.state === 'undoing';
  const share = progress?.total ? Math.min(100, (progress.done / progress.total) * 100) : 0;
  const cancel = () =>
    act(async () => {
      if (record) await runCommand(record, row.id, 'cancel', {});
    }, t('The import stops after the rows in hand.')).then(onChange);
  return (
    <SettingsCard
      title={isUndo ? t('The import is being undone') : t('The import runs')}
      text={t('You can leave this page; the work goes on.')}
      footer={
        isUndo ? undefined : (
          <Button variant="default" loading={isBusy} onClick={() => void cancel()}>
            {t('Cancel the import')}
          </Button>
        )
      }
    >
      <div className="import-progress" role="status">
        <Progress size="lg" value={progress?.total ? share : 100} animated={!progress?.total} aria-label={t('Progress')} />
        <div className="row tabular">
          <span>
            {progress?.total
              ? t('{done} of {all}', { done: formatNumber(progress.done), all: formatNumber(progress.total) })
              : t('{count} done', { count: formatNumber(progress?.done ?? 0) })}
          </span>
          <span className="dim">{progress?.total ? `${Math.floor(share)} %` : ''}</span>
        </div>
      </div>
    </SettingsCard>
  );
}
