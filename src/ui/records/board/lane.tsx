import { useDroppable } from '@dnd-kit/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { label, t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { countQuery, listQuery, type Filter, type ListParams } from '../../api/records.ts';
import type { FieldMeta, OptionMeta, RecordMeta, Row } from '../../api/types.ts';
import { Button } from '../../kit/kit.ts';
import { Chip } from '../../kit/chip.tsx';
import { useLiveList } from '../../live/use-live.ts';
import { cardFields } from '../list/card-list.tsx';
import type { ListLook } from '../list/list-state.ts';
import { viewFor } from '../view.ts';
import { BoardCard } from './board-card.tsx';

interface LaneProps {
  readonly record: RecordMeta;
  readonly field: FieldMeta;
  /** null: records without a value. */
  readonly lane: OptionMeta | null;
  readonly look: ListLook;
  readonly canMove: boolean;
  readonly peek: string | null;
  readonly onOpen: (id: string) => void;
  readonly onStep: (row: Row, step: 1 | -1) => void;
}

/** One lane: loads its own cards, so a long lane never delays the others. */
export function Lane({ record, field, lane, look, canMove, peek, onOpen, onStep }: LaneProps) {
  const shown = useMemo(() => cardFields(record).filter((f) => f.name !== field.name), [record, field.name]);
  const filter = useMemo<Filter>(() => {
    const own: Filter = lane ? { field: field.name, op: 'eq', value: lane.value } : { field: field.name, op: 'empty', value: true };
    return look.filter ? { and: [look.filter, own] } : own;
  }, [look.filter, lane, field.name]);
  const picture = viewFor(record).picture;
  const params = {
    filter,
    q: look.q,
    sort: look.q ? undefined : look.sort,
    fields: [...new Set([record.title, field.name, ...shown.map((f) => f.name), ...(picture ? [picture] : [])])].sort(),
    size: 25,
  };
  const query = listQuery(record, params as ListParams);
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  useLiveList(record, params as ListParams, query.queryKey, list.data);
  const { data: count } = useQuery({ ...countQuery(record, { filter, q: look.q }), enabled: list.isSuccess });
  const { setNodeRef, isOver } = useDroppable({ id: lane?.value ?? '', data: { lane } });
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  const name = lane ? label(lane.label) : t('None');
  return (
    <section className="lane" ref={setNodeRef} data-over={isOver || undefined} aria-label={name}>
      <h2 className="lane-head">
        <Chip color={lane?.color}>{name}</Chip>
        {count && (
          <span className="dim tabular">
            {formatNumber(count.value)}
            {count.exact ? '' : '+'}
          </span>
        )}
      </h2>
      <div className="lane-cards" role="list" aria-label={name}>
        {rows.map((row) => (
          <BoardCard
            key={row.id}
            record={record}
            row={row}
            fields={shown}
            canMove={canMove}
            isPeeked={peek === row.id}
            onOpen={onOpen}
            onStep={onStep}
          />
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
