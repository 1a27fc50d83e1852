import { formatInstant } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Button } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { post } from '../../../ui/api/request.ts';
import type { BulkResult } from '../../../ui/api/types.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { openStates } from '../records/choices.ts';
import { EnrolmentActions } from './enrolment-actions.tsx';
import { StateChip } from './state-chip.tsx';
import type { CadenceRow, EnrolmentRow } from './types.ts';
import { cadencesChanged, useEnrolments } from './use-cadences.ts';
import { waitingText } from './waiting-text.ts';

const isOpen = (row: EnrolmentRow): boolean => (openStates as readonly string[]).includes(row.state);

/** Everybody who is or was in a cadence, how far they are, and a way to the version in use for those on an older one. */
export function PeoplePanel({ cadence }: { cadence: CadenceRow }) {
  const enrolments = useEnrolments({ field: 'cadence', op: 'eq', value: cadence.id });
  const { isBusy, act } = useAction();
  const behind = (enrolments.data ?? []).filter(
    (row) => isOpen(row) && cadence.activeNumber !== null && row.versionNumber !== cadence.activeNumber,
  );
  const move = () =>
    act(async () => {
      const { results } = await post<{ results: readonly BulkResult[] }>('/cadences/enrolments/bulk', {
        command: 'move-to-current',
        input: {},
        ids: behind.slice(0, 200).map((row) => row.id),
      });
      await cadencesChanged();
      const moved = results.filter((result) => result.ok).length;
      const not = results.find((result) => !result.ok);
      toast(
        not
          ? t('{count} moved; others not: {reason}', { count: moved, reason: not.message ?? '' })
          : tn(moved, '{count} moved', '{count} moved'),
      );
    });
  const columns: readonly Column<EnrolmentRow>[] = [
    {
      key: 'who',
      title: t('Who'),
      isTitle: true,
      cell: (row) => (
        <span className="cell-stack">
          {row.person ? (
            <RecordLink type="parties.person" value={row.person} />
          ) : (
            row.lead && <RecordLink type="sales.lead" value={row.lead} />
          )}
          {row.deal && <RecordLink type="sales.opportunity" value={row.deal} />}
        </span>
      ),
    },
    { key: 'state', title: t('State'), cell: (row) => <StateChip state={row.state} reason={row.stopReason} /> },
    {
      key: 'next',
      title: t('Next'),
      cell: (row) =>
        isOpen(row) ? waitingText(row.state, row.dueAt, row.waiting) : (row.remark ?? (row.endedAt ? formatInstant(row.endedAt) : '')),
    },
    { key: 'sender', title: t('Sender'), cell: (row) => row.owner?.title ?? <span className="dim">–</span> },
    { key: 'version', title: t('Version'), isNumeric: true, cell: (row) => row.versionNumber },
    { key: 'do', title: t('Actions'), isActions: true, cell: (row) => isOpen(row) && <EnrolmentActions row={row} /> },
  ];
  return (
    <SettingsCard
      isFlush
      actions={
        behind.length > 0 && (
          <Button variant="default" loading={isBusy} onClick={() => void move()}>
            {tn(behind.length, 'Move {count} to version {number}', 'Move {count} to version {number}', {
              number: cadence.activeNumber ?? 0,
            })}
          </Button>
        )
      }
    >
      <DataTable
        label={t('Who is in it')}
        columns={columns}
        rows={enrolments.data}
        rowKey={(row) => row.id}
        error={enrolments.error}
        onRetry={() => void enrolments.refetch()}
        empty={{
          icon: 'users',
          title: t('Nobody is in it yet'),
          text: t('Enrol leads from their list: select some and choose “Enrol in cadence”.'),
        }}
      />
    </SettingsCard>
  );
}
