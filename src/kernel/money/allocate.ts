import { minorUnits } from './currency.ts';
import { decimal, Decimal, type DecimalInput } from './decimal.ts';
import { money, type Money } from './money.ts';

/**
 * Splits an amount in proportion to `weights` so that the parts add up to it exactly: discounts over order lines,
 * costs over departments, a yearly fee over months.
 *
 * Largest remainder method (Hamilton): each part is its exact share cut to whole minor units; the units left over
 * go one each to the parts that lost most, the earlier one on a tie. An amount with more digits than the currency's
 * minor units is split in units of its own last digit. A negative amount is split as its positive twin.
 *
 * Throws `RangeError` when there are no weights, one is negative, or all are zero.
 */
export function allocate<C extends string>(value: Money<C>, weights: readonly DecimalInput[]): Money<C>[] {
  const shares = weights.map(decimal);
  const total = shares.reduce((sum, share) => sum.plus(share), new Decimal(0));
  if (shares.some((share) => share.isNegative() && !share.isZero())) throw new RangeError('a weight is negative');
  if (total.isZero()) throw new RangeError('there is nothing to split by: all weights are zero');

  const amount = decimal(value.amount);
  const unit = new Decimal(10).pow(-Math.max(minorUnits(value.currency), amount.decimalPlaces()));
  const units = amount.abs().div(unit);
  // Whole-number division and its remainder stay exact where a quotient such as 1/3 would not.
  const parts = shares.map((share, index) => {
    const product = units.times(share);
    const whole = product.divToInt(total);
    return { index, whole, lost: product.minus(whole.times(total)) };
  });
  let left = parts.reduce((rest, part) => rest.minus(part.whole), units).toNumber();
  for (const part of parts.toSorted((a, b) => b.lost.cmp(a.lost) || a.index - b.index)) {
    if (left === 0) break;
    part.whole = part.whole.plus(1);
    left -= 1;
  }
  const sign = amount.isNegative() ? -1 : 1;
  return parts.map((part) => money(part.whole.times(unit).times(sign), value.currency));
}
