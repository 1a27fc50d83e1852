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
  return [...byPair.values()].toSorted((a, b) => Number(b.isOverride) - Number(a.isOverride) || a.quote.localeCompare(b.quote));
}
