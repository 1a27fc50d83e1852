import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { changed, type Filter } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';

export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

export interface OrderRow extends Row {
  readonly number: string;
  readonly state: 'pending' | 'confirmed' | 'completed' | 'cancelled';
  readonly fulfilmentState: string;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly gross: MoneyValue;
  readonly net: MoneyValue;
  readonly tax: MoneyValue;
  readonly discount: MoneyValue | null;
  readonly deliveryTotal: MoneyValue | null;
  readonly delivery: { readonly label: string } | null;
  readonly credited: MoneyValue | null;
  readonly writtenOff: MoneyValue | null;
  readonly paid: MoneyValue | null;
  readonly refunded: MoneyValue | null;
  readonly balance: MoneyValue | null;
  readonly taxes: readonly { readonly code: string; readonly rate: string; readonly net: string; readonly tax: string }[] | null;
}

export interface OrderLineRow extends Row {
  readonly product: RefValue | null;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly cancelled: number | null;
  readonly shipped: number | null;
  readonly returned: number | null;
  readonly baseUnit: MoneyValue | null;
  readonly unitPrice: MoneyValue;
  readonly discount: MoneyValue | null;
  readonly net: MoneyValue;
  readonly gross: MoneyValue;
  readonly taxPercent: number | null;
  readonly explanation: readonly { readonly kind: string; readonly label: string; readonly amount?: string }[] | null;
}

/**
 * Rows of a record that belong to an order, all there are; asked for again when something of the order changed here.
 * @param fields which to read; those that lists show unless said
 */
export function useOrderRows<R extends Row>(
  key: string,
  path: string,
  filter: Filter,
  sort: string,
  fields?: string,
): UseQueryResult<readonly R[]> {
  return useQuery({
    queryKey: ['list', key, 'of', filter, sort, fields ?? ''],
    enabled: findRecord(key) !== null,
    queryFn: ({ signal }) => allRows(path, { filter: JSON.stringify(filter), sort, ...(fields ? { fields } : {}) }, 2_000, signal),
  }) as unknown as UseQueryResult<readonly R[]>;
}

/** Runs a command of an order or of what belongs to it; everything about orders is then asked for again. */
export async function sayToOrder(path: string, input: object, key?: string): Promise<void> {
  await post(`/orders/${path}`, input, key === undefined ? {} : { key });
  for (const name of ['orders.order', 'orders.orderLine', 'orders.shipment', 'orders.orderReturn', 'payments.payment']) {
    const record = findRecord(name);
    if (record) changed(record);
  }
}
