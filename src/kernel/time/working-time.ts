import { Temporal } from 'temporal-polyfill';
import { LONGEST_PAUSE_DAYS, NoWorkingTime, windowsOn, type WorkingCalendar } from './working-calendar.ts';

/**
 * Arithmetic with working time: the time a service clock runs, an employee works, a phone is answered.
 *
 * Working time is real, elapsed time inside the windows of a calendar. A window's wall-clock times become instants as
 * RFC 5545, section 3.3.5, has it: a time that clocks skip is read with the offset before the change (02:30 becomes
 * 03:30), a time that comes twice means the first. So a night shift from 22:00 to 06:00 has 7 hours when clocks go
 * forward and 9 when they go back, and a window whose wall-clock times cross in the change has none.
 *
 * Windows hold their start and not their end. All functions cut instants to whole milliseconds.
 */

/** Is this instant in a window? */
export function isWorking(calendar: WorkingCalendar, instant: Temporal.Instant): boolean {
  const at = instant.epochMilliseconds;
  return stretchesWithin(calendar, at, at + 1).some((stretch) => stretch.start <= at && at < stretch.end);
}

/** The instant itself when it is in a window, else the start of the next one. Throws `NoWorkingTime`. */
export function nextWorkingInstant(calendar: WorkingCalendar, instant: Temporal.Instant): Temporal.Instant {
  const at = instant.epochMilliseconds;
  for (const next of forwards(calendar, at)) return next.start <= at ? instant : toInstant(next.start);
  throw new NoWorkingTime(dateAt(calendar, at));
}

/**
 * The latest instant up to and including this one by which all working time before it has passed: the instant itself within a window and at
 * its end, else the end of the window before. Between two windows, at night and on holidays that is when work stopped; at the very start of a
 * window it is the end of the one before, unless the two touch. Going on from there by any working time gives the same as from here.
 * Throws `NoWorkingTime`.
 */
export function previousWorkingInstant(calendar: WorkingCalendar, instant: Temporal.Instant): Temporal.Instant {
  const at = instant.epochMilliseconds;
  for (const before of backwards(calendar, at)) return before.end >= at ? instant : toInstant(before.end);
  throw new NoWorkingTime(dateAt(calendar, at));
}

/**
 * The instant by which `duration` of working time has passed since `instant`.
 *
 * A positive duration ends at the earliest such instant: 8 hours from Monday 09:00 in a 09:00 to 17:00 week is Monday
 * 17:00, not Tuesday 09:00. A negative duration goes back, to the latest such instant. Zero gives the instant itself,
 * in a window or not. The duration is exact time, hours and smaller; for days see `addWorkingDays`. Throws `RangeError`
 * for days, weeks, months and years, and `NoWorkingTime`.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  instant: Temporal.Instant,
  duration: Temporal.DurationLike | string,
): Temporal.Instant {
  const total = exactMilliseconds(Temporal.Duration.from(duration));
  const at = instant.epochMilliseconds;
  if (total === 0) return instant;
  let left = Math.abs(total);
  for (const stretch of total > 0 ? forwards(calendar, at) : backwards(calendar, at)) {
    const start = total > 0 ? Math.max(stretch.start, at) : stretch.start;
    const end = total > 0 ? stretch.end : Math.min(stretch.end, at);
    if (left <= end - start) return toInstant(total > 0 ? start + left : end - left);
    left -= end - start;
  }
  throw new NoWorkingTime(dateAt(calendar, at));
}

/** Working time from `a` to `b`, as hours and smaller; negative when `b` is earlier. */
export function workingTimeBetween(calendar: WorkingCalendar, a: Temporal.Instant, b: Temporal.Instant): Temporal.Duration {
  const [from, to] = [a.epochMilliseconds, b.epochMilliseconds];
  if (to < from) return workingTimeBetween(calendar, b, a).negated();
  const total = stretchesWithin(calendar, from, to).reduce(
    (sum, stretch) => sum + Math.min(stretch.end, to) - Math.max(stretch.start, from),
    0,
  );
  return Temporal.Duration.from({ milliseconds: total }).round({ largestUnit: 'hours' });
}

