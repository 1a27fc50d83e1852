import { Decimal } from '../../../kernel/money/decimal.ts';

/** Share of `part` in `whole` in percent with two decimals; null where there is no whole. @returns a number, as percent fields take */
export function percentOf(part: string, whole: string): number | null {
  const base = new Decimal(whole);
  return base.isZero() ? null : new Decimal(part).div(base).times(100).toDecimalPlaces(2).toNumber();
}

/** Sum of margins; null as soon as one is not known, since the sum would look better or worse than it is. */
export function sumOfMargins(margins: readonly (string | null)[]): string | null {
  return margins.reduce<string | null>((sum, each) => (sum === null || each === null ? null : new Decimal(sum).plus(each).toFixed()), '0');
}

/** Margin of a one-off: what it brings net less what it costs; null where nobody said what it costs. */
export function customMargin(net: string, cost: string | null, quantity: string): string | null {
  return cost === null ? null : new Decimal(net).minus(new Decimal(cost).times(quantity)).toFixed();
}
