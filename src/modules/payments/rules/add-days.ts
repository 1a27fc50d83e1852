import { Temporal } from 'temporal-polyfill';

/** A date so many days later, `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
