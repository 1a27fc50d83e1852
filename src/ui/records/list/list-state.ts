import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Filter } from '../../api/records.ts';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { viewFor } from '../view.ts';

export interface Column {
  readonly field: string;
  readonly width?: number;
}

/** How a list looks: what a saved view keeps. */
export interface ListLook {
  readonly layout: 'table' | 'board';
  readonly columns: readonly Column[];
  readonly filter: Filter | null;
  readonly q: string;
  readonly sort: string;
  readonly boardField: string | null;
}

export interface SavedView {
  /** Id of the saved view, or `tab:<n>` for one that the module declares. */
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly look: Partial<ListLook>;
  readonly row: Row | null;
}

/** What the URL says on top of the view. */
interface ListSearch {
  readonly view?: string;
  readonly q?: string;
  readonly filter?: Filter | 'none';
  readonly sort?: string;
  readonly cols?: string;
  readonly layout?: 'table' | 'board';
  readonly group?: string;
  readonly peek?: string;
}

export interface ListState {
  readonly look: ListLook;
  readonly view: SavedView | null;
  readonly peek: string | null;
  /** The look differs from the view's. */
  readonly isChanged: boolean;
  change(part: Partial<ListLook>): void;
  openView(id: string | null): void;
  setPeek(id: string | null): void;
  reset(): void;
}

/** The state of a list page. It lives in the URL, so that a link, reload or "back" shows the same. */
export function useListState(record: RecordMeta, views: readonly SavedView[]): ListState {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const view = views.find((v) => v.id === String(search.view ?? '')) ?? null;
  // Read anew when the URL's columns go, as then those of the last visit or the module's count.
  const base = useMemo(() => ({ ...defaultLook(record), ...view?.look }), [record, view, search.cols]); // eslint-disable-line
  const look = useMemo<ListLook>(
    () => ({
      layout: search.layout ?? base.layout,
      columns: search.cols ? parseColumns(search.cols, record) : base.columns,
      filter: search.filter === 'none' ? null : (search.filter ?? base.filter),
      q: search.q === undefined ? base.q : String(search.q),
      sort: search.sort ?? base.sort,
      boardField: search.group ?? base.boardField,
    }),
    [search.layout, search.cols, search.filter, search.q, search.sort, search.group, base, record],
  );
  const go = useCallback(
    (next: (old: ListSearch) => ListSearch, replace: boolean) =>
      void navigate({ to: '.', search: ((old: ListSearch) => clean(next(old))) as never, replace }),
    [navigate],
  );
  const change = useCallback(
    (part: Partial<ListLook>) => {
      // Columns of the list itself stay as one left them, also on the next visit.
      if (part.columns && !view) rememberColumns(record, part.columns);
      go(
        (old) =>
          ({
            ...old,
            ...('layout' in part ? { layout: part.layout === base.layout ? undefined : part.layout } : {}),
            ...('columns' in part && part.columns ? { cols: writeColumns(part.columns) } : {}),
            ...('filter' in part ? { filter: part.filter ?? (base.filter ? 'none' : undefined) } : {}),
            ...('q' in part ? { q: part.q === base.q ? undefined : part.q } : {}),
            ...('sort' in part ? { sort: part.sort === base.sort ? undefined : part.sort } : {}),
            ...('boardField' in part ? { group: part.boardField ?? undefined } : {}),
          }) as ListSearch,
        true,
      );
    },
    [go, base, view, record],
  );
  return {
    look,
    view,
    change,
    peek: search.peek ?? null,
    isChanged: ['q', 'filter', 'sort', 'cols', 'layout', 'group'].some((key) => search[key as keyof ListSearch] !== undefined),
    openView: (id) => go(() => (id ? { view: id } : {}), false),
    setPeek: (id) => go((old) => ({ ...old, peek: id ?? undefined }) as ListSearch, true),
    reset: () => {
      if (!view) localStorage.removeItem(columnsKey(record));
      go((old) => ({ view: old.view }) as ListSearch, false);
    },
  };
}

/** Fields that may be columns: all but structured data and long formatted text. */
export function columnFields(record: RecordMeta): readonly FieldMeta[] {
  return record.fields.filter((f) => f.kind !== 'json');
}

export function defaultLook(record: RecordMeta): ListLook {
  const view = viewFor(record);
  const remembered = recallColumns(record);
  return {
    layout: view.layout ?? 'table',
    columns: remembered ?? defaultColumns(record),
    filter: null,
    q: '',
    sort: record.defaultSort,
    boardField: view.board ?? record.fields.find((f) => f.kind === 'choice')?.name ?? null,
  };
}

export function defaultColumns(record: RecordMeta): readonly Column[] {
  const declared = viewFor(record).columns ?? [
    record.title,
    ...record.fields
      .filter((f) => !f.system && f.name !== record.title && !/^(json|longText|richText|file)$/.test(f.kind))
      .slice(0, 6)
      .map((f) => f.name),
    'updatedAt',
  ];
  const names = new Set(record.fields.map((f) => f.name));
  const own = record.fields
    .filter((f) => f.custom)
    .slice(0, 2)
    .map((f) => f.name);
  return [...new Set([record.title, ...declared, ...own])].filter((name) => names.has(name)).map((field) => ({ field }));
}

function parseColumns(text: string, record: RecordMeta): readonly Column[] {
  const names = new Set(record.fields.map((f) => f.name));
  return String(text)
    .split('~')
    .map((part) => {
      const [field = '', width] = part.split('-');
      return width ? { field, width: Number(width) } : { field };
    })
    .filter((c) => names.has(c.field));
}

function writeColumns(columns: readonly Column[]): string {
  return columns.map((c) => (c.width ? `${c.field}-${Math.round(c.width)}` : c.field)).join('~');
}

function recallColumns(record: RecordMeta): readonly Column[] | null {
  const text = localStorage.getItem(columnsKey(record));
  const columns = text ? parseColumns(text, record) : [];
  return columns.length > 0 ? columns : null;
}

function rememberColumns(record: RecordMeta, columns: readonly Column[]): void {
  localStorage.setItem(columnsKey(record), writeColumns(columns));
}

const columnsKey = (record: RecordMeta): string => `entente-columns-${record.key}`;

function clean(search: ListSearch): ListSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as ListSearch;
}
