import { Temporal } from 'temporal-polyfill';
import { type Clock } from './clock.ts';

/** Reads `2026-02-28`. Throws `InvalidDate` for other notations and for days that do not exist. */
export function parseDate(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidDate(text, '2026-02-28');
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new InvalidDate(text, '2026-02-28');
  }
}

/** Reads an instant of RFC 3339, `2026-02-28T12:00:00Z` or with an offset. Throws `InvalidDate`. */
export function parseInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidDate(text, '2026-02-28T12:00:00Z');
  }
}

/** Is this a time zone of the IANA database, such as `Europe/Berlin`, that this runtime knows? */
export function isTimeZone(name: string): boolean {
  return findTimeZone(name) !== null;
}

/** @returns the name of a time zone as the database writes it, whatever its case; null for what is none */
export function findTimeZone(name: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/** The date that the clock shows in a time zone. */
export function today(clock: Clock, timeZone: string): Temporal.PlainDate {
  return dateIn(clock.now(), timeZone);
}

/** The date in a time zone at an instant. */
export function dateIn(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The same as text, `YYYY-MM-DD`, of an instant as text. Remembers its last answer: within a request, and a minute, all ask for the same. */
export function dayIn(at: string, timeZone: string): string {
  // Since 1972 all zones differ from UTC by whole minutes, so that no day begins within one.
  const minute = at > '1973' && inUtc.test(at) ? at.slice(0, 16) : at;
  if (lastDay?.minute !== minute || lastDay.timeZone !== timeZone)
    lastDay = { minute, timeZone, day: dateIn(parseInstant(at), timeZone).toString() };
  return lastDay.day;
}

const inUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
let lastDay: { readonly minute: string; readonly timeZone: string; readonly day: string } | undefined;

/**
 * The first instant of a date in a time zone. Midnight, except where clocks skip it (Beirut on 2021-03-28, or
 * Cairo on 2024-04-26): then the first instant that exists.
 */
export function startOfDay(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime(timeZone).startOfDay().toInstant();
}

/** The instant at which a date is over, which is the start of the next; a day may last 23 or 25 hours. */
export function endOfDay(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return startOfDay(date.add({ days: 1 }), timeZone);
}

export class InvalidDate extends Error {
  readonly code = 'invalid_date';
  constructor(text: string, example: string) {
    super(`"${text.slice(0, 40)}" is not a date written like ${example}`);
    this.name = 'InvalidDate';
  }
}
