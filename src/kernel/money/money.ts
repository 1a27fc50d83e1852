import { minorUnits } from './currency.ts';
import { decimal, Decimal, type DecimalInput } from './decimal.ts';

/**
 * An amount of one currency. `amount` is a plain decimal text, never a float, with at least the currency's minor
 * units: `{ amount: "12.50", currency: "EUR" }`. More digits are kept (a unit price may be 0.0125) until a rule rounds.
 *
 * `C` is the currency as a literal type where it is known, so that adding `Money<"EUR">` to `Money<"USD">` does not
 * compile; where it is only known at run time, `C` is `string` and the same mistake throws `CurrencyMismatch`.
 */
export interface Money<C extends string = string> {
  readonly amount: string;
  readonly currency: C;
}

/** Makes money. Throws `InvalidDecimal` or `UnknownCurrency`. */
export function money<C extends string>(amount: DecimalInput, currency: C): Money<C> {
  const value = decimal(amount);
  const digits = Math.max(minorUnits(currency), value.decimalPlaces());
  return { amount: value.isZero() ? new Decimal(0).toFixed(digits) : value.toFixed(digits), currency };
}

export function zero<C extends string>(currency: C): Money<C> {
  return money('0', currency);
}

/** From the smallest unit, as payment systems count: 1250 EUR cents are 12.50, 1250 JPY are 1250. */
export function fromMinor<C extends string>(minor: bigint, currency: C): Money<C> {
  return money(new Decimal(String(minor)).mul(new Decimal(10).pow(-minorUnits(currency))), currency);
}

/** To the smallest unit. Throws `RangeError` when the amount has a fraction of it: round first. */
export function toMinor(value: Money): bigint {
  const minor = decimal(value.amount).mul(new Decimal(10).pow(minorUnits(value.currency)));
  if (!minor.isInteger()) throw new RangeError(`${value.amount} ${value.currency} is not a whole number of minor units`);
  return BigInt(minor.toFixed(0));
}

/** -1, 0 or 1. */
export function compareMoney<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): -1 | 0 | 1 {
  sameCurrency(a, b);
  return decimal(a.amount).cmp(decimal(b.amount)) as -1 | 0 | 1;
}

/** Same currency and same value; `1.5` equals `1.50`. Unlike `compareMoney` it answers for two currencies: no. */
export function equalMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && decimal(a.amount).eq(decimal(b.amount));
}

export function isZeroMoney(value: Money): boolean {
  return decimal(value.amount).isZero();
}

export function isNegativeMoney(value: Money): boolean {
  return decimal(value.amount).lt(0);
}

/** Throws `CurrencyMismatch` unless all are of one currency. */
export function sameCurrency(first: Money, ...others: readonly Money[]): void {
  for (const other of others) {
    if (other.currency !== first.currency) throw new CurrencyMismatch(first.currency, other.currency);
  }
}

export class CurrencyMismatch extends Error {
  readonly code = 'currency_mismatch';
  constructor(one: string, other: string) {
    super(`amounts in ${one} and ${other} cannot be combined without a rate`);
    this.name = 'CurrencyMismatch';
  }
}
