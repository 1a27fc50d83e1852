import { addMonths } from '../../../kernel/time/months.ts';
import { dateIn, parseDate, parseInstant } from '../../../kernel/time/dates.ts';

/**
 * By when a request must be answered: the day of the month in which it came, one month later (three when it was extended), or the
 * last day of a shorter month. Article 12(3) GDPR; the period begins on the day after, and ends with the expiry of the last day
 * (Regulation 1182/71, Art. 3(2)(c)).
 * @param receivedAt ISO 8601 UTC
 * @param timeZone the company's: a request at 00:30 in Berlin came on that day
 * @returns e.g. `2026-02-28`
 */
export function dueOn(receivedAt: string, timeZone: string, isExtended = false): string {
  return addMonths(dateIn(parseInstant(receivedAt), timeZone), isExtended ? 3 : 1).toString();
}

/**
 * The last day on which a record may have been active so that `months` have passed by `today`: it is due when `day + months` is
 * not after today, where 31 January and a month is 28 February.
 * @param today `2026-02-28`
 */
export function lastDueDay(today: string, months: number): string {
  const end = parseDate(today);
  let day = addMonths(end, -months);
  // At the end of a longer month up to three more days fall on the same day.
  for (let next = day.add({ days: 1 }); addMonths(next, months).toString() <= end.toString(); next = next.add({ days: 1 })) day = next;
  return day.toString();
}
