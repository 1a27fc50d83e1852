import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../../kernel/time/working-calendar.ts';

/**
 * First and last day on which something ordered at `at` arrives, by working days. What is ordered after the cut-off, or on a day off, leaves on
 * the next working day; the days are counted from the day it leaves.
 */
export function arrival(
  calendar: WorkingCalendar,
  at: Temporal.ZonedDateTime,
  method: { readonly daysMin: number; readonly daysMax: number; readonly cutOff: string | null },
): { readonly from: string; readonly to: string } {
  const today = at.toPlainDate();
  const isLate = method.cutOff !== null && Temporal.PlainTime.compare(at.toPlainTime(), Temporal.PlainTime.from(method.cutOff)) >= 0;
  const leaves = isLate || !isWorkingDay(calendar, today) ? addWorkingDays(calendar, today, 1) : today;
  const on = (days: number): string => addWorkingDays(calendar, leaves, days).toString();
  return { from: on(method.daysMin), to: on(Math.max(method.daysMin, method.daysMax)) };
}
