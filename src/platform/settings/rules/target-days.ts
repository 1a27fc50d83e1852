import { Temporal } from 'temporal-polyfill';

/**
 * Is this a day on which the European Central Bank publishes rates? Monday to Friday but for the closing days of its payment
 * system TARGET: New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December.
 * Source: European Central Bank, "TARGET Services: calendar", https://www.ecb.europa.eu/paym/target
 */
export function isTargetDay(date: Temporal.PlainDate): boolean {
  if (date.dayOfWeek > 5) return false;
  if (['01-01', '05-01', '12-25', '12-26'].includes(date.toString().slice(5))) return false;
  const fromEaster = easterSunday(date.year).until(date).days;
  return fromEaster !== -2 && fromEaster !== 1;
}

/** How many publishing days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function targetDaysBetween(from: string, to: string): number {
  const end = Temporal.PlainDate.from(to);
  let days = 0;
  for (
    let date = Temporal.PlainDate.from(from).add({ days: 1 });
    Temporal.PlainDate.compare(date, end) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (isTargetDay(date)) days += 1;
  }
  return days;
}

/**
 * Easter Sunday in the Gregorian calendar.
 * Source: J. Meeus, "Astronomical Algorithms" (1991), chapter 8: the anonymous algorithm of Nature, 20 April 1876.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}
