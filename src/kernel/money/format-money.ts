import { minorUnits } from './currency.ts';
import { decimal } from './decimal.ts';
import { type Money } from './money.ts';

export interface MoneyFormat {
  /** `symbol` writes 12,50 €, `code` 12,50 EUR, `none` 12,50. */
  currency?: 'symbol' | 'code' | 'none';
  /** In brackets rather than with a minus sign where the locale does so in bookkeeping. */
  accounting?: boolean;
}

/**
 * Writes money as readers of `locale` (BCP 47, `de-DE`) expect, with at least the currency's minor units and every
 * digit the amount has. The text goes to `Intl` as a decimal, so that no digit of a long amount is lost to a float.
 */
export function formatMoney(value: Money, locale: string, format: MoneyFormat = {}): string {
  const display = format.currency ?? 'symbol';
  const digits = minorUnits(value.currency);
  const kept = Math.max(digits, decimal(value.amount).decimalPlaces());
  const formatter = formatterFor(locale, {
    ...(display === 'none' ? {} : { style: 'currency', currency: value.currency, currencyDisplay: display }),
    ...(format.accounting && display !== 'none' ? { currencySign: 'accounting' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: kept,
  });
  return formatter.format(value.amount as Intl.StringNumericLiteral);
}

const formatters = new Map<string, Intl.NumberFormat>();

// Making a formatter costs some 50 times as much as using it, and a list needs a thousand.
function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}
