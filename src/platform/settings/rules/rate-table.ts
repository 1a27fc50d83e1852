import type { RateLookup } from './find-rate.ts';

export interface TableRate {
  readonly base: string;
  readonly quote: string;
  readonly date: string;
  readonly rate: string;
}

/**
 * Rates in memory, found in the time of a binary search. Of two for the same pair and day the one that comes later in
 * `rates` counts: overrides are to come last.
 */
export function rateTable(rates: Iterable<TableRate>): RateLookup {
  const pairs = new Map<string, Map<string, string>>();
  for (const { base, quote, date, rate } of rates) {
    const key = base + quote;
    const days = pairs.get(key) ?? new Map<string, string>();
    days.set(date, rate);
    pairs.set(key, days);
  }
  const sorted = new Map([...pairs].map(([key, days]) => [key, [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))]));
  return (base, quote, on) => {
    const days = sorted.get(base + quote);
    const found = days?.[lastIndexUpTo(days, on)];
    return found ? { date: found[0], rate: found[1] } : null;
  };
}

/** The index of the last day on or before `on`; -1 when all are later. */
function lastIndexUpTo(days: readonly (readonly [string, string])[], on: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.[0] ?? '') <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
