import type { PriceDisplay } from './pricing-request.ts';

export type PriceStepKind = 'list' | 'break' | 'promotion' | 'coupon' | 'manual' | 'locked' | 'tax' | 'rounding';

/** One reason for a price, in plain words. */
export interface PriceStep {
  readonly kind: PriceStepKind;
  /** The price list, promotion or coupon. */
  readonly id?: string;
  readonly label: string;
  /** The label before its values were put in, for other languages: `Price list “{name}” from {from}`. */
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  /** Unit price that a list gives, or the discount (negative) on the line, in the display of the cart. */
  readonly amount?: string;
}

/** All amounts are decimal text in the cart's currency, in whole minor units. */
export interface PricedLine {
  readonly key: string;
  readonly productId: string;
  readonly quantity: string;
  /** Price of one unit before any rep's price, promotion or coupon, in the display of the cart. */
  readonly baseUnit: string;
  /** Price of one unit before discounts, in the display of the cart. */
  readonly unitPrice: string;
  /** What promotions, coupons and the rep take off this line, in the display of the cart; never negative. */
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  /** Percent. */
  readonly taxRate: string;
  /** Code of the tax class, or `reverse-charge`, `outside` (exported, not taxed), `untaxed` (no rate is set up). */
  readonly taxCode: string;
  /** Net less cost, for staff's eyes only; null where the cost or its rate is not known. */
  readonly margin: string | null;
  readonly explanation: readonly PriceStep[];
}

export interface PricedTax {
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
}

export interface PricedDiscount {
  readonly promotionId: string;
  readonly couponCode: string | null;
  readonly couponId: string | null;
  readonly label: string;
  /** Taken off lines and delivery, in the display of the cart; "0" where the buyer is held out. */
  readonly amount: string;
  /** The buyer is of the share that gets no discount, so that its effect can be measured. */
  readonly heldOut: boolean;
  /** What a held-out buyer would have got. */
  readonly withheld: string;
  /** Net sales of the lines it applies to, and their margin where known: what the promotion is measured by. */
  readonly touchedNet: string;
  readonly touchedMargin: string | null;
}

export type CouponRefusal =
  | 'unknown'
  | 'not-yet'
  | 'expired'
  | 'used-up'
  | 'not-yours'
  | 'conditions'
  | 'not-combinable'
  | 'no-effect'
  | 'too-many';

export interface RefusedCoupon {
  readonly code: string;
  readonly reason: CouponRefusal;
  /** The reason as a sentence for the buyer. */
  readonly message: string;
}

export interface PricedCart {
  readonly currency: string;
  readonly display: PriceDisplay;
  readonly lines: readonly PricedLine[];
  readonly delivery: PricedLine | null;
  readonly taxes: readonly PricedTax[];
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  /** Sum of all discounts, in the display of the cart. */
  readonly discount: string;
  readonly discounts: readonly PricedDiscount[];
  readonly refusedCoupons: readonly RefusedCoupon[];
  /** Keys of lines that have no price: they are not in `lines`, and must not be sold. */
  readonly unpriced: readonly string[];
}
