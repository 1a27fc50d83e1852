import { type Temporal } from 'temporal-polyfill';

/**
 * The same day `months` later (earlier when negative). Where the month is too short it is the last day of it:
 * 31 January and a month is 28 February, or 29 in a leap year.
 *
 * For a series (a monthly invoice) count from its first date each time, as `monthlyDates` does; adding to the
 * former result would turn 31 January, 28 February into 28 March.
 */
export function addMonths(date: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return date.add({ months }, { overflow: 'constrain' });
}

/** `count` dates that are `every` months apart, all counted from `first`: 31 January, 28 February, 31 March. */
export function monthlyDates(first: Temporal.PlainDate, count: number, every = 1): Temporal.PlainDate[] {
  return Array.from({ length: count }, (_, index) => addMonths(first, index * every));
}

export function startOfMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: 1 });
}

export function endOfMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: date.daysInMonth });
}

export function isEndOfMonth(date: Temporal.PlainDate): boolean {
  return date.day === date.daysInMonth;
}

/**
 * How many whole months lie between, in the sense that `addMonths(from, n)` does not pass `to`: from 31 January to
 * 28 February is one. Negative when `to` is earlier.
 */
export function wholeMonthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const reached = addMonths(from, months);
  if (months > 0 && isAfter(reached, to)) return months - 1;
  if (months < 0 && isAfter(to, reached)) return months + 1;
  return months;
}

/**
 * The fiscal year a date is in, named after the calendar year in which it ends, as is usual in accounting: with a
 * start in July, 2026-08-01 is in fiscal year 2027. With a start in January it is the calendar year.
 */
export function fiscalYear(date: Temporal.PlainDate, startMonth: number): number {
  return startMonth > 1 && date.month >= startMonth ? date.year + 1 : date.year;
}

/** The first day of a fiscal year that `fiscalYear` names. */
export function fiscalYearStart(date: Temporal.PlainDate, startMonth: number): Temporal.PlainDate {
  const year = startMonth > date.month ? date.year - 1 : date.year;
  return date.with({ year, month: startMonth, day: 1 });
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return a.toString() > b.toString();
}
