import type { CardDate } from './contact-card.ts';

const datePattern =
  /^(?:(?<year>\d{4})(?:-?(?<month>\d{2})(?:-?(?<day>\d{2}))?)?|--(?<month2>\d{2})(?:-?(?<day2>\d{2}))?|---(?<day3>\d{2}))$/;
const timePattern =
  /^(?:(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2}(?:[.,]\d+)?))?)?|-(?<minute2>\d{2})(?::?(?<second2>\d{2}))?|--(?<second3>\d{2}))(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads a date, time or both in the basic or extended format of ISO 8601, whole or truncated (`--0203`, `T1022`),
 * as RFC 6350 section 4.3 and RFC 2426 define them; anything else becomes `text`.
 */
export function parseCardDate(written: string): CardDate {
  const value = written.trim();
  const [datePart = '', timePart] = value.split(/[T ]/i);
  const date = datePart === '' ? {} : datePattern.exec(datePart)?.groups;
  const time = timePart === undefined ? {} : timePattern.exec(timePart)?.groups;
  if (value === '' || !date || !time || value.split(/[T ]/i).length > 2) return { text: written };
  const parts: CardDate = {};
  const set = (key: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', ...texts: (string | undefined)[]): void => {
    const text = texts.find((candidate) => candidate !== undefined);
    if (text !== undefined) parts[key] = Number(text.replace(',', '.'));
  };
  set('year', date.year);
  set('month', date.month, date.month2);
  set('day', date.day, date.day2, date.day3);
  set('hour', time.hour);
  set('minute', time.minute, time.minute2);
  set('second', time.second, time.second2, time.second3);
  if (time.offset) parts.offset = normalOffset(time.offset);
  return isPlausible(parts) ? parts : { text: written };
}

/** Writes what `parseCardDate` reads: basic format for 4.0 (RFC 6350 forbids the extended one), extended for 3.0. */
export function formatCardDate(date: CardDate, version: '3.0' | '4.0'): string {
  const dash = version === '3.0' ? '-' : '';
  const colon = version === '3.0' ? ':' : '';
  const two = (part: number): string => String(Math.trunc(part)).padStart(2, '0');
  let text = '';
  if (date.year !== undefined) {
    text = String(date.year).padStart(4, '0');
    // Year and month alone keep their hyphen, or they would read as a two-digit date.
    if (date.month !== undefined) text += (date.day === undefined ? '-' : dash) + two(date.month);
    if (date.month !== undefined && date.day !== undefined) text += dash + two(date.day);
  } else if (date.month !== undefined) {
    text = `--${two(date.month)}${date.day === undefined ? '' : dash + two(date.day)}`;
  } else if (date.day !== undefined) {
    text = `---${two(date.day)}`;
  }
  const { hour, minute, second } = date;
  if (hour === undefined && minute === undefined && second === undefined) return text;
  const seconds = second === undefined ? '' : two(second) + (second % 1 === 0 ? '' : String(second).slice(String(second).indexOf('.')));
  text += 'T';
  if (hour !== undefined) text += two(hour) + (minute === undefined ? '' : colon + two(minute)) + (seconds && colon + seconds);
  else if (minute !== undefined) text += `-${two(minute)}${seconds && colon + seconds}`;
  else text += `--${seconds}`;
  return text + (version === '3.0' ? (date.offset ?? '') : (date.offset ?? '').replace(':', ''));
}

function normalOffset(offset: string): string {
  if (/^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function isPlausible({ month = 1, day = 1, hour = 0, minute = 0, second = 0 }: CardDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second < 61;
}
