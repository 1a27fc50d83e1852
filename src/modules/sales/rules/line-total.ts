import { Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';

export interface LineAmounts {
  readonly quantity: number;
  /** Decimal text per unit. */
  readonly unitPrice: string;
  readonly currency: string;
  /** Percent off, 0 to 100. */
  readonly discount: number | null;
}

/** Quantity x price less discount, rounded half to even to the currency's minor units (ISO 4217). @returns decimal text */
export function lineTotal({ quantity, unitPrice, currency, discount }: LineAmounts): string {
  return new Decimal(unitPrice)
    .times(quantity)
    .times(new Decimal(100).minus(discount ?? 0))
    .div(100)
    .toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_EVEN)
    .toFixed();
}

/** Sum of decimal texts of one currency. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed();
}
