import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../api/request.ts';
import { queryClient } from '../api/query-client.ts';

/**
 * What an address of the API answers; the cache is shared by everybody who asks for the same one.
 * @param options.version of the row that the answer tells of: asked for again when it is another
 */
export function useData<T>(
  path: string,
  options: {
    refetchInterval?: number | false | ((data: T | undefined) => number | false);
    enabled?: boolean;
    staleTime?: number;
    version?: number;
  } = {},
): UseQueryResult<T> {
  const { refetchInterval, version, ...rest } = options;
  return useQuery<T>({
    queryKey: version === undefined ? ['data', path] : ['data', path, version],
    queryFn: ({ signal }) => get<T>(path, signal),
    retry: false,
    ...rest,
    ...(refetchInterval === undefined
      ? {}
      : { refetchInterval: typeof refetchInterval === 'function' ? (query) => refetchInterval(query.state.data) : refetchInterval }),
  });
}

/** Has everything asked for again whose address begins so. */
export function refresh(...prefixes: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'data' && prefixes.some((p) => String(queryKey[1]).startsWith(p)),
  });
}
