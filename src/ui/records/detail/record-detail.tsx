import '../records.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { rowQuery } from '../../api/records.ts';
import { isProblem } from '../../api/problem.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Skeleton } from '../../kit/kit.ts';
import { useIsPhone } from '../../kit/use-is-phone.ts';
import { useLiveRecord } from '../../live/use-live.ts';
import { useTitle } from '../../shell/app-shell.tsx';
import { NotFoundPage } from '../../shell/error-page.tsx';
import { ListProblem } from '../list/list-problem.tsx';
import { titleOf } from '../list/table-row.tsx';
import { DetailFields } from './detail-fields.tsx';
import { DetailHeader } from './detail-header.tsx';
import { viewFor } from '../view.ts';
import { DetailTabs, hasTabs } from './detail-tabs.tsx';
import { fetchBlocks, ViewBlocks } from './view-blocks.tsx';

export interface RecordDetailProps {
  readonly record: RecordMeta;
  readonly id: string;
  readonly variant: 'page' | 'panel';
  /** The record was deleted from here. */
  readonly onGone: () => void;
}

/** Everything about one record: who it is, what can be done, its fields, its timeline and what belongs to it. */
export function RecordDetail({ record, id, variant, onGone }: RecordDetailProps) {
  const isPhone = useIsPhone();
  const { data: row, error, isPending, refetch } = useQuery(rowQuery(record, id));
  useLiveRecord(record, id);
  useEffect(() => fetchBlocks(record), [record]);
  useTitle(variant === 'page' && row ? titleOf(record, row) : undefined);
  if (isPending)
    return (
      <div className="detail-loading" role="status">
        <Skeleton height={28} width={260} />
        <Skeleton height={14} width={180} mt={10} />
        <Skeleton height={240} mt={28} />
      </div>
    );
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  if (!row) return <ListProblem error={error} onRetry={() => void refetch()} onReset={() => window.history.back()} />;
  const hasMain = hasTabs(record) || (viewFor(record).blocks ?? []).some((b) => b.place === 'main');
  const isColumn = variant === 'panel' || isPhone || !hasMain;
  return (
    <div className="detail" data-variant={isColumn ? 'panel' : 'page'} data-alone={(!hasMain && variant === 'page') || undefined}>
      <DetailHeader record={record} row={row} variant={variant} onGone={onGone} />
      <div className="detail-body">
        {/* Where there is one column, what the record is about comes before its particulars. */}
        {isColumn && hasMain && (
          <div className="detail-first">
            <ViewBlocks record={record} row={row} place="main" />
          </div>
        )}
        {isColumn && <DetailFields record={record} row={row} />}
        {isColumn && <ViewBlocks record={record} row={row} place="side" />}
        {!hasMain && <ViewBlocks record={record} row={row} place="main" />}
        {hasMain && (
          <div className="detail-main">
            {!isColumn && <ViewBlocks record={record} row={row} place="main" />}
            <DetailTabs record={record} row={row} />
          </div>
        )}
        {!isColumn && (
          <div className="detail-side">
            <DetailFields record={record} row={row} />
            <ViewBlocks record={record} row={row} place="side" />
          </div>
        )}
      </div>
    </div>
  );
}
