import { crossRate, type ExchangeRate, invertRate } from '../../../kernel/money/convert.ts';

/** The latest rate of one pair, as published, on or before a day. */
export type RateLookup = (base: string, quote: string, on: string) => { readonly rate: string; readonly date: string } | null;

/** The currency in which rates are published. */
export const PIVOT = 'EUR';

/**
 * The rate from one currency to another on a day: the latest that was known then. Looks for a rate of the pair itself, for
 * one the other way round, and for two that meet in the euro, and takes the youngest; of equals the earlier in this list.
 * Null when there is none.
 */
export function findRate(lookup: RateLookup, from: string, to: string, on: string): ExchangeRate | null {
  if (from === to) return { from, to, rate: '1', date: on };
  const candidates = [direct(lookup, from, to, on), inverse(lookup, from, to, on), viaPivot(lookup, from, to, on)];
  return candidates.reduce((best, next) => (next !== null && (best === null || next.date > best.date) ? next : best), null);
}

function direct(lookup: RateLookup, from: string, to: string, on: string): ExchangeRate | null {
  const found = lookup(from, to, on);
  return found && { from, to, ...found };
}

function inverse(lookup: RateLookup, from: string, to: string, on: string): ExchangeRate | null {
  const found = direct(lookup, to, from, on);
  return found && invertRate(found);
}

function viaPivot(lookup: RateLookup, from: string, to: string, on: string): ExchangeRate | null {
  if (from === PIVOT || to === PIVOT) return null;
  const first = direct(lookup, PIVOT, from, on);
  const second = direct(lookup, PIVOT, to, on);
  return first && second && crossRate(invertRate(first), second);
}
