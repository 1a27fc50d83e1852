import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/**
 * The least amount that can be paid in coins, by currency, where it is more than the minor unit. Sources: the central banks' lists of coins in
 * circulation (Switzerland 5 rappen since 2007; Sweden 1 krona since 2010; Norway 1 krone since 2012; Denmark 50 øre since 2008; Czechia 1 koruna since
 * 2008; Hungary 5 forint since 2008; Australia, Canada 5 cents since 1992 and 2013; New Zealand 10 cents since 2006; South Africa 10 cents).
 */
const stepOfCurrency: Readonly<Record<string, string>> = {
  AUD: '0.05',
  CAD: '0.05',
  CHF: '0.05',
  CZK: '1',
  DKK: '0.50',
  HUF: '5',
  NOK: '1',
  NZD: '0.10',
  SEK: '1',
  ZAR: '0.10',
};

/** Countries of the euro whose law or custom rounds cash to five cents: Belgium, Estonia, Finland, Ireland, Italy, Lithuania, Netherlands, Slovakia. */
const euroInFives = new Set(['BE', 'EE', 'FI', 'IE', 'IT', 'LT', 'NL', 'SK']);

/** What cash is rounded to, decimal text. @param country ISO 3166-1 alpha-2 of the till */
export function cashStep(currency: string, country: string | null): string {
  if (currency === 'EUR') return country !== null && euroInFives.has(country) ? '0.05' : '0.01';
  return stepOfCurrency[currency] ?? new Decimal(10).pow(-minorUnits(currency)).toFixed();
}

/** An amount as it is paid in cash: to the nearest step, halves away from zero. */
export function roundCash(amount: string, currency: string, country: string | null): string {
  const step = new Decimal(cashStep(currency, country));
  return decimal(amount).div(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step).toFixed(minorUnits(currency));
}

/** Amounts that buyers are likely to hand over for a total: what it comes to, and the next round sums. At most five, rising. */
export function quickAmounts(payable: string, currency: string, country: string | null): readonly string[] {
  const total = new Decimal(payable);
  const step = new Decimal(cashStep(currency, country));
  // Notes come as 5, 10, 20, 50, ...; of currencies with small units as 500, 1000, ...
  const unit = step.gte(1) ? new Decimal(10) : new Decimal(1);
  const sums = [5, 10, 20, 50, 100, 200, 500, 1000].map((note) => {
    const size = unit.times(note);
    return total.div(size).toDecimalPlaces(0, Decimal.ROUND_CEIL).times(size);
  });
  const rising = [total, ...sums].map((sum) => sum.toFixed(minorUnits(currency)));
  return [...new Set(rising)].toSorted((a, b) => new Decimal(a).cmp(new Decimal(b))).slice(0, 5);
}
