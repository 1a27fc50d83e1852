/** Who buys, as far as prices and taxes depend on it; the buyer that catalog gives fits. */
export interface PricingBuyer {
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly groupIds: readonly string[];
  readonly segment: string | null;
  readonly isBusiness: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly taxId: string | null;
}

export interface ShipTo {
  readonly country: string;
  readonly region?: string | null;
  readonly postcode?: string | null;
}

/** What was agreed on before, in a quote or contract: it is charged as it stands, and no promotion touches it. */
export interface LockedPrice {
  /** For one unit, decimal text, in the currency of the request; may have more digits than the currency. */
  readonly unitPrice: string;
  readonly includesTax: boolean;
  /** Discount that was agreed on with it, in percent. */
  readonly discountPercent?: string | null;
  /** Where it was agreed, in plain words: "Quote Q-1042". */
  readonly label: string;
  /** Code of the tax class, for lines whose product is gone. */
  readonly taxClassCode?: string | null;
}

/** A rep's own price or discount; in the display of the request (with or without tax). */
export interface ManualPrice {
  readonly unitPrice?: string;
  readonly discountPercent?: string;
  readonly reason?: string;
}

export interface PricingLine {
  /** Names the line in the answer; unique in the request. */
  readonly key: string;
  readonly productId: string;
  /** Decimal text above zero, up to three digits after the point. */
  readonly quantity: string;
  readonly manual?: ManualPrice;
  readonly locked?: LockedPrice;
}

export interface DeliveryCharge {
  readonly label: string;
  /** Decimal text; with or without tax as the company's delivery rates are kept (setting of pricing), unless said. */
  readonly amount: string;
  readonly includesTax?: boolean;
  readonly taxClassCode?: string | null;
}

/** Whether prices are shown with tax (`gross`, for consumers) or without (`net`, for businesses). */
export type PriceDisplay = 'gross' | 'net';

export interface PricingRequest {
  readonly currency: string;
  readonly channel: string;
  /** Instant, ISO 8601 UTC: lists, promotions and tax rates of that moment count. */
  readonly at: string;
  readonly buyer: PricingBuyer;
  readonly shipTo: ShipTo | null;
  readonly display: PriceDisplay;
  readonly lines: readonly PricingLine[];
  readonly delivery: DeliveryCharge | null;
  readonly couponCodes: readonly string[];
  /** Stable name of the buyer (person, or cart of a guest): decides whether they are held out of a promotion. */
  readonly holdOutKey: string;
  /** Of the buyer (BCP 47): promotions are called so as they read it; the company's own words unless said. */
  readonly language?: string | null;
}
