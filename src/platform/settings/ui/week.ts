import { prefs } from '../../../ui/i18n/prefs.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Span {
  readonly from: string;
  readonly to: string;
}

export type Week = Partial<Readonly<Record<Weekday, readonly Span[]>>>;

/** The day's name in the reader's language. 2024-01-01 was a Monday. */
export function weekdayName(day: Weekday, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(prefs().locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)));
}

/** Minutes of working time in a week; a span over midnight runs into the next day, one that is half typed does not count yet. */
export function weekMinutes(week: Week): number {
  const spans = weekdays.flatMap((day) => week[day] ?? []).filter(({ from, to }) => isTime(from) && isTime(to));
  return spans.reduce((sum, { from, to }) => sum + span(minutes(from), minutes(to)), 0);
}

const span = (from: number, to: number): number => (to > from ? to - from : to + 1440 - from);
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "9", "930" and "9.30" as people type them. */
export function tidyTime(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length === 0) return text;
  const [hours, rest] = digits.length <= 2 ? [digits, '00'] : [digits.slice(0, -2), digits.slice(-2)];
  return `${hours.padStart(2, '0')}:${rest}`;
}

/** `24:00` is the end of a day, which the browser's own control does not know. */
export const timePattern = '([01][0-9]|2[0-3]):[0-5][0-9]|24:00';

/** Does it end on the day after? So does whatever ends before it starts. */
export const isOvernight = ({ from, to }: Span): boolean => isTime(from) && isTime(to) && minutes(to) < minutes(from);

export type SpanProblem = 'time' | 'length' | 'start' | 'overlap';

/**
 * What is wrong with the windows of a day, by the rules of `defineCalendar` (kernel/time/working-calendar.ts), to be said while one types:
 * no time, no length, a start at 24:00, or that it overlaps another window of the week, also over midnight and from Sunday to Monday.
 */
export function problemOf(week: Week, day: Weekday): SpanProblem | null {
  const spans = week[day] ?? [];
  if (spans.some(({ from, to }) => !isTime(from) || !isTime(to))) return 'time';
  if (spans.some(({ from }) => from === '24:00')) return 'start';
  if (spans.some(({ from, to }) => from === to)) return 'length';
  return spans.some((one) => onTheLine(week).some((other) => other.span !== one && meets(placed(day, one), other))) ? 'overlap' : null;
}

const isTime = (text: string): boolean => new RegExp(`^(${timePattern})$`).test(text);
const wholeWeek = 7 * 1440;

interface Placed {
  readonly from: number;
  readonly to: number;
}

function placed(day: Weekday, { from, to }: Span): Placed {
  const start = weekdays.indexOf(day) * 1440 + minutes(from);
  return { from: start, to: start + span(minutes(from), minutes(to)) };
}

/** All windows that are times, in minutes since Monday's midnight. */
function onTheLine(week: Week): (Placed & { span: Span })[] {
  return weekdays.flatMap((day) =>
    (week[day] ?? [])
      .filter(({ from, to }) => isTime(from) && isTime(to) && from !== to)
      .map((each) => ({ ...placed(day, each), span: each })),
  );
}

/** Weeks follow each other: the window of a Sunday night meets that of Monday. */
function meets(a: Placed, b: Placed): boolean {
  return [-wholeWeek, 0, wholeWeek].some((shift) => a.from < b.to + shift && b.from + shift < a.to);
}
