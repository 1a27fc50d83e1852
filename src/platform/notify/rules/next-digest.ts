import { Temporal } from 'temporal-polyfill';
import type { DigestEvery } from '../records/preferences.ts';

export interface DigestTimes {
  readonly every: DigestEvery;
  /** Hour of the day, 0 to 23, on the wall clock; for daily and weekly ones. */
  readonly hour: number;
  /** 1 is Monday, 7 is Sunday; for weekly ones. */
  readonly day: number;
  readonly timeZone: string;
}

/**
 * When the next summary is due, always after `now`. Hourly ones come at the full hour of the person's wall clock (half past in UTC
 * for India); a time that clocks skip comes with the offset before the change (02:00 becomes 03:00), one that they show twice
 * the first time only. So a day has one daily summary however long it is.
 */
export function nextDigest(now: Temporal.Instant, { every, hour, day, timeZone }: DigestTimes): Temporal.Instant {
  const local = now.toZonedDateTimeISO(timeZone);
  if (every === 'hourly')
    return local.with({ minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).add({ hours: 1 }).toInstant();
  const today = local.toPlainDate();
  const first = every === 'daily' ? today : today.add({ days: (day - today.dayOfWeek + 7) % 7 });
  const step = every === 'daily' ? 1 : 7;
  const at = (date: Temporal.PlainDate): Temporal.Instant =>
    date.toPlainDateTime({ hour }).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  const due = at(first);
  return Temporal.Instant.compare(due, now) > 0 ? due : at(first.add({ days: step }));
}
