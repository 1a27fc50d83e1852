import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import type { DateTrigger, ScheduleTrigger } from './definition.ts';

/**
 * The instant of a time of day on a date in a zone. A time that clocks skip is read with the offset before the change (02:30
 * becomes 03:30), one that comes twice is the first, as RFC 5545, section 3.3.5, has it.
 */
export function instantOf(date: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** The date on which a rule acts for a due date: so many calendar or working days before or after it. */
export function actingDate(
  trigger: Pick<DateTrigger, 'days' | 'unit' | 'when'>,
  due: Temporal.PlainDate,
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  const days = trigger.when === 'before' ? -trigger.days : trigger.days;
  return trigger.unit === 'working' ? addWorkingDays(calendar, due, days) : due.add({ days });
}

/** The instant at which a rule acts for a due date. */
export function actingInstant(trigger: DateTrigger, due: Temporal.PlainDate, zone: string, calendar: WorkingCalendar): Temporal.Instant {
  return instantOf(actingDate(trigger, due, calendar), trigger.at, zone);
}

/** The due dates for which a rule acts after `from` and up to and including `to`. */
export function dueDatesBetween(
  trigger: DateTrigger,
  from: Temporal.Instant,
  to: Temporal.Instant,
  zone: string,
  calendar: WorkingCalendar,
): readonly string[] {
  // Working days reach further in calendar days: twice as far and holidays on top cover any sensible calendar, as each date is tried.
  const reach = trigger.unit === 'working' ? trigger.days * 4 + 30 : trigger.days + 2;
  const [first, last] =
    trigger.when === 'before'
      ? [from.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 2 }), to.toZonedDateTimeISO(zone).toPlainDate().add({ days: reach })]
      : [from.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: reach }), to.toZonedDateTimeISO(zone).toPlainDate().add({ days: 2 })];
  const found: string[] = [];
  for (let due = first; Temporal.PlainDate.compare(due, last) <= 0; due = due.add({ days: 1 })) {
    const at = actingInstant(trigger, due, zone, calendar);
    if (Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, to) <= 0) found.push(due.toString());
  }
  return found;
}

/** The times of a schedule after `from` and up to and including `to`, in order; the last 1,000 of them at most. */
export function timesBetween(
  trigger: ScheduleTrigger,
  from: Temporal.Instant,
  to: Temporal.Instant,
  zone: string,
  calendar: WorkingCalendar,
): readonly Temporal.Instant[] {
  const times: Temporal.Instant[] = [];
  const add = (at: Temporal.Instant): void => {
    if (Temporal.Instant.compare(at, from) > 0 && Temporal.Instant.compare(at, to) <= 0) times.push(at);
  };
  const [start, end] = [from.toZonedDateTimeISO(zone), to.toZonedDateTimeISO(zone)];
  if (trigger.every === 'hour') {
    // By elapsed hours, so that the hour that comes twice has two times and the one that is skipped none.
    const minute = Number(trigger.at.slice(3));
    const first = start.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toInstant();
    for (let at = first; Temporal.Instant.compare(at, to) <= 0; at = at.add({ hours: 1 })) add(at.add({ minutes: minute }));
    return times.slice(-1000);
  }
  for (
    let date = start.toPlainDate().subtract({ days: 1 });
    Temporal.PlainDate.compare(date, end.toPlainDate()) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (isDay(trigger, date, calendar)) add(instantOf(date, trigger.at, zone));
  }
  return times.slice(-1000);
}

function isDay({ every, weekday = 1, day = 1 }: ScheduleTrigger, date: Temporal.PlainDate, calendar: WorkingCalendar): boolean {
  if (every === 'weekday') return isWorkingDay(calendar, date);
  if (every === 'week') return date.dayOfWeek === weekday;
  if (every === 'month') return date.day === Math.min(day, date.daysInMonth);
  return true;
}
