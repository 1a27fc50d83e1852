import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../api/request.ts';
import { findRecord } from '../api/session.ts';
import type { RecordMeta, Row } from '../api/types.ts';
import { Skeleton } from '../kit/kit.ts';
import { allRows } from './all-rows.ts';
import { LoadProblem } from '../kit/load-problem.tsx';

interface OnlyRowProps {
  /** Key of the record, such as `settings.company`. */
  record: string;
  /** Shown while there is none. */
  empty: (reload: () => void) => ReactNode;
  children: (record: RecordMeta, row: Row) => ReactNode;
}

/** The one row of a record that has one, the oldest: the company profile, the settings of the shop. */
export function OnlyRow({ record: key, empty, children }: OnlyRowProps) {
  const record = findRecord(key);
  const address = record ? `/${record.module}/${record.path}` : '';
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['data', address],
    queryFn: async ({ signal }) => {
      const [row] = await allRows(address, { fields: 'id', sort: 'createdAt' }, 1, signal);
      return row ? (await get<{ data: Row }>(`${address}/${row.id}`, signal)).data : null;
    },
    enabled: record !== null,
  });
  const reload = (): void => void refetch();
  if (error) return <LoadProblem error={error} onRetry={reload} />;
  if (isPending && record) return <Skeleton height={320} />;
  return data && record ? children(record, data) : empty(reload);
}
