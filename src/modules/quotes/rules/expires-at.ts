import { endOfDay, parseDate } from '../../../kernel/time/dates.ts';

/**
 * When a quote that is valid until a day ends: with the last second of that day where the company is.
 * @param validUntil ISO date
 * @returns ISO instant at which it is no longer valid, the first of the next day
 */
export function expiresAt(validUntil: string, timeZone: string): string {
  return endOfDay(parseDate(validUntil), timeZone).toString({ smallestUnit: 'millisecond' });
}
