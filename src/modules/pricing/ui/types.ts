import type { RefValue, Row } from '../../../ui/api/types.ts';
import type { PricedCart } from '../rules/priced-cart.ts';

export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

export interface PriceRow extends Row {
  readonly product: RefValue;
  readonly minQuantity: number;
  readonly amount: MoneyValue;
}

export interface PromotionRow extends Row {
  readonly name: string;
  readonly label: string | null;
  readonly state: string;
  readonly kind: string;
  readonly scope: string;
  readonly percent: number | null;
  readonly amount: MoneyValue | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly minTotal: MoneyValue | null;
  readonly minQuantity: number | null;
  readonly needsCoupon: boolean;
  readonly isExclusive: boolean;
  readonly isSaleExcluded: boolean;
  readonly isFirstOrderOnly: boolean;
  readonly group: RefValue | null;
  readonly segment: string | null;
  readonly channels: readonly string[] | null;
  readonly countries: readonly { readonly value: string }[] | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly holdOutPercent: number | null;
  readonly usageLimit: number | null;
  readonly perCustomerLimit: number | null;
}

export interface TargetRow extends Row {
  readonly role: 'applies' | 'buy';
  readonly product: RefValue | null;
  readonly category: RefValue | null;
}

/** What `price-lists/try` answers. */
export interface TriedPrices extends PricedCart {
  readonly names: Readonly<Record<string, string>>;
}
