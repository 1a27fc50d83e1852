import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Filter } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';

/** What of a product is at a location. */
export interface GoodsRow extends Row {
  readonly product: RefValue;
  readonly location: RefValue;
  readonly onHand: number;
  readonly available: number;
  readonly isLow: boolean;
}

const levels = 'stock.stockLevel';

/** Stock of these products at all locations, where there is stock and the reader may see it. */
export function useGoods(products: readonly string[]): UseQueryResult<readonly GoodsRow[]> {
  const filter: Filter = { field: 'product', op: 'in', value: products };
  return useQuery({
    queryKey: ['list', levels, 'of', products],
    enabled: products.length > 0 && findRecord(levels) !== null,
    queryFn: ({ signal }) =>
      allRows(
        '/stock/levels',
        { filter: JSON.stringify(filter), fields: 'product,location,onHand,available,isLow', sort: 'createdAt' },
        2_000,
        signal,
      ),
  }) as unknown as UseQueryResult<readonly GoodsRow[]>;
}

/** Locations in use, in the order in which their stock is taken. */
export function usePlaces(isEnabled: boolean): readonly RefValue[] {
  const { data } = useQuery({
    queryKey: ['list', 'stock.location', 'in use'],
    enabled: isEnabled && findRecord('stock.location') !== null,
    queryFn: ({ signal }) =>
      allRows(
        '/stock/locations',
        { filter: JSON.stringify({ field: 'isActive', op: 'eq', value: true }), fields: 'name', sort: 'position' },
        200,
        signal,
      ),
  });
  return (data ?? []).map((place) => ({ id: place.id, title: String(place['name'] ?? '') }));
}

/** The locations of some goods, each once, in the order in which they come. */
export const locationsOf = (goods: readonly GoodsRow[]): readonly RefValue[] => [
  ...new Map(goods.map(({ location }) => [location.id, location])).values(),
];
