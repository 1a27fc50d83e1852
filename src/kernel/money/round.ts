import { minorUnits } from './currency.ts';
import { decimal, Decimal, type RoundingMode } from './decimal.ts';
import { money, type Money } from './money.ts';

/** Rounds money to the minor units of its currency, or to `digits` after the point. */
export type Rounding = <C extends string>(value: Money<C>, digits?: number) => Money<C>;

/**
 * Nearest; a tie goes to the even neighbour (0.125 to 0.12, 0.135 to 0.14). IEEE 754 `roundTiesToEven`, also called
 * banker's rounding: sums of many rounded amounts are not biased. The default where no rule says otherwise.
 */
export const roundHalfEven: Rounding = (value, digits) => rounded(value, digits, Decimal.ROUND_HALF_EVEN);

/**
 * Nearest; a tie goes away from zero (0.125 to 0.13, -0.125 to -0.13). What tax offices and Council Regulation (EC)
 * 1103/97, article 5, ask for in conversions to the euro ("if exactly half-way, the sum shall be rounded up").
 */
export const roundHalfUp: Rounding = (value, digits) => rounded(value, digits, Decimal.ROUND_HALF_UP);

function rounded<C extends string>(value: Money<C>, digits: number | undefined, mode: RoundingMode): Money<C> {
  const places = digits ?? minorUnits(value.currency);
  return money(decimal(value.amount).toDecimalPlaces(places, mode), value.currency);
}
