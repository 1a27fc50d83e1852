import { decimal, type DecimalInput } from './decimal.ts';
import { money, type Money, sameCurrency, zero } from './money.ts';

/** Exact sum. Two currencies do not compile, and throw `CurrencyMismatch` where the types do not know them. */
export function add<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  sameCurrency(a, b);
  return money(decimal(a.amount).plus(decimal(b.amount)), a.currency);
}

/** Exact difference, `a - b`. */
export function subtract<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  sameCurrency(a, b);
  return money(decimal(a.amount).minus(decimal(b.amount)), a.currency);
}

/** Exact sum of a list, zero when it is empty. */
export function sum<C extends string>(currency: C, values: readonly Money<NoInfer<C>>[]): Money<C> {
  return values.reduce<Money<C>>((total, value) => add(total, value), zero(currency));
}

/** Exact product with a plain number, such as a quantity or a tax rate as a fraction. Not rounded: see round.ts. */
export function multiply<C extends string>(value: Money<C>, factor: DecimalInput): Money<C> {
  return money(decimal(value.amount).times(decimal(factor)), value.currency);
}

/** The same amount with the other sign. */
export function negate<C extends string>(value: Money<C>): Money<C> {
  return money(decimal(value.amount).neg(), value.currency);
}
