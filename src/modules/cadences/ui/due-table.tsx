import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../ui/api/session.ts';
import { formatDate } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button } from '../../../ui/kit/kit.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { recordHref } from '../../../ui/records/record-href.ts';
import { post } from '../../../ui/api/request.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import { plainTemplate } from './plain-template.ts';
import type { DueRow } from './types.ts';
import { cadencesChanged } from './use-cadences.ts';
import { waitingText } from './waiting-text.ts';

/** Tasks of cadences to do, and what goes out in one's name within two days. */
export function DueTable() {
  const { data, error, refetch } = useData<{ data: readonly DueRow[] }>('/cadences/enrolments/due', { staleTime: 0 });
  const { isBusy, act } = useAction();
  const done = (task: string) =>
    act(async () => {
      await post(`/parties/tasks/${task}/complete`, {});
      await cadencesChanged();
    }, t('Done'));
  const columns: readonly Column<DueRow>[] = [
    { key: 'who', title: t('Who'), isTitle: true, cell: (row) => <Who row={row} /> },
    {
      key: 'what',
      title: t('What'),
      cell: (row) => (
        <span className="row">
          <Icon name={row.task || row.next?.kind === 'task' ? 'checkbox' : 'mail'} size={14} />
          <span>{row.task ?? plainTemplate(row.next?.title ?? '')}</span>
        </span>
      ),
    },
    {
      key: 'when',
      title: t('When'),
      cell: (row) =>
        row.task && row.dueOn ? t('Due {day}', { day: formatDate(row.dueOn) }) : waitingText(row.state, row.dueAt, row.waiting),
    },
    { key: 'cadence', title: t('Cadence'), cell: (row) => row.cadence },
    {
      key: 'do',
      title: t('Actions'),
      isActions: true,
      cell: (row) =>
        row.taskId && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            onClick={() => void done(row.taskId ?? '')}
            aria-label={t('Complete {what}', { what: row.task ?? '' })}
          >
            {t('Done')}
          </Button>
        ),
    },
  ];
  return (
    <SettingsCard isFlush>
      <DataTable
        label={t('Due for me')}
        columns={columns}
        rows={data?.data}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        empty={{
          icon: 'checks',
          title: t('Nothing is due'),
          text: t('Enrol leads from their list: select some and choose “Enrol in cadence”.'),
        }}
      />
    </SettingsCard>
  );
}

function Who({ row }: { row: DueRow }) {
  const [key, id, title] = row.personId ? ['parties.person', row.personId, row.person] : ['sales.lead', row.leadId, row.lead];
  const record = findRecord(key);
  const deal = findRecord('sales.opportunity');
  return (
    <span className="cell-stack">
      {record && id ? (
        <Link className="link" to={recordHref(record, id)}>
          {title}
        </Link>
      ) : (
        <span>{title}</span>
      )}
      {row.dealId && deal && (
        <Link className="dim" to={recordHref(deal, row.dealId)}>
          {row.deal}
        </Link>
      )}
    </span>
  );
}
