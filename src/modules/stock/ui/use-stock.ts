import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { changed, type Filter } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';

export interface LevelRow extends Row {
  readonly product: RefValue;
  readonly location: RefValue;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  readonly reorderPoint: number | null;
  readonly isLow: boolean;
  readonly shelf: string | null;
}

/** Rows of a stock record, all there are up to 2,000; asked for again when something of stock was changed here. */
export function useStockRows<R extends Row>(
  key: string,
  path: string,
  filter: Filter,
  fields: string,
  sort: string,
  enabled = true,
): UseQueryResult<readonly R[]> {
  return useQuery({
    queryKey: ['list', key, 'of', filter, fields, sort],
    enabled: enabled && findRecord(key) !== null,
    queryFn: ({ signal }) => allRows(path, { filter: JSON.stringify(filter), fields, sort }, 2_000, signal),
  }) as unknown as UseQueryResult<readonly R[]>;
}

/** Locations in use, in their order; undefined until they are known. */
export function useLocations(): readonly Row[] | undefined {
  return useStockRows<Row>('stock.location', '/stock/locations', { field: 'isActive', op: 'eq', value: true }, 'name,kind', 'position')
    .data;
}

/** A command of stock; everything that shows some asks again. */
export async function sayToStock<T>(path: string, input: unknown, key?: string): Promise<T> {
  const answer = await post<{ result: T }>(`/stock/${path}`, input, key ? { key } : {});
  stockChanged();
  return answer.result;
}

export function stockChanged(): void {
  for (const name of [
    'stockLevel',
    'stockMovement',
    'reservation',
    'incoming',
    'transfer',
    'transferLine',
    'stockCount',
    'stockCountLine',
  ]) {
    const record = findRecord(`stock.${name}`);
    if (record) changed(record);
  }
}
