import '../records.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { label, noun, t } from '../../i18n/t.ts';
import { countQuery, listQuery, type ListParams } from '../../api/records.ts';
import { recordByPath } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { useIsPhone } from '../../kit/use-is-phone.ts';
import { FreshButton } from '../../live/fresh-button.tsx';
import { keepFirstPage } from '../../live/list-data.ts';
import { useLiveLongList } from '../../live/use-live.ts';
import { useTitle } from '../../shell/app-shell.tsx';
import { NotFoundPage } from '../../shell/error-page.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { recordHref } from '../record-href.ts';
import { useAddress } from '../use-address.ts';
import { viewFor } from '../view.ts';
import { CardList } from './card-list.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListProblem } from './list-problem.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { ListTable } from './list-table.tsx';
import { useListState } from './list-state.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { declaredViews, savedViewsQuery } from './saved-views.ts';
import { useSelection } from './selection.ts';
import { ViewTabs } from './view-tabs.tsx';

const Board = lazy(() => import('../board/board.tsx'));
const BulkBar = lazy(() => import('./bulk-bar.tsx'));
const PeekPanel = lazy(() => import('../detail/peek-panel.tsx'));
const CreateDialog = lazy(() => import('../form/create-dialog.tsx'));

/** The list of any record type: `/app/{module}/{path}`. */
export function RecordList() {
  const { module, path } = useAddress();
  const record = recordByPath(module, path);
  return record ? <ListPage key={record.key} record={record} /> : <NotFoundPage />;
}

function ListPage({ record }: { record: RecordMeta }) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { data: saved } = useQuery(savedViewsQuery(record));
  const views = useMemo(() => [...declaredViews(record), ...(saved ?? [])], [record, saved]);
  const state = useListState(record, views);
  const { look } = state;
  const [isCreating, setIsCreating] = useState(false);
  const fields = useMemo(
    () =>
      fieldsToFetch(
        record,
        look.columns.map((c) => c.field),
      ),
    [record, look.columns],
  );
  const params = useMemo(
    () => ({ filter: look.filter, q: look.q, sort: look.q ? undefined : look.sort, fields }),
    [look.filter, look.q, look.sort, fields],
  );
  const isBoard = look.layout === 'board' && (!isPhone || viewFor(record).ownBoard !== undefined);
  const query = listQuery(record, params as ListParams);
  const list = useInfiniteQuery({ ...query, enabled: !isBoard, placeholderData: keepPreviousData });
  const scroller = useRef<HTMLDivElement>(null);
  const isAtTop = () => (scroller.current?.scrollTop ?? 0) < topPixels;
  const fresh = useLiveLongList(record, params as ListParams, query.queryKey, list.data, isAtTop, !isBoard);
  const showFresh = () => {
    fresh.clear();
    keepFirstPage(query.queryKey);
    scroller.current?.scrollTo({ top: 0 });
    void list.refetch();
  };
  const onScroll = () => {
    if (fresh.count > 0 && isAtTop()) showFresh();
  };
  // After the rows: a count may take longer than they do.
  const { data: count } = useQuery({
    ...countQuery(record, { filter: look.filter, q: look.q }),
    enabled: list.isSuccess || isBoard,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? [], [list.data]);
  const selection = useSelection(rows, `${record.key}${JSON.stringify([look.filter, look.q])}`);
  useTitle(state.view ? `${state.view.name} · ${label(record.labelPlural)}` : record.labelPlural);

  const create = useCallback(() => setIsCreating(true), []);
  useShortcuts([
    ...(record.can.create ? [{ keys: 'c', label: t('Create {what}', { what: noun(record.label) }), group: t('List'), run: create }] : []),
    {
      keys: '/',
      label: t('Search in the list'),
      group: t('List'),
      run: () => document.querySelector<HTMLInputElement>('[data-list-search]')?.focus(),
    },
    { keys: 'v', label: t('Table or board'), group: t('List'), run: () => state.change({ layout: isBoard ? 'table' : 'board' }) },
  ]);

  const open = useCallback((id: string) => void navigate({ to: recordHref(record, id) }), [navigate, record]);
  const isFiltered = look.q !== '' || look.filter !== null;
  return (
    <div className="list-page">
      <div className="list-main">
        <ViewTabs record={record} views={views} state={state} count={count ?? null} />
        <ListToolbar record={record} state={state} onCreate={create} isBoard={isBoard} />
        <div className="fresh-anchor">
          <FreshButton fresh={fresh} onShow={showFresh} />
        </div>
        {list.isError ? (
          <ListProblem error={list.error} onRetry={() => void list.refetch()} onReset={state.reset} />
        ) : isBoard ? (
          <Suspense fallback={<ListSkeleton />}>
            <Board record={record} state={state} onOpen={state.setPeek} />
          </Suspense>
        ) : list.isPending ? (
          <ListSkeleton />
        ) : rows.length === 0 ? (
          <ListEmpty
            record={record}
            isFiltered={isFiltered}
            onReset={() => state.change({ q: '', filter: null })}
            onCreate={create}
            text={viewFor(record).emptyText}
          />
        ) : isPhone ? (
          <CardList
            record={record}
            scroller={scroller}
            onScroll={onScroll}
            rows={rows}
            hasMore={list.hasNextPage}
            onMore={() => void list.fetchNextPage()}
            isLoadingMore={list.isFetchingNextPage}
          />
        ) : (
          <ListTable
            record={record}
            scroller={scroller}
            onScroll={onScroll}
            listKey={JSON.stringify(query.queryKey)}
            rows={rows}
            state={state}
            selection={selection}
            hasMore={list.hasNextPage}
            isStale={list.isPlaceholderData}
            onMore={() => {
              if (!list.isFetchingNextPage) void list.fetchNextPage();
            }}
            onOpen={open}
          />
        )}
        {selection.size > 0 && !isBoard && (
          <Suspense fallback={null}>
            <BulkBar record={record} selection={selection} filter={look.filter} q={look.q} count={count ?? null} />
          </Suspense>
        )}
      </div>
      <Suspense fallback={null}>
        {state.peek && <PeekPanel key={state.peek} record={record} id={state.peek} onClose={() => state.setPeek(null)} onOpen={open} />}
        {isCreating && (
          <CreateDialog
            record={record}
            onClose={() => setIsCreating(false)}
            onCreated={(row) => {
              setIsCreating(false);
              if (isPhone) open(row.id);
              else state.setPeek(row.id);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** So near to its beginning a list counts as being there. */
const topPixels = 8;

/** Columns shown, the title, and what identifies and guards the row. */
function fieldsToFetch(record: RecordMeta, columns: readonly string[]): readonly string[] {
  const picture = viewFor(record).picture;
  return [
    ...new Set([
      ...columns,
      record.title,
      ...(viewFor(record).card ?? []),
      ...(picture && record.fields.some((f) => f.name === picture) ? [picture] : []),
    ]),
  ].sort();
}