/** Working time without a break, in milliseconds since 1970. Two of them never overlap, but may touch. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchesWithin(calendar: WorkingCalendar, from: number, to: number): Stretch[] {
  const last = dateAt(calendar, to);
  const found: Stretch[] = [];
  for (let date = firstOpenDate(calendar, from); Temporal.PlainDate.compare(date, last) <= 0; date = nextDay(date)) {
    found.push(...stretchesOf(calendar, date).filter((stretch) => stretch.end > from && stretch.start < to));
  }
  return found;
}

/** The stretches that end after `at`, in order and without end. Throws `NoWorkingTime` after a pause of two years. */
function* forwards(calendar: WorkingCalendar, at: number): Generator<Stretch> {
  let idle = 0;
  for (let date = firstOpenDate(calendar, at); idle <= LONGEST_PAUSE_DAYS; date = nextDay(date)) {
    idle += 1;
    for (const stretch of stretchesOf(calendar, date)) {
      if (stretch.end <= at) continue;
      idle = 0;
      yield stretch;
    }
  }
  throw new NoWorkingTime(dateAt(calendar, at));
}

/** The stretches that start before `at`, latest first. Throws `NoWorkingTime` after a pause of two years. */
function* backwards(calendar: WorkingCalendar, at: number): Generator<Stretch> {
  let idle = 0;
  for (let date = dateAt(calendar, at); idle <= LONGEST_PAUSE_DAYS; date = date.subtract({ days: 1 })) {
    idle += 1;
    for (const stretch of stretchesOf(calendar, date).toReversed()) {
      if (stretch.start >= at) continue;
      idle = 0;
      yield stretch;
    }
  }
  throw new NoWorkingTime(dateAt(calendar, at));
}

/** The windows that start on a date as stretches, in order, without what the day before still covers. */
function stretchesOf(calendar: WorkingCalendar, date: Temporal.PlainDate): readonly Stretch[] {
  const days = cacheOf(calendar);
  const key = date.toString();
  const known = days.get(key);
  if (known) return known;
  // Windows do not overlap on the wall clock, but a change of clocks can push one into the next.
  let covered = Math.max(-Infinity, ...instantsOf(calendar, date.subtract({ days: 1 })).map((stretch) => stretch.end));
  const stretches: Stretch[] = [];
  for (const { start, end } of instantsOf(calendar, date)) {
    if (end > covered) stretches.push({ start: Math.max(start, covered), end });
    covered = Math.max(covered, end);
  }
  days.set(key, stretches);
  return stretches;
}

function instantsOf(calendar: WorkingCalendar, date: Temporal.PlainDate): Stretch[] {
  return (
    windowsOn(calendar, date)
      .map(({ from, to }) => ({ start: onWallClock(calendar, date, from), end: onWallClock(calendar, date, to) }))
      // A date that a zone skips (Samoa, 2011-12-30) would land on the next one; nobody worked on it.
      .filter(({ start }) => start.toPlainDate().equals(date))
      .map(({ start, end }) => ({ start: start.epochMilliseconds, end: end.epochMilliseconds }))
      .filter(({ start, end }) => end > start)
      .toSorted((a, b) => a.start - b.start)
  );
}

/** Minutes after midnight on the wall clock, which may reach into the next day. */
function onWallClock(calendar: WorkingCalendar, date: Temporal.PlainDate, minutes: number): Temporal.ZonedDateTime {
  const day = minutes >= DAY_MINUTES ? nextDay(date) : date;
  const plainTime = { hour: Math.floor((minutes % DAY_MINUTES) / 60), minute: minutes % 60 };
  return day.toPlainDateTime(plainTime).toZonedDateTime(calendar.timeZone, { disambiguation: 'compatible' });
}

/** The first date a window of which may still be open at an instant: a night shift may last into the second day. */
function firstOpenDate(calendar: WorkingCalendar, at: number): Temporal.PlainDate {
  return dateAt(calendar, at).subtract({ days: 2 });
}

function dateAt(calendar: WorkingCalendar, at: number): Temporal.PlainDate {
  return toInstant(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
}

function nextDay(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: 1 });
}

function exactMilliseconds(duration: Temporal.Duration): number {
  if (duration.years || duration.months || duration.weeks || duration.days) {
    throw new RangeError('working time is counted in hours and smaller; a day of it has no fixed length');
  }
  return Math.trunc(duration.total('milliseconds'));
}

function toInstant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

// Service clocks ask for the same days over and over, and time zone arithmetic is what costs.
const caches = new WeakMap<WorkingCalendar, Map<string, readonly Stretch[]>>();

function cacheOf(calendar: WorkingCalendar): Map<string, readonly Stretch[]> {
  let days = caches.get(calendar);
  if (!days || days.size > CACHED_DAYS) {
    days = new Map();
    caches.set(calendar, days);
  }
  return days;
}

const CACHED_DAYS = 4000;
const DAY_MINUTES = 24 * 60;
