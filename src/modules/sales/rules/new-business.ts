import { addMonths, type Day, type DealHistory } from './deal-history.ts';

/** What is to be expected of deals that nobody has opened yet. */
export interface NewBusiness {
  readonly expected: number;
  /** What past periods were in relation to what would have been expected of them: draws of these make the range. */
  readonly ratios: readonly number[];
  /** Months of history that it stands on. */
  readonly months: number;
}

/**
 * Value of deals opened after a day and won within the period: the mean of the last twelve months, times the index of the season (mean of
 * the same calendar month over the mean of its year; ratio to mean, see Hyndman and Athanasopoulos, Forecasting, 3rd ed., 3.4) when
 * there are two years to learn it from.
 * @param on the day on which it is asked; only what had closed by then is used
 * @param from first day of the period, `to` the day after its last
 */
export function newBusiness(history: readonly DealHistory[], on: Day, from: Day, to: Day): NewBusiness {
  const first = history.reduce((least, deal) => Math.min(least, deal.openedOn), Infinity);
  const values: number[] = [];
  for (let back = 1; back <= 48; back += 1) {
    const then = addMonths(on, -back);
    const end = addMonths(to, -back);
    if (then < first || end > on) {
      if (then < first) break;
      continue;
    }
    values.push(valueOf(history, then, addMonths(from, -back), end));
  }
  // values[0] is the latest whole period; how many months back it lies decides which of them had the same season.
  const offset = Math.max(1, monthsUntilOver(on, to));
  const mean = (some: readonly number[]): number => (some.length === 0 ? 0 : some.reduce((sum, v) => sum + v, 0) / some.length);
  const level = mean(values.slice(0, 12));
  const index = (back: number): number => {
    const ratios: number[] = [];
    for (let at = back; at >= 0 && at < values.length; at += 12) {
      const year = values.slice(Math.max(0, at - 6), at + 6);
      if (year.length >= 9 && mean(year) > 0) ratios.push((values[at] ?? 0) / mean(year));
    }
    return values.length < 24 || ratios.length === 0 ? 1 : mean(ratios);
  };
  const expected = level * index(12 - offset);
  const ratios = values.slice(0, 24).flatMap((value, at) => {
    const then = mean(values.slice(at + 1, at + 13));
    const wanted = then * index(at % 12);
    return values.length - at > 6 && wanted > 0 ? [value / wanted] : [];
  });
  return { expected, ratios: ratios.length >= 4 ? ratios : [1], months: values.length };
}

/** Months to go back until the shifted period had ended by `on`. */
function monthsUntilOver(on: Day, to: Day): number {
  for (let back = 0; back < 48; back += 1) if (addMonths(to, -back) <= on) return back;
  return 48;
}

function valueOf(history: readonly DealHistory[], openedAfter: Day, from: Day, to: Day): number {
  let sum = 0;
  for (const deal of history)
    if (deal.isWon && deal.closedOn !== null && deal.openedOn > openedAfter && deal.closedOn >= from && deal.closedOn < to)
      sum += deal.amount;
  return sum;
}
