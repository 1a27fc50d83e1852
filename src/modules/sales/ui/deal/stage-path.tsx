import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listSearch } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import type { DealRow } from '../types.ts';
import { useDealMove } from '../use-deal-move.tsx';
import { usePipelines } from '../use-pipelines.ts';

interface Change extends Row {
  readonly from: RefValue | null;
  readonly secondsInStage: number | null;
}

/** The way of the deal through its pipeline: where it is, how long it was where, and where it may go. */
export default function StagePath({ record, row }: { record: RecordMeta; row: Row }) {
  const deal = row as DealRow;
  const { stages } = usePipelines();
  const [now] = useState(() => Date.now());
  const { move, ask, dialog } = useDealMove(record);
  const { data: changes } = useQuery({
    queryKey: ['list', 'sales.stageChange', 'path', deal.id],
    queryFn: ({ signal }) => {
      const search = listSearch({ filter: { field: 'opportunity', op: 'eq', value: deal.id }, fields: ['from', 'secondsInStage'] });
      return get<ListPage>(`/sales/stage-changes?${search}&page[size]=200`, signal);
    },
  });
  if (!stages) return <Skeleton height={44} />;
  const own = stages.filter((s) => s.pipeline.id === deal.pipeline?.id);
  const here = own.findIndex((s) => s.id === deal.stage?.id);
  const seconds = secondsIn((changes?.data ?? []) as readonly Change[]);
  if (deal.stage && deal.stageSince && deal.state === 'open')
    seconds.set(deal.stage.id, (seconds.get(deal.stage.id) ?? 0) + (now - Date.parse(deal.stageSince)) / 1000);
  const canMove = record.can.update && (row.can?.['update'] ?? true) === true;
  const openStages = own.filter((s) => s.state === 'open');
  return (
    <div className="stage-path-block">
      <ol className="stage-path" aria-label={t('Stages')}>
        {openStages.map((stage) => {
          const index = own.indexOf(stage);
          const days = seconds.get(stage.id);
          const isHere = index === here;
          return (
            <li key={stage.id} data-done={(deal.state !== 'lost' && index < here) || undefined} data-here={isHere || undefined}>
              <button
                type="button"
                disabled={!canMove || isHere}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => void move(row, stage)}
                title={isHere ? stage.name : t('Move to {stage}', { stage: stage.name })}
              >
                <span className="truncate">{stage.name}</span>
                <span className="stage-days tabular">
                  {days === undefined ? '–' : tn(Math.floor(days / 86_400), '{count} day', '{count} days')}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="stage-outcome">
        {deal.state === 'open' ? (
          <>
            <Button
              color="#1b7a43"
              size="xs"
              leftSection={<Icon name="check" size={14} />}
              disabled={!canMove}
              onClick={() => void ask(row, 'win')}
            >
              {t('Deal won')}
            </Button>
            <Button variant="default" size="xs" disabled={!canMove} onClick={() => void ask(row, 'lose')}>
              {t('Deal lost')}
            </Button>
          </>
        ) : (
          <>
            <strong data-state={deal.state}>{deal.stage?.title}</strong>
            <Button variant="default" size="xs" disabled={!canMove} onClick={() => void ask(row, 'reopen')}>
              {t('Reopen')}
            </Button>
          </>
        )}
      </div>
      {dialog}
    </div>
  );
}

/** By stage, all stays added up. */
function secondsIn(changes: readonly Change[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { from, secondsInStage } of changes)
    if (from && secondsInStage !== null) sums.set(from.id, (sums.get(from.id) ?? 0) + Number(secondsInStage));
  return sums;
}
