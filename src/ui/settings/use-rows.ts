import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Row } from '../api/types.ts';
import { allRows } from './all-rows.ts';

/** All rows of a short list of records, under the same cache as `refresh` clears. */
export function useRows(
  path: string,
  search: Readonly<Record<string, string>> = {},
  options: { enabled?: boolean; refetchInterval?: number } = {},
): UseQueryResult<readonly Row[]> {
  return useQuery({
    queryKey: ['data', `${path}?${new URLSearchParams(search)}`],
    queryFn: ({ signal }) => allRows(path, search, 2_000, signal),
    retry: false,
    ...options,
  });
}
