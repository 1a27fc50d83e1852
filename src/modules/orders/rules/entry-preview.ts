import type { DraftAddress, PriceStepKept } from './order-draft.ts';

/** A line of an order that is being entered, at the price of now. Amounts are decimal text in the display of the order. */
export interface EntryPreviewLine {
  readonly key: string;
  readonly productId: string;
  readonly name: string | null;
  readonly sku: string | null;
  readonly unit: string | null;
  readonly imageId: string | null;
  readonly quantity: string;
  readonly baseUnit: string | null;
  readonly unitPrice: string | null;
  readonly discount: string;
  readonly total: string | null;
  readonly taxRate: string | null;
  readonly explanation: readonly PriceStepKept[];
  /** How many are there; null where nobody counts. */
  readonly available: string | null;
  readonly expectedOn: string | null;
  readonly state: 'available' | 'backorder' | 'short' | 'notOffered' | 'noPrice';
}

/** What an order that is being entered would come to, and how it could be delivered and paid. */
export interface EntryPreview {
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly lines: readonly EntryPreviewLine[];
  readonly delivery: { readonly methodId: string; readonly label: string; readonly amount: string } | null;
  readonly discounts: readonly { readonly label: string; readonly couponCode: string | null; readonly amount: string }[];
  readonly refusedCoupons: readonly { readonly code: string; readonly message: string }[];
  readonly taxes: readonly { readonly code: string; readonly rate: string; readonly net: string; readonly tax: string }[];
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly itemsTotal: string;
  readonly needsDelivery: boolean;
  readonly deliveryOptions: readonly {
    readonly methodId: string;
    readonly kind: string;
    readonly label: string;
    readonly amount: string;
    readonly outlets: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly paymentMethods: readonly {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    readonly isOnline: boolean;
    readonly refusal: 'credit-limit' | 'credit-blocked' | null;
    readonly credit: { readonly available: { readonly amount: string; readonly currency: string }; readonly termsDays: number } | null;
  }[];
  /** Why the discounts by hand are more than whoever enters it may give; empty when they are not. */
  readonly approvalReasons: readonly string[];
  readonly customer: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly isBusiness: boolean;
    readonly shippingAddress: DraftAddress | null;
    /** Bought before; revenue net, in base currency. */
    readonly orders: number;
    readonly revenue: string;
    readonly lastOrderAt: string | null;
  };
}
