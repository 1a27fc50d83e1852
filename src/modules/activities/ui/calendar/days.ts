import { fromLocal, toLocal } from '../../../../fields/instant/local-time.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';

const dayMs = 86_400_000;

/** `Monday, 2 March` */
export function dayName(day: string): string {
  return new Intl.DateTimeFormat(prefs().locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The first day of the week of a day, as the reader's locale begins it. */
export function weekStart(day: string): string {
  const first = firstWeekday();
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return plusDays(day, -((weekday - first + 7) % 7));
}

/** 1 is Monday, 7 Sunday. */
function firstWeekday(): number {
  const locale = new Intl.Locale(prefs().locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1;
}

export const daysFrom = (first: string, count: number): readonly string[] => Array.from({ length: count }, (_, n) => plusDays(first, n));

/** Day and minutes since midnight that a clock on the wall of the reader shows at a moment: right on days with 23 and 25 hours, too. */
export function wallOf(instant: string): { readonly day: string; readonly minutes: number } {
  const local = toLocal(instant, prefs().timeZone);
  return { day: local.slice(0, 10), minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

/** The moment at which that clock shows `minutes` of a day. */
export function instantAt(day: string, minutes: number): string {
  const at = plusDays(day, Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  const two = (n: number): string => String(n).padStart(2, '0');
  return fromLocal(`${at}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`, prefs().timeZone);
}
