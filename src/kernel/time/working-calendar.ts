import { Temporal } from 'temporal-polyfill';
import { isTimeZone, parseDate } from './dates.ts';

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/**
 * A stretch of working time on the wall clock, `{ from: "09:00", to: "17:30" }`. It starts on its weekday; where `to`
 * is not after `from` it ends on the next day (a night shift, 22:00 to 06:00). `24:00` is the end of the day. The start
 * belongs to it, the end does not.
 */
export interface WorkingWindow {
  readonly from: string;
  readonly to: string;
}

export interface CalendarDefinition {
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone: string;
  readonly week: Partial<Readonly<Record<Weekday, readonly WorkingWindow[]>>>;
  /** Dates, `2026-12-25`, on which no window starts. A night shift that started the day before still ends as planned. */
  readonly holidays?: readonly string[];
  /**
   * Half days: work ends at `until` on the wall clock of that date. Windows that start at or after it do not take place, one that would
   * go on, over midnight too, ends then; what started the day before still ends as planned. A date that is a holiday as well is a holiday.
   */
  readonly halfDays?: readonly HalfDay[];
}

/** `{ date: "2026-12-24", until: "12:00" }` */
export interface HalfDay {
  readonly date: string;
  readonly until: string;
}

/** A checked calendar; made by `defineCalendar` only. Minutes count from midnight of the day a window starts on. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Index 1 is Monday, 7 is Sunday, as in ISO 8601; each list is sorted. */
  readonly windows: readonly (readonly { from: number; to: number }[])[];
  readonly holidays: ReadonlySet<string>;
  /** Minutes after midnight at which work ends, by date. */
  readonly halfDays: ReadonlyMap<string, number>;
}

/**
 * Checks a calendar once, so that the arithmetic on it cannot fail later. Throws `InvalidCalendar` for an unknown time
 * zone, times that do not exist, a window without length (`09:00` to `09:00`; the whole day is `00:00` to `24:00`),
 * windows that overlap, also over midnight or over the end of the week, a date that does not exist, and a week with
 * no working time at all. Half days may end at any time from 00:00, which is a holiday, to 24:00, which changes nothing.
 */
export function defineCalendar(definition: CalendarDefinition): WorkingCalendar {
  if (!isTimeZone(definition.timeZone)) throw new InvalidCalendar(`"${definition.timeZone}" is not a time zone`);
  const windows = [[], ...WEEKDAYS.map((day) => readDay(day, definition.week[day] ?? []))];
  if (windows.every((day) => day.length === 0)) throw new InvalidCalendar('the week has no working time');
  refuseOverlaps(windows);
  const holidays = (definition.holidays ?? []).map((date) => parseDate(date).toString());
  const halfDays = (definition.halfDays ?? []).map(({ date, until }) => [parseDate(date).toString(), readMinutes(date, until)] as const);
  return { timeZone: definition.timeZone, windows, holidays: new Set(holidays), halfDays: new Map(halfDays) };
}

/** Does any window start on this date? What counts as a working day. */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return windowsOn(calendar, date).length > 0;
}

/** The windows that start on a date, in minutes after its midnight: none on a holiday, those before noon or so on a half day. */
export function windowsOn(calendar: WorkingCalendar, date: Temporal.PlainDate): readonly { from: number; to: number }[] {
  const day = date.toString();
  if (calendar.holidays.has(day)) return [];
  const windows = calendar.windows[date.dayOfWeek] ?? [];
  const until = calendar.halfDays.get(day);
  if (until === undefined) return windows;
  return windows.filter(({ from }) => from < until).map(({ from, to }) => ({ from, to: Math.min(to, until) }));
}

/**
 * The `days`-th working day after a date (before it when negative): one working day after a Friday is Monday, and so is
 * one working day after Saturday. Zero gives the date itself, working day or not. Throws `NoWorkingTime`.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let idle = 0;
  let at = date;
  while (left > 0) {
    at = at.add({ days: step });
    const works = isWorkingDay(calendar, at);
    left -= works ? 1 : 0;
    idle = works ? 0 : idle + 1;
    if (idle > LONGEST_PAUSE_DAYS) throw new NoWorkingTime(at);
  }
  return at;
}

/** How many working days lie after `from` up to and including `to`: from Friday to the next Monday one. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, to) <= 0; at = at.add({ days: 1 })) {
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return count;
}

/** Two years of holidays in a row are a mistake in the calendar, not a pause. */
export const LONGEST_PAUSE_DAYS = 731;

export const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export class InvalidCalendar extends Error {
  readonly code = 'invalid_calendar';
  /** The weekday that is to blame, where it is one. */
  readonly day: Weekday | null;
  constructor(why: string, day: Weekday | null = null) {
    super(`this working calendar cannot be used: ${why}`);
    this.name = 'InvalidCalendar';
    this.day = day;
  }
}

export class NoWorkingTime extends Error {
  readonly code = 'no_working_time';
  constructor(near: Temporal.PlainDate) {
    super(`the calendar has no working time in the two years around ${near.toString()}; are there too many holidays?`);
    this.name = 'NoWorkingTime';
  }
}

const DAY = 24 * 60;

function readDay(day: Weekday, windows: readonly WorkingWindow[]): { from: number; to: number }[] {
  return windows
    .map((window) => {
      const from = readMinutes(day, window.from);
      const to = readMinutes(day, window.to);
      if (from === DAY) throw new InvalidCalendar(`on ${day} a window cannot start at 24:00`, day);
      if (from === to) throw new InvalidCalendar(`on ${day} the window ${window.from} to ${window.to} has no length`, day);
      return { from, to: to > from ? to : to + DAY };
    })
    .toSorted((a, b) => a.from - b.from);
}

/** `day` is a weekday, or a date for a half day. */
function readMinutes(day: string, time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time);
  if (!match) throw new InvalidCalendar(`on ${day} "${time}" is not a time like 09:00`, weekdayNamed(day));
  return match[1] === undefined ? DAY : Number(match[1]) * 60 + Number(match[2]);
}

function weekdayNamed(text: string): Weekday | null {
  return WEEKDAYS.find((day) => day === text) ?? null;
}

function refuseOverlaps(windows: readonly (readonly { from: number; to: number }[])[]): void {
  const week = WEEKDAYS.flatMap((day, index) =>
    (windows[index + 1] ?? []).map(({ from, to }) => ({ day, from: from + index * DAY, to: to + index * DAY })),
  );
  // The last window of a week is followed by the first of the next.
  const next = week.slice(0, 1).map((first) => ({ ...first, from: first.from + 7 * DAY }));
  for (const [index, after] of [...week.slice(1), ...next].entries()) {
    const window = week[index];
    if (window && window.to > after.from) throw new InvalidCalendar(`a window of ${window.day} overlaps one of ${after.day}`, window.day);
  }
}
