import { useDroppable } from '@dnd-kit/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { countQuery, listQuery, type Filter, type ListParams } from '../../api/records.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Button } from '../../kit/kit.ts';
import { Chip } from '../../kit/chip.tsx';
import { useLiveList } from '../../live/use-live.ts';
import type { ListLook } from '../list/list-state.ts';
import { BoardCard } from './board-card.tsx';

/** Records that stand together on a board, and how they are told apart. */
export interface BoardLane {
  readonly key: string;
  readonly name: string;
  readonly color?: string | undefined;
  /** Which records are in it. */
  readonly filter: Filter;
  /** Order of its cards; that of the list unless said. */
  readonly sort?: string | undefined;
  /** Below its name: totals. A lane that has one counts its records there. */
  readonly head?: ReactNode;
}

interface LaneProps {
  readonly record: RecordMeta;
  readonly lane: BoardLane;
  /** What the cards need. */
  readonly fields: readonly string[];
  readonly look: ListLook;
  readonly canMove: boolean;
  readonly peek: string | null;
  readonly card: (row: Row) => ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onStep: (row: Row, step: 1 | -1) => void;
}

/** One lane: loads its own cards, so a long lane never delays the others. */
export function Lane({ record, lane, fields, look, canMove, peek, card, onOpen, onStep }: LaneProps) {
  const filter = useMemo<Filter>(() => (look.filter ? { and: [look.filter, lane.filter] } : lane.filter), [look.filter, lane.filter]);
  const params = { filter, q: look.q, sort: look.q ? undefined : (lane.sort ?? look.sort), fields: [...new Set(fields)].sort(), size: 25 };
  const query = listQuery(record, params as ListParams);
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  useLiveList(record, params as ListParams, query.queryKey, list.data);
  const { data: count } = useQuery({ ...countQuery(record, { filter, q: look.q }), enabled: list.isSuccess && lane.head === undefined });
  const { setNodeRef, isOver } = useDroppable({ id: lane.key, data: { lane } });
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section className="lane" ref={setNodeRef} data-over={isOver || undefined} data-lane={lane.key} aria-label={lane.name}>
      <h2 className="lane-head">
        <Chip color={lane.color}>{lane.name}</Chip>
        {count && lane.head === undefined && (
          <span className="dim tabular">
            {formatNumber(count.value)}
            {count.exact ? '' : '+'}
          </span>
        )}
      </h2>
      {lane.head}
      <div className="lane-cards" role="list" aria-label={lane.name}>
        {rows.map((row) => (
          <BoardCard key={row.id} record={record} row={row} canMove={canMove} isPeeked={peek === row.id} onOpen={onOpen} onStep={onStep}>
            {card(row)}
          </BoardCard>
        ))}
      </div>
      {list.isPending && (
        <div className="lane-empty">
          <span className="bone" style={{ width: '100%', height: 64 }} />
        </div>
      )}
      {list.isSuccess && rows.length === 0 && <div className="lane-empty dim">{t('Nothing here')}</div>}
      {list.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
    </section>
  );
}
