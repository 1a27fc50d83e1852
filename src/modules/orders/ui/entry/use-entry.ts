import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { post } from '../../../../ui/api/request.ts';
import { byInvoice, type EntryPreview, type EntryState } from './entry-types.ts';

/** What is being typed in, as commands take it. */
export const entryInput = (state: EntryState): object => ({
  channel: state.channel,
  ...(state.person ? { person: state.person.id } : {}),
  ...(state.organization ? { organization: state.organization.id } : {}),
  lines: state.lines.map(({ key, product, quantity, unitPrice, discountPercent, reason }) => ({
    key,
    product: product.id,
    quantity,
    ...(unitPrice ? { unitPrice } : {}),
    ...(discountPercent ? { discountPercent } : {}),
    ...(unitPrice || discountPercent ? { reason } : {}),
  })),
  coupons: state.coupons.split(/[\s,;]+/).filter(Boolean),
  ...(state.address ? { shippingAddress: placeOnly(state.address) } : {}),
  ...(state.delivery ? { deliveryMethod: state.delivery } : {}),
  ...(state.outlet ? { outlet: state.outlet } : {}),
});

/** Names stand with the customer, not in the address. */
export function placeOnly(address: object): object {
  return Object.fromEntries(Object.entries(address).filter(([name]) => name !== 'name' && name !== 'company'));
}

/** What the order comes to, by the function that will place it, each time something changes. */
export function usePreview(state: EntryState): UseQueryResult<EntryPreview> {
  const input = entryInput(state);
  return useQuery({
    queryKey: ['order-entry', JSON.stringify(input)],
    enabled: state.lines.length > 0 || state.person !== null || state.organization !== null,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => (await post<{ result: EntryPreview }>('/orders/orders/preview', input, { signal })).result,
  });
}

export interface Entered {
  readonly order: { readonly id: string; readonly number: string };
  readonly isToPay: boolean;
  readonly email: string | null;
}

/** @param saleKey the same one until it is placed, so that a second press orders nothing more */
export async function enterOrder(state: EntryState, preview: EntryPreview, saleKey: string): Promise<Entered> {
  const { result } = await post<{ result: Entered }>('/orders/orders/enter', {
    ...entryInput(state),
    ...(state.payment && state.payment !== byInvoice ? { paymentMethod: state.payment } : {}),
    ...((state.email ?? preview.customer.email) ? { email: state.email ?? preview.customer.email } : {}),
    ...(state.purchaseOrderNumber.trim() ? { purchaseOrderNumber: state.purchaseOrderNumber.trim() } : {}),
    ...(state.note.trim() ? { note: state.note.trim() } : {}),
    ...(state.source ? { source: state.source.id } : {}),
    expectedTotal: preview.gross,
    saleKey,
  });
  return result;
}
