import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';

interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly error: string;
  readonly errorCode: string | null;
  readonly attempts: number;
  readonly queuedAt: string;
  readonly failedAt: string;
}

/** Jobs that were tried as often as they may be and failed. */
export function DeadLetters() {
  const jobs = useData<{ data: readonly DeadJob[]; next: string | null }>('/jobs/dead', { refetchInterval: 20_000 });
  const [discarding, setDiscarding] = useState<DeadJob | null>(null);
  const { isBusy, act } = useAction();
  const rows = jobs.data?.data;
  const change = async (job: DeadJob, verb: 'rerun' | 'discard') => {
    await post(`/jobs/dead/${job.id}/${verb}`);
    await refresh('/jobs/dead', '/progress');
  };
  const rerunAll = () =>
    act(async () => {
      for (const job of rows ?? []) await change(job, 'rerun');
    }, t('They are queued again.'));
  const columns: readonly Column<DeadJob>[] = [
    {
      key: 'name',
      title: t('Job'),
      isTitle: true,
      cell: (j) => (
        <span className="cell-stack">
          <code>{j.name}</code>
          <span className="dim">{tn(j.attempts, 'after {count} attempt', 'after {count} attempts')}</span>
        </span>
      ),
    },
    {
      key: 'error',
      title: t('Why it failed'),
      cell: (j) => (
        <span>
          {j.error}
          {j.errorCode && (
            <>
              {' '}
              <code className="dim">{j.errorCode}</code>
            </>
          )}
        </span>
      ),
    },
    { key: 'at', title: t('Failed'), cell: (j) => <span className="dim">{formatAgo(j.failedAt, Date.now())}</span> },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (j) => (
        <>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setDiscarding(j)}
            aria-label={t('Discard {name}', { name: j.name })}
          >
            {t('Discard')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            loading={isBusy}
            leftSection={<Icon name="refresh" size={13} />}
            onClick={() => void act(() => change(j, 'rerun'), t('It is queued again.'))}
            aria-label={t('Run {name} again', { name: j.name })}
          >
            {t('Run again')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <SettingsCard
      isFlush
      title={t('Failed jobs')}
      text={t('Tried as often as they may be. Mend the cause, then run them again.')}
      actions={
        (rows?.length ?? 0) > 1 ? (
          <Button variant="default" loading={isBusy} onClick={() => void rerunAll()}>
            {t('Run all again')}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        label={t('Failed jobs')}
        columns={columns}
        rows={rows}
        rowKey={(j) => j.id}
        error={jobs.error}
        onRetry={() => void jobs.refetch()}
        empty={{ icon: 'circle-check', title: t('Nothing has failed') }}
      />
      {discarding && (
        <ConfirmDialog
          isDangerous
          title={t('Discard {name}?', { name: discarding.name })}
          text={t('What it was to do will not be done. This cannot be undone.')}
          confirm={t('Discard')}
          onConfirm={() => change(discarding, 'discard')}
          onClose={() => setDiscarding(null)}
        />
      )}
    </SettingsCard>
  );
}
