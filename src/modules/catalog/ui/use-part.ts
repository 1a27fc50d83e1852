import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { addressOf, listSearch, type Filter } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, Row } from '../../../ui/api/types.ts';

/** Records that belong to a product or category, of a kind that the reader may see. The first two hundred. */
export function usePart<R extends Row>(
  of: string,
  by: string,
  id: string,
  { fields, sort = 'position', filter }: { fields?: string; sort?: string; filter?: Filter } = {},
): UseQueryResult<readonly R[]> {
  const record = findRecord(of);
  return useQuery({
    queryKey: ['list', of, by, id, fields ?? ''],
    enabled: record !== null,
    queryFn: async ({ signal }) => {
      const own: Filter = { field: by, op: 'eq', value: id };
      const search = listSearch({ filter: filter ? { and: [own, filter] } : own, sort });
      if (fields) search.set('fields', fields);
      search.set('page[size]', '200');
      return record ? ((await get<ListPage>(`${addressOf(record)}?${search}`, signal)).data as readonly R[]) : [];
    },
  });
}
