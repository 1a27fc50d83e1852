import { Temporal } from 'temporal-polyfill';

export type TimeStyle = 'short' | 'medium' | 'long' | 'full';

/** Writes a date for readers of `locale`: 28.02.2026 in `de-DE`, Feb 28, 2026 in `en-US`. A date has no time zone. */
export function formatDate(date: Temporal.PlainDate | string, locale: string, style: TimeStyle = 'medium'): string {
  const plain = Temporal.PlainDate.from(date);
  // Noon in UTC is on the date, which UTC then reads back.
  const noon = plain.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
  return formatterFor(locale, { dateStyle: style, timeZone: 'UTC' }).format(noon);
}

/** Writes an instant as date and time of day in the reader's time zone. */
export function formatInstant(
  instant: Temporal.Instant | string,
  locale: string,
  timeZone: string,
  style: { date?: TimeStyle; time?: TimeStyle } = {},
): string {
  const at = Temporal.Instant.from(instant).epochMilliseconds;
  const options = { dateStyle: style.date ?? 'medium', timeStyle: style.time ?? 'short', timeZone } as const;
  return formatterFor(locale, options).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}
