import type { SeenPrice } from '../records/cart-line.ts';
import type { DraftAddress } from './order-draft.ts';

/** A cart as it stands, before anybody asks what it costs. `id` is null until the first line is put in: until then nothing is kept. */
export interface CartState {
  readonly id: string | null;
  /** Set only by the call that made the cart: from then on the buyer holds it (a cookie), and here only its hash is known. */
  readonly newToken: string | null;
  /** Hash of the guest's token; null for a cart of a person. */
  readonly tokenHash: string | null;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly channel: string;
  readonly currency: string;
  readonly language: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly shippingAddress: DraftAddress | null;
  readonly billingAddress: DraftAddress | null;
  readonly couponCodes: readonly string[];
  readonly deliveryMethodId: string | null;
  readonly outletId: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly lines: readonly CartStateLine[];
}

export interface CartStateLine {
  readonly id: string;
  readonly productId: string;
  /** Decimal text. */
  readonly quantity: string;
  /** As it was when it was put in. */
  readonly name: string;
  readonly seenPrice: SeenPrice | null;
}

/** What may be set on a cart besides its lines. Null clears, undefined leaves. */
export interface CartPatch {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly shippingAddress?: DraftAddress | null;
  readonly billingAddress?: DraftAddress | null;
  readonly deliveryMethodId?: string | null;
  readonly outletId?: string | null;
  readonly purchaseOrderNumber?: string | null;
  readonly note?: string | null;
}

/** A cart as its buyer sees it: what it costs now, what can be had, and what changed since they last looked. */
export interface CartView {
  readonly cart: CartState;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly lines: readonly CartViewLine[];
  /** How many things are in it. */
  readonly count: number;
  readonly delivery: { readonly methodId: string; readonly label: string; readonly kind: string; readonly amount: string } | null;
  readonly taxes: readonly { readonly code: string; readonly rate: string; readonly net: string; readonly tax: string }[];
  readonly discounts: readonly { readonly label: string; readonly couponCode: string | null; readonly amount: string }[];
  /** Sum of the lines as shown, after their discounts, without delivery. */
  readonly itemsTotal: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  /** Kilograms, decimal text. */
  readonly weight: string;
  /** Whether anything in it needs to be sent or collected. */
  readonly needsDelivery: boolean;
  readonly messages: readonly CartMessage[];
  /** Whether it could be ordered as it is, as far as lines and stock are concerned. */
  readonly isOrderable: boolean;
}

export interface CartViewLine {
  readonly id: string;
  readonly productId: string;
  readonly parentId: string | null;
  readonly slug: string | null;
  readonly name: string;
  readonly sku: string | null;
  readonly imageId: string | null;
  readonly kind: string | null;
  readonly quantity: string;
  /** One unit as shown (with or without tax, as `display` says), before and after discounts. Null when it is not sold (any more). */
  readonly unitPrice: string | null;
  readonly discount: string;
  readonly total: string | null;
  readonly taxRate: string | null;
  /** What can be had now, decimal text; null where that does not matter. */
  readonly available: string | null;
  readonly expectedOn: string | null;
  readonly state: 'available' | 'backorder' | 'fewerLeft' | 'soldOut' | 'notOffered';
  readonly explanation: readonly { readonly kind: string; readonly label: string; readonly amount?: string }[];
}

/** Something that the buyer should know before they order. */
export type CartMessage =
  | { readonly code: 'price-changed'; readonly lineId: string; readonly name: string; readonly from: string; readonly to: string }
  | { readonly code: 'sold-out' | 'not-offered'; readonly lineId: string; readonly name: string }
  | { readonly code: 'fewer-left'; readonly lineId: string; readonly name: string; readonly available: string }
  | { readonly code: 'coupon-refused'; readonly coupon: string; readonly reason: string; readonly message: string };
