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

/** Minutes of working time in a week; a span over midnight runs into the next day. */
export function weekMinutes(week: Week): number {
  return weekdays.flatMap((day) => week[day] ?? []).reduce((sum, { from, to }) => sum + span(minutes(from), minutes(to)), 0);
}

const span = (from: number, to: number): number => (to > from ? to - from : to + 1440 - from);
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
