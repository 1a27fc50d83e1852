import '../sales.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { get } from '../../../../ui/api/request.ts';
import { may } from '../../../../ui/api/session.ts';
import { dayOf } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Button, Select, useLocalStorage } from '../../../../ui/kit/kit.ts';
import { LaneBoard } from '../../../../ui/records/board/lane-board.tsx';
import type { BoardLane } from '../../../../ui/records/board/lane.tsx';
import { ListSkeleton } from '../../../../ui/records/list/list-skeleton.tsx';
import type { BoardProps } from '../../../../ui/records/view.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { RateSwitch } from '../rate-switch.tsx';
import type { DealRow, PipelineRow, StageRow } from '../types.ts';
import { useDealMove } from '../use-deal-move.tsx';
import { usePipelines, useRateRule } from '../use-pipelines.ts';
import { DealCard } from './deal-card.tsx';
import { LaneTotals, type StageTotal } from './lane-totals.tsx';

const fields = ['name', 'organization', 'pipeline', 'stage', 'state', 'amount', 'closeOn', 'owner', 'stageSince', 'nextStep'];
const colors = { open: 'blue', won: 'green', lost: 'gray' } as const;

/** Deals by stage of one pipeline, with what each stage is worth. */
export default function DealBoard(props: BoardProps) {
  const { pipelines, stages, error } = usePipelines();
  const [remembered, remember] = useLocalStorage({ key: 'entente-pipeline', defaultValue: '', getInitialValueInEffect: false });
  const pipeline = pipelines?.find((p) => p.id === remembered) ?? pipelines?.find((p) => p.isDefault) ?? pipelines?.[0];
  if (error) return <LoadProblem error={error} />;
  if (!pipelines || !stages) return <ListSkeleton />;
  if (!pipeline)
    return (
      <Empty
        icon="filter"
        title={t('No pipeline yet')}
        text={
          may('sales.manage')
            ? t('Say in the settings through which stages you sell.')
            : t('An administrator says through which stages you sell.')
        }
      >
        {may('sales.manage') && (
          <Button component={Link} to="/settings/pipelines">
            {t('Pipelines')}
          </Button>
        )}
      </Empty>
    );
  const own = stages.filter((s) => s.pipeline.id === pipeline.id);
  return <Stages {...props} key={pipeline.id} pipeline={pipeline} pipelines={pipelines} stages={own} onPipeline={remember} />;
}

interface StagesProps extends BoardProps {
  readonly pipeline: PipelineRow;
  readonly pipelines: readonly PipelineRow[];
  readonly stages: readonly StageRow[];
  readonly onPipeline: (id: string) => void;
}

function Stages({ record, state, onOpen, pipeline, pipelines, stages, onPipeline }: StagesProps) {
  const [rule] = useRateRule();
  const [now] = useState(() => Date.now());
  const today = dayOf(now);
  const { move, dialog } = useDealMove(record);
  const search = new URLSearchParams({ pipeline: pipeline.id, rates: rule });
  if (state.look.filter) search.set('filter', JSON.stringify(state.look.filter));
  const { data: totals } = useQuery({
    // Asked for again whenever counts of deals are.
    queryKey: ['count', record.key, 'stage-totals', search.toString()],
    queryFn: ({ signal }) =>
      get<{ stages: readonly StageTotal[]; currency: string; definition: string }>(`/sales/opportunities/stage-totals?${search}`, signal),
    placeholderData: keepPreviousData,
  });
  const lanes = useMemo<readonly BoardLane[]>(
    () =>
      stages.map((stage) => ({
        key: stage.id,
        name: stage.name,
        color: colors[stage.state],
        filter: { field: 'stage', op: 'eq', value: stage.id },
        // Of what is closed, the latest is asked for.
        sort: stage.state === 'open' ? undefined : '-closeOn',
        // Sums are of the whole filter; a search narrows the cards only.
        ...(totals && !state.look.q
          ? {
              head: (
                <LaneTotals
                  total={totals.stages.find((s) => s.stage === stage.id)}
                  currency={totals.currency}
                  isOpen={stage.state === 'open'}
                />
              ),
            }
          : {}),
      })),
    [stages, totals, state.look.q],
  );
  const byId = new Map(stages.map((s) => [s.id, s]));
  const bar = (
    <div className="board-bar">
      <Select
        size="xs"
        w={190}
        aria-label={t('Pipeline')}
        allowDeselect={false}
        data={pipelines.map((p) => ({ value: p.id, label: p.name }))}
        value={pipeline.id}
        onChange={(id) => id && onPipeline(id)}
      />
      <RateSwitch definition={totals?.definition} />
      {record.can.update && <span className="dim board-hint">{t('Shift and ← → moves the focused card.')}</span>}
    </div>
  );
  return (
    <>
      <LaneBoard
        record={record}
        state={state}
        lanes={lanes}
        fields={fields}
        canMove={record.can.update}
        bar={bar}
        card={(row) => {
          const stage = byId.get((row as DealRow).stage?.id ?? '');
          return stage ? <DealCard row={row as DealRow} stage={stage} now={now} today={today} /> : (row as DealRow).name;
        }}
        onMove={async (row, lane) => {
          const stage = byId.get(lane.key);
          return stage ? move(row, stage) : false;
        }}
        onOpen={onOpen}
      />
      {dialog}
    </>
  );
}
