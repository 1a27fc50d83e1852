import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { LineBasis } from './order-draft.ts';

export interface LineAmounts {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly discount: string;
  readonly cost: string | null;
}

/**
 * What `quantity` units of a line come to: that share of what it was priced at, rounded to the currency's minor units, with the tax as the
 * difference of gross and net. Taken of what is left (never of a difference), so that whatever is cancelled or returned in whatever steps
 * adds up to the whole to the cent.
 */
export function shareOfLine(basis: LineBasis, quantity: string | number, currency: string): LineAmounts {
  const whole = decimal(basis.quantity);
  const part = decimal(String(quantity));
  const share = (amount: string): Decimal =>
    whole.isZero() ? new Decimal(0) : decimal(amount).times(part).div(whole).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);
  const [gross, net] = [share(basis.gross), share(basis.net)];
  const text = (value: Decimal): string => value.toFixed(minorUnits(currency));
  return {
    net: text(net),
    gross: text(gross),
    tax: text(gross.minus(net)),
    discount: text(share(basis.discount)),
    cost: basis.cost === null ? null : text(share(basis.cost)),
  };
}

/** What the `count` units after the first `before` that are taken away are worth: the difference of what is left before and after. */
export function worthOf(basis: LineBasis, left: string | number, count: string | number, currency: string): LineAmounts {
  const before = shareOfLine(basis, left, currency);
  const after = shareOfLine(
    basis,
    decimal(String(left))
      .minus(decimal(String(count)))
      .toFixed(),
    currency,
  );
  const minus = (a: string, b: string): string => decimal(a).minus(decimal(b)).toFixed(minorUnits(currency));
  return {
    net: minus(before.net, after.net),
    tax: minus(before.tax, after.tax),
    gross: minus(before.gross, after.gross),
    discount: minus(before.discount, after.discount),
    cost: before.cost === null || after.cost === null ? null : minus(before.cost, after.cost),
  };
}
