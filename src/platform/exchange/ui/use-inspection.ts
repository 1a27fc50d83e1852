import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../../ui/api/request.ts';
import type { FileOptions, Inspection } from './types.ts';

/** What is in the file when it is read so; the last reading stays in sight while another is tried. */
export function useInspection(id: string, options: FileOptions): UseQueryResult<Inspection> {
  const { format: _format, ...rest } = options;
  const search = new URLSearchParams(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  return useQuery({
    queryKey: ['inspection', id, String(search)],
    queryFn: async ({ signal }) => (await get<{ data: Inspection }>(`/exchange/imports/${id}/inspection?${search}`, signal)).data,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
}
