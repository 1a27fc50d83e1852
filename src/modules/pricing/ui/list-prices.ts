import { listSearch } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import type { MoneyValue, PriceRow } from './types.ts';

/** List prices of the products of some rows, by product. */
export async function listPrices(rows: readonly PriceRow[], signal: AbortSignal): Promise<ReadonlyMap<string, MoneyValue>> {
  const ids = [...new Set(rows.map(({ product }) => product.id))];
  if (ids.length === 0) return new Map();
  const search = listSearch({ filter: { field: 'id', op: 'in', value: ids }, sort: 'createdAt' });
  search.set('fields', 'listPrice');
  const { data } = await get<ListPage>(`/catalog/products?${search}&page[size]=200`, signal);
  return new Map(data.flatMap((each) => (each['listPrice'] ? [[each.id, each['listPrice'] as MoneyValue] as const] : [])));
}
