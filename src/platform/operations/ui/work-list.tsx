import { post } from '../../../ui/api/request.ts';
import type { ProgressItem } from '../../../ui/api/types.ts';
import { formatAgo, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Button, Progress } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';

interface Work extends ProgressItem {
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

const states: Readonly<Record<string, readonly [string, string]>> = {
  waiting: ['Waiting', 'gray'],
  running: ['Running', 'blue'],
  done: ['Done', 'green'],
  failed: ['Failed', 'red'],
  cancelled: ['Cancelled', 'yellow'],
};
const isGoing = (w: Work): boolean => w.state === 'running' || w.state === 'waiting';

/** Long work of everybody, running first. */
export function WorkList() {
  const work = useData<{ data: readonly Work[] }>('/progress?all=true', {
    refetchInterval: (now) => (now?.data.some(isGoing) ? 1_000 : 15_000),
  });
  const { act } = useAction();
  const rows = work.data?.data.toSorted((a, b) => Number(isGoing(b)) - Number(isGoing(a)) || b.createdAt.localeCompare(a.createdAt));
  const columns: readonly Column<Work>[] = [
    {
      key: 'label',
      title: t('Work'),
      isTitle: true,
      cell: (w) => (
        <span className="cell-stack">
          <span>{label(w.label)}</span>
          {w.error && <span className="progress-error">{label(w.error)}</span>}
        </span>
      ),
    },
    { key: 'state', title: t('State'), cell: (w) => <Chip color={states[w.state]?.[1]}>{label(states[w.state]?.[0] ?? w.state)}</Chip> },
    {
      key: 'done',
      title: t('Progress'),
      width: 200,
      cell: (w) =>
        isGoing(w) && w.total ? (
          <Progress value={(w.done / w.total) * 100} aria-label={label(w.label)} />
        ) : (
          <span className="tabular dim">{w.total ? `${formatNumber(w.done)} / ${formatNumber(w.total)}` : formatNumber(w.done)}</span>
        ),
    },
    { key: 'at', title: t('Started'), cell: (w) => <span className="dim">{formatAgo(w.createdAt, Date.now())}</span> },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (w) =>
        isGoing(w) && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() =>
              void act(async () => {
                await post(`/progress/${w.id}/cancel`);
                await refresh('/progress');
              })
            }
            aria-label={t('Cancel {what}', { what: label(w.label) })}
          >
            {t('Cancel')}
          </Button>
        ),
    },
  ];
  return (
    <SettingsCard isFlush title={t('Running and recent work')}>
      <DataTable
        label={t('Running and recent work')}
        columns={columns}
        rows={rows}
        rowKey={(w) => w.id}
        error={work.error}
        onRetry={() => void work.refetch()}
        empty={{
          icon: 'activity',
          title: t('Nothing is running'),
          text: t('Imports, changes to many records and searches for duplicates show here how far they are.'),
        }}
      />
    </SettingsCard>
  );
}
