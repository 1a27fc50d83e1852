import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '../../../kernel/time/dates.ts';
import { isWorkingDay, LONGEST_PAUSE_DAYS, type WorkingCalendar } from '../../../kernel/time/working-calendar.ts';

/** When a person is not to be mailed. */
export interface QuietHours {
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  /** Wall-clock times, `22:00` to `07:00`; over midnight where `to` is not after `from`. None where either is null or both are equal. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whole days on which no work starts are quiet too; null for none. */
  readonly restDays: WorkingCalendar | null;
}

/**
 * The instant at which the quiet that holds at `now` ends; null when it is not quiet. The start of a window belongs to it, the
 * end does not. An end that clocks skip is read with the offset before the change (02:30 becomes 03:30); one that comes twice
 * means the second, so that quiet never ends and begins anew within a night.
 */
export function quietUntil(now: Temporal.Instant, quiet: QuietHours): Temporal.Instant | null {
  let at = now;
  // A window may lead into a day off and that into the next window.
  for (let steps = 0; steps <= LONGEST_PAUSE_DAYS; steps += 1) {
    const next = endOfWindow(at, quiet) ?? endOfRestDay(at, quiet);
    if (next === null) break;
    at = next;
  }
  return at.equals(now) ? null : at;
}

function endOfWindow(at: Temporal.Instant, { timeZone, from, to }: QuietHours): Temporal.Instant | null {
  if (from === null || to === null || from === to) return null;
  const local = at.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const isOvernight = to < from;
  const isInside = isOvernight ? time >= from || time < to : time >= from && time < to;
  if (!isInside) return null;
  const day = isOvernight && time >= from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toPlainDateTime(Temporal.PlainTime.from(to)).toZonedDateTime(timeZone, { disambiguation: 'later' }).toInstant();
  return Temporal.Instant.compare(end, at) > 0 ? end : null;
}

function endOfRestDay(at: Temporal.Instant, { timeZone, restDays }: QuietHours): Temporal.Instant | null {
  if (restDays === null) return null;
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
  return isWorkingDay(restDays, day) ? null : startOfDay(day.add({ days: 1 }), timeZone);
}

/** Is this a time of day as `quietUntil` reads it? */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
