import type { Ctx } from '../../../kernel/context.ts';
import type { DraftAddress, TaxTotal } from '../rules/order-draft.ts';

/** An order as its buyer sees it: nothing of what the company keeps for itself. */
export interface BuyerOrder {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly paymentState: string;
  readonly fulfilmentState: string;
  readonly placedAt: string;
  readonly email: string | null;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly lines: readonly BuyerOrderLine[];
  readonly delivery: { readonly label: string; readonly kind: string; readonly gross: string; readonly net: string } | null;
  readonly taxes: readonly TaxTotal[];
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly paid: string;
  readonly refunded: string;
  readonly credited: string;
  readonly balance: string;
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly shippingAddress: DraftAddress | null;
  readonly billingAddress: DraftAddress | null;
  readonly outletId: string | null;
  readonly shipments: readonly BuyerShipment[];
  readonly returns: readonly BuyerReturn[];
}

export interface BuyerOrderLine {
  readonly id: string;
  readonly productId: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly cancelled: number;
  readonly shipped: number;
  readonly returned: number;
  /** How many of it may still be sent back. */
  readonly returnable: number;
  readonly unitPrice: string;
  readonly discount: string;
  readonly net: string;
  readonly gross: string;
}

export interface BuyerShipment {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
}

export interface BuyerReturn {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly reason: string | null;
  readonly resolution: string | null;
  readonly value: string | null;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
}

export interface OrderSummary {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly paymentState: string;
  readonly fulfilmentState: string;
  readonly placedAt: string;
  readonly gross: string;
  readonly currency: string;
  readonly lineCount: number;
}

/** The order of whoever holds its token. Null for a wrong token or number alike. */
export async function orderByToken(_ctx: Ctx, _number: string, _token: string): Promise<BuyerOrder | null> {
  throw new Error('not yet');
}

/** An order of a person, or of the organization they buy for. Null for that of anybody else. */
export async function orderByNumber(
  _ctx: Ctx,
  _who: { readonly personId: string; readonly organizationId?: string | null },
  _number: string,
): Promise<BuyerOrder | null> {
  throw new Error('not yet');
}

/** Their orders, the latest first. `after`: `next` of the page before. */
export async function ordersOf(
  _ctx: Ctx,
  _who: { readonly personId: string; readonly organizationId?: string | null },
  _page: { readonly after?: string | null; readonly size: number },
): Promise<{ readonly orders: readonly OrderSummary[]; readonly next: string | null }> {
  throw new Error('not yet');
}
