import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { LineSource } from './invoice-types.ts';

export interface ShareAmounts {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly discount: string;
}

type Amounts = Omit<LineSource, 'from'>;

/**
 * What units `from` to `to` of a line come to: the share of all up to `to` less the share of all up to `from`, each rounded to the minor
 * units of the currency (ties up). So however a line is cut into parts, they add up to the whole to the cent, and a credit for the units of
 * a part is what was invoiced for them. The tax is the difference of gross and net, as in orders.
 */
export function sharePart(whole: Amounts, from: string, to: string, currency: string): ShareAmounts {
  const before = upTo(whole, from, currency);
  const after = upTo(whole, to, currency);
  const minus = (name: keyof ShareAmounts): string => after[name].minus(before[name]).toFixed(minorUnits(currency));
  return { net: minus('net'), tax: minus('tax'), gross: minus('gross'), discount: minus('discount') };
}

function upTo(whole: Amounts, units: string, currency: string): Record<keyof ShareAmounts, Decimal> {
  const all = decimal(whole.quantity);
  const share = (amount: string): Decimal =>
    all.isZero()
      ? new Decimal(0)
      : decimal(amount).times(decimal(units)).div(all).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);
  const [gross, net] = [share(whole.gross), share(whole.net)];
  return { gross, net, tax: gross.minus(net), discount: share(whole.discount) };
}
