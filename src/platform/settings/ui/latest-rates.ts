import type { Row } from '../../../ui/api/types.ts';

export interface Rate {
  readonly id: string;
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
  readonly date: string;
  readonly isOverride: boolean;
  readonly reason: string;
}

/** The rate of each pair that counts now: the youngest, and of the same day the one set by hand. */
export function latestRates(rows: readonly Row[]): readonly Rate[] {
  const byPair = new Map<string, Rate>();
  for (const row of rows) {
    const rate: Rate = {
      id: row.id,
      base: String(row['base']),
      quote: String(row['quote']),
      rate: String(row['rate']),
      date: String(row['date']),
      isOverride: row['source'] === 'override',
      reason: String(row['reason'] ?? ''),
    };
    const known = byPair.get(`${rate.base}/${rate.quote}`);
    if (!known || rate.date > known.date || (rate.date === known.date && rate.isOverride)) byPair.set(`${rate.base}/${rate.quote}`, rate);
  }
  return [...byPair.values()].toSorted(
    (a, b) => b.date.localeCompare(a.date) || Number(b.isOverride) - Number(a.isOverride) || pairOf(a).localeCompare(pairOf(b)),
  );
}

/** `EUR/USD`: how many dollars one euro is. */
export const pairOf = (rate: Pick<Rate, 'base' | 'quote'>): string => `${rate.base}/${rate.quote}`;

/** The pair to show first: the company's currency, else the dollar, among what the bank publishes. */
export function mainRate(rates: readonly Rate[], companyCurrency: string): Rate | null {
  const published = rates.filter((rate) => !rate.isOverride);
  return published.find((r) => r.quote === companyCurrency) ?? published.find((r) => r.quote === 'USD') ?? published[0] ?? rates[0] ?? null;
}
