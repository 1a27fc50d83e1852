import { queryOptions } from '@tanstack/react-query';
import { createRow, deleteRow, updateRow, type Filter } from '../../api/records.ts';
import { get } from '../../api/request.ts';
import { queryClient } from '../../api/query-client.ts';
import { currentUser, findRecord } from '../../api/session.ts';
import type { ListPage, RecordMeta, RefValue } from '../../api/types.ts';
import { label } from '../../i18n/t.ts';
import { viewFor } from '../view.ts';
import type { ListLook, SavedView } from './list-state.ts';

const key = 'views.savedView';

/** The person's own views of a list and those that others share, after the ones that the module declares. */
export function savedViewsQuery(record: RecordMeta) {
  return queryOptions({
    queryKey: ['views', record.key],
    queryFn: async ({ signal }): Promise<readonly SavedView[]> => {
      const views = findRecord(key);
      if (!views) return [];
      const filter = JSON.stringify({ field: 'record', op: 'eq', value: record.key });
      const { data } = await get<ListPage>(
        `/${views.module}/${views.path}?${new URLSearchParams({ filter, fields: 'name,shared,owner,definition', 'page[size]': '100' })}`,
        signal,
      );
      return data.map((row) => ({
        id: row.id,
        name: String(row['name']),
        isShared: row['shared'] === true,
        isMine: (row['owner'] as RefValue | null)?.id === currentUser()?.id,
        look: row['definition'] as Partial<ListLook>,
        row,
      }));
    },
    staleTime: 60_000,
  });
}

/** Views that the module declares for everybody. */
export function declaredViews(record: RecordMeta): readonly SavedView[] {
  return (viewFor(record).tabs ?? []).map((tab, index) => ({
    id: `tab:${index}`,
    name: label(tab.name),
    isShared: true,
    isMine: false,
    row: null,
    look: {
      filter: withMe(tab.filter) as Filter | null,
      ...(tab.sort ? { sort: tab.sort } : {}),
      ...(tab.layout ? { layout: tab.layout } : {}),
    },
  }));
}

// "me" in a declared filter is whoever looks.
function withMe(filter: unknown): unknown {
  return JSON.parse(JSON.stringify(filter ?? null), (_key, value: unknown) =>
    value === '@me' ? currentUser()?.id : value === '@now' ? lastTenMinutes() : value,
  );
}

export async function createView(record: RecordMeta, name: string, isShared: boolean, look: ListLook): Promise<string> {
  const views = mustFind();
  const row = await createRow(views, { name, record: record.key, shared: isShared, definition: look });
  await queryClient.invalidateQueries({ queryKey: ['views', record.key] });
  return row.id;
}

export async function changeView(
  record: RecordMeta,
  view: SavedView,
  part: { name?: string; shared?: boolean; definition?: ListLook },
): Promise<void> {
  if (!view.row) return;
  await updateRow(mustFind(), view.row, part);
  await queryClient.invalidateQueries({ queryKey: ['views', record.key] });
}

export async function deleteView(record: RecordMeta, view: SavedView): Promise<void> {
  await deleteRow(mustFind(), view.id);
  await queryClient.invalidateQueries({ queryKey: ['views', record.key] });
}

export const canSaveViews = (): boolean => findRecord(key)?.can.create === true;

function mustFind(): RecordMeta {
  const record = findRecord(key);
  if (!record) throw new Error('There are no saved views here');
  return record;
}

/** Now as a filter means it: the same for ten minutes, or a list would be asked for anew each time it is drawn. */
function lastTenMinutes(): string {
  return new Date(Math.floor(Date.now() / 600_000) * 600_000).toISOString();
}
