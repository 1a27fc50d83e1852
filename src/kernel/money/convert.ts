import { decimal } from './decimal.ts';
import { CurrencyMismatch, money, type Money } from './money.ts';
import { roundHalfEven, type Rounding } from './round.ts';

/** One unit of `from` is worth `rate` units of `to`, as published for the day `date` (ISO 8601, `2026-03-31`). */
export interface ExchangeRate<F extends string = string, T extends string = string> {
  readonly from: F;
  readonly to: T;
  readonly rate: string;
  readonly date: string;
}

/** A foreign amount with what it is worth in the base currency and how that was found out; all of it gets stored. */
export interface ConvertedMoney<F extends string = string, T extends string = string> {
  readonly original: Money<F>;
  readonly base: Money<T>;
  readonly rate: string;
  /** The day of the rate, which may be before `date`: no rates are published on weekends and holidays. */
  readonly rateDate: string;
  /** The day the conversion is for, for example the order date. */
  readonly date: string;
}

/**
 * Converts at a given rate. The result is rounded to the minor units of the target, ties to even unless `round` says
 * otherwise. Throws `CurrencyMismatch` when the rate is for another currency, `RangeError` when it is not positive or
 * is from after `date`.
 */
export function convert<F extends string, T extends string>(
  value: Money<F>,
  rate: ExchangeRate<NoInfer<F>, T>,
  options: { date: string; round?: Rounding },
): ConvertedMoney<F, T> {
  if (rate.from !== value.currency) throw new CurrencyMismatch(value.currency, rate.from);
  const factor = decimal(rate.rate);
  if (factor.lte(0)) throw new RangeError(`a rate of ${rate.rate} is not positive`);
  if (rate.date > options.date) throw new RangeError(`the rate of ${rate.date} was not known on ${options.date}`);
  const round = options.round ?? roundHalfEven;
  return {
    original: value,
    base: round(money(decimal(value.amount).times(factor), rate.to)),
    rate: rate.rate,
    rateDate: rate.date,
    date: options.date,
  };
}

/** Significant digits of a derived rate; the European Central Bank publishes up to six, so that none of them is lost. */
const RATE_DIGITS = 15;

/** The rate the other way round, to 15 significant digits. */
export function invertRate<F extends string, T extends string>(rate: ExchangeRate<F, T>): ExchangeRate<T, F> {
  const value = decimal('1').div(decimal(rate.rate)).toSignificantDigits(RATE_DIGITS);
  return { from: rate.to, to: rate.from, rate: value.toFixed(), date: rate.date };
}

/**
 * The cross rate of two rates that meet in one currency: from USD to EUR and from EUR to JPY gives from USD to JPY,
 * to 15 significant digits. Its date is the older of the two.
 */
export function crossRate<F extends string, V extends string, T extends string>(
  first: ExchangeRate<F, V>,
  second: ExchangeRate<NoInfer<V>, T>,
): ExchangeRate<F, T> {
  if (first.to !== second.from) throw new CurrencyMismatch(first.to, second.from);
  const value = decimal(first.rate).times(decimal(second.rate)).toSignificantDigits(RATE_DIGITS);
  const date = first.date < second.date ? first.date : second.date;
  return { from: first.from, to: second.to, rate: value.toFixed(), date };
}
