/** A line that somebody wants to order: which product, how many, and what a rep agreed on it. */
export interface DraftLine {
  readonly key: string;
  /** Null for a one-off that is in no catalog: it has a locked price and a name, and nothing is kept for it in stock. */
  readonly productId: string | null;
  /** Decimal text with up to three decimals. */
  readonly quantity: string;
  /** Agreed by a rep; ignored for buyers who order by themselves. */
  readonly manual?: { readonly unitPrice?: string; readonly discountPercent?: string; readonly reason?: string };
  /** From a quote or contract: this price, whatever lists and promotions say today. */
  readonly locked?: LockedLine;
  /** Shown instead of the product's name. */
  readonly name?: string;
  /** Of one unit of a one-off, in the currency of the order; products have their own. */
  readonly cost?: string | null;
  /** Of a one-off. */
  readonly unit?: string | null;
}

/** A price that was promised, as pricing takes it: charged as it stands, whatever lists and promotions say today. */
export interface LockedLine {
  /** For one unit, decimal text, in the currency of the order. */
  readonly unitPrice: string;
  readonly includesTax: boolean;
  readonly discountPercent?: string | null;
  /** Where it was agreed: "Quote Q-1042". */
  readonly label: string;
  readonly taxClassCode?: string | null;
}

/** Everything that `placeOrder` needs: the same for shop, quote, till, phone and API. */
export interface OrderDraft {
  readonly channel: string;
  readonly currency: string;
  /** Consumers see prices with tax, business buyers without. */
  readonly display: 'gross' | 'net';
  readonly buyer: DraftBuyer;
  readonly email: string | null;
  readonly phone?: string | null;
  readonly language: string | null;
  readonly shippingAddress: DraftAddress | null;
  readonly billingAddress: DraftAddress | null;
  readonly deliveryMethodId: string | null;
  /** Delivery as a quote promised it, instead of what a method costs today. */
  readonly lockedDelivery?: { readonly label: string; readonly amount: string; readonly taxClassCode?: string | null } | null;
  readonly outletId: string | null;
  readonly lines: readonly DraftLine[];
  readonly couponCodes: readonly string[];
  readonly purchaseOrderNumber: string | null;
  readonly note: string | null;
  readonly internalNote?: string | null;
  readonly ownerId: string | null;
  readonly source: { readonly type: string; readonly id: string } | null;
  /** How it is paid; null when that is agreed elsewhere and the order is confirmed at once, to be paid by invoice. */
  readonly paymentMethodId: string | null;
  /** The same key gives the same order again, with one payment. */
  readonly idempotencyKey: string | null;
  /** Where the payment provider sends the buyer back to; `{number}` and `{token}` are filled in. */
  readonly returnUrl: string | null;
  /** Gross amount the buyer agreed to. When it differs the order is refused with `price-changed`. */
  readonly expectedTotal?: string | null;
  /** Goods are handed over at once (till): the order is sent and delivered when it is paid. */
  readonly isHandedOver?: boolean;
  /** Buyers who order by themselves have to choose how goods come to them; what a rep enters may be agreed later. */
  readonly mustBeDelivered?: boolean;
  /** The buyer orders by themselves, not through one of us: the rules of their company apply (place/release-rule.ts). */
  readonly isSelfService?: boolean;
  /** How long it waits for its payment, in minutes; an hour for who is sent to a provider's page and two weeks for a transfer, unless said. */
  readonly keptMinutes?: number;
  /** Whom the hold-out share of promotions is drawn by; the buyer or cart unless said. */
  readonly holdOutKey?: string;
}

export interface DraftBuyer {
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly groupIds: readonly string[];
  readonly segment: string | null;
  readonly isBusiness: boolean;
  readonly country: string | null;
  readonly taxId: string | null;
}

/** A postal address with the name of whoever lives there. */
export interface DraftAddress {
  readonly name?: string;
  readonly company?: string;
  readonly street?: string;
  readonly street2?: string;
  readonly poBox?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

/** What becomes of a draft. */
export interface PlacedOrder {
  readonly orderId: string;
  readonly number: string;
  /** Opens the order for whoever holds it, without signing in. */
  readonly token: string;
  readonly state: 'pending' | 'confirmed' | 'completed' | 'cancelled';
  readonly gross: string;
  readonly currency: string;
  /** To be opened with `openPayment` when its state is `created`. `isOnline`: the payer goes to a page of the provider. */
  readonly payment: { readonly id: string; readonly state: string; readonly isOnline: boolean } | null;
  /** False when the key had been used: this is the order of that time. */
  readonly isNew: boolean;
}

export interface TaxTotal {
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
}

/** Delivery as it was priced. */
export interface DeliverySnapshot {
  readonly label: string;
  readonly kind: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly taxRate: string;
  readonly taxCode: string;
}

/** A step of how a price came about, as pricing explains it. */
export interface PriceStepKept {
  readonly kind: string;
  readonly id?: string;
  readonly label: string;
  readonly amount?: string;
}

/** The amounts of a line for the quantity that it was priced with: what is left of it later is a share of these. */
export interface LineBasis {
  readonly quantity: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly discount: string;
  readonly cost: string | null;
}
