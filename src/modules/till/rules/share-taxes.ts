import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { TaxShare } from './till-report.ts';

/** What was sold, or came back, at one rate of tax. */
export interface SoldAtRate {
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly gross: string;
}

/**
 * The taxes in a part of what an order, or what came back of it, came to: the amount is shared over the rates as that is made up of them, each share rounded so
 * that they add up to the amount to the minor unit, with the tax as the difference of gross and net. An order without taxed lines has all of
 * it untaxed.
 */
export function shareTaxes(sold: readonly SoldAtRate[], amount: string, currency: string): readonly TaxShare[] {
  const round = (value: Decimal): Decimal => value.toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);
  const text = (value: Decimal): string => value.toFixed(minorUnits(currency));
  const whole = sold.reduce((sum, { gross }) => sum.plus(decimal(gross)), new Decimal(0));
  if (whole.lte(0)) return [{ code: '', rate: '0', net: text(decimal(amount)), tax: text(new Decimal(0)) }];
  let [before, given] = [new Decimal(0), new Decimal(0)];
  return sold.map(({ code, rate, net, gross }) => {
    before = before.plus(decimal(gross));
    // What is given up to here is rounded, not each share: the last one then brings it to the amount.
    const upToHere = round(decimal(amount).times(before).div(whole));
    const share = upToHere.minus(given);
    given = upToHere;
    const shareNet = decimal(gross).isZero() ? share : round(share.times(decimal(net)).div(decimal(gross)));
    return { code, rate, net: text(shareNet), tax: text(share.minus(shareNet)) };
  });
}
