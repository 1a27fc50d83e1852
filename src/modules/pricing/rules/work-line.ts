import { Decimal, decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import type { PriceStep } from './priced-cart.ts';
import type { ProductFacts } from './pricing-facts.ts';
import type { PricingLine } from './pricing-request.ts';
import type { TaxTreatment } from './tax-treatment.ts';

/** A line while its price is worked out. All amounts are in the display of the cart. */
export interface WorkLine {
  readonly line: PricingLine;
  readonly product: ProductFacts | null;
  readonly quantity: Decimal;
  readonly treatment: TaxTreatment;
  readonly base: Decimal;
  readonly unit: Decimal;
  /** Unit price times quantity, rounded. */
  readonly amount: Decimal;
  /** What is left of it after the discounts so far; never negative. */
  left: Decimal;
  /** Promotions may touch it: it is neither locked nor priced by a rep. */
  readonly isOpen: boolean;
  readonly isSale: boolean;
  readonly steps: PriceStep[];
}

/**
 * Rounds to whole minor units of a currency; a tie goes away from zero, as tax offices ask (kernel/money/round.ts, `roundHalfUp`). Works on
 * decimals, since a cart is worked out in one currency and wraps each amount once, at the end.
 */
export const roundTo = (currency: string, value: Decimal): Decimal => value.toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);

export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), zero);

export const zero = decimal('0');

/** In whole minor units, or with more digits where it has them. */
export const textOf = (currency: string, value: Decimal): string =>
  (value.isZero() ? zero : value).toFixed(Math.max(minorUnits(currency), value.decimalPlaces()));
