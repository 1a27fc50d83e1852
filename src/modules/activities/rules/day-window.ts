import { Temporal } from 'temporal-polyfill';

export interface DayWindow {
  readonly today: string;
  readonly from: string;
  readonly to: string;
}

/** The day of a moment on the clock of a zone, from its first instant to that of the next day: 23 to 25 hours. */
export function dayWindow(now: string, zone: string): DayWindow {
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  return { today: day.toString(), from: startOfDay(day.toString(), zone), to: startOfDay(day.add({ days: 1 }).toString(), zone) };
}

/** The first instant of a day in a zone; not always midnight, as clocks change at midnight in some. */
export function startOfDay(day: string, zone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).startOfDay().toInstant().toString({ smallestUnit: 'millisecond' });
}
