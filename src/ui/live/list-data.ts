import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import type { ListPage, Row } from '../api/types.ts';

type Pages = InfiniteData<ListPage, string | null>;

const pagesOf = (queryKey: QueryKey): readonly ListPage[] => queryClient.getQueryData<Pages>(queryKey)?.pages ?? [];

/** Rows of a list that are loaded. */
export function rowsIn(queryKey: QueryKey): readonly Row[] {
  return pagesOf(queryKey).flatMap((page) => page.data);
}

export const pageCount = (queryKey: QueryKey): number => pagesOf(queryKey).length;

/** Puts fresh rows where the old ones stand, and takes out those that do not belong here any more. */
export function patchRows(queryKey: QueryKey, fresh: ReadonlyMap<string, Row>, gone: ReadonlySet<string>): void {
  queryClient.setQueryData<Pages>(
    queryKey,
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          data: page.data.filter((row) => !gone.has(row.id)).map((row) => merged(row, fresh.get(row.id))),
        })),
      },
    // What is older than it was stays so: new rows may be missing still.
    { updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0 },
  );
}

const merged = (row: Row, fresh: Row | undefined): Row => (fresh && fresh.version >= row.version ? { ...row, ...fresh } : row);

/** Leaves the first page alone, so that asking again costs one request. */
export function keepFirstPage(queryKey: QueryKey): void {
  queryClient.setQueryData<Pages>(queryKey, (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) });
}
