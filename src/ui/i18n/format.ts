import { prefs } from './prefs.ts';

// Making a formatter costs some 50 times as much as using it, and a list needs hundreds.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A day, `2026-03-01`, as the reader's locale writes it. A date has no time zone. */
export function formatDate(date: string, style: 'short' | 'medium' | 'long' = 'medium'): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(noon) ? date : dates({ dateStyle: style, timeZone: 'UTC' }).format(noon);
}

/** A moment as date and time of day in the reader's time zone. */
export function formatInstant(instant: string, style: 'short' | 'medium' = 'medium'): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : dates({ dateStyle: style, timeStyle: 'short', timeZone: prefs().timeZone }).format(at);
}

/** Only the time of day of a moment. */
export function formatTime(instant: string): string {
  return dates({ timeStyle: 'short', timeZone: prefs().timeZone }).format(Date.parse(instant));
}

/** `YYYY-MM-DD` of a moment in the reader's time zone. */
export function dayOf(instant: string | number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: prefs().timeZone }).format(
    typeof instant === 'number' ? instant : Date.parse(instant),
  );
}

/** "5 minutes ago", "yesterday"; beyond a week the date. `now` in milliseconds. */
export function formatAgo(instant: string, now: number): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(prefs().locale, { numeric: 'auto' });
  const abs = Math.abs(seconds);
  if (abs < 45) return relative.format(0, 'second');
  if (abs < 3_600) return relative.format(Math.round(seconds / 60), 'minute');
  if (abs < 86_400) return relative.format(Math.round(seconds / 3_600), 'hour');
  if (abs < 7 * 86_400) return relative.format(Math.round(seconds / 86_400), 'day');
  return formatDate(dayOf(instant));
}

export function formatNumber(value: number | string, options: Intl.NumberFormatOptions = {}): string {
  return numbers(options).format(value as Intl.StringNumericLiteral);
}

/** 12.5 is 12.5 %. */
export function formatPercent(value: number, decimals = 2): string {
  return numbers({ style: 'percent', maximumFractionDigits: decimals }).format(value / 100);
}

/** `amount` is a decimal text, so that no digit of a long amount is lost to a float. */
export function formatMoney(amount: string, currency: string): string {
  try {
    return numbers({ style: 'currency', currency }).format(amount as Intl.StringNumericLiteral);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** 1 532 000 bytes are 1.5 MB. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return numbers({ style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step === 0 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  );
}

export function countryName(code: string): string {
  return displayName('region', code);
}

export function languageName(tag: string): string {
  return displayName('language', tag);
}

export function currencyName(code: string): string {
  return displayName('currency', code);
}

function displayName(type: 'region' | 'language' | 'currency', code: string): string {
  try {
    return new Intl.DisplayNames(prefs().locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(dateFormats, options, () => new Intl.DateTimeFormat(prefs().locale, options));
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numberFormats, options, () => new Intl.NumberFormat(prefs().locale, options));
}

function cached<T>(map: Map<string, T>, options: object, make: () => T): T {
  const key = prefs().locale + JSON.stringify(options);
  const found = map.get(key);
  if (found) return found;
  const made = make();
  map.set(key, made);
  return made;
}
