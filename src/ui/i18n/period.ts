import { session } from '../api/session.ts';

export type PeriodName = 'last7' | 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'lastQuarter' | 'thisYear' | 'lastYear' | 'last12' | 'own';

/** Both days within the period. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Today where the company is: months and weeks are its own, wherever the reader sits. */
export function companyToday(now = Date.now(), timeZone = session().company.timeZone): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

/** The days of a period that is spoken of by name. */
export function daysOf(name: Exclude<PeriodName, 'own'>, today: string): Days {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3;
  switch (name) {
    case 'last7':
      return { from: iso(year, month - 1, day - 7), to: today };
    case 'thisMonth':
      return { from: iso(year, month - 1, 1), to: iso(year, month, 0) };
    case 'lastMonth':
      return { from: iso(year, month - 2, 1), to: iso(year, month - 1, 0) };
    case 'thisQuarter':
      return { from: iso(year, quarter, 1), to: iso(year, quarter + 3, 0) };
    case 'lastQuarter':
      return { from: iso(year, quarter - 3, 1), to: iso(year, quarter, 0) };
    case 'thisYear':
      return { from: iso(year, 0, 1), to: iso(year, 12, 0) };
    case 'lastYear':
      return { from: iso(year - 1, 0, 1), to: iso(year - 1, 12, 0) };
    case 'last12':
      return { from: iso(year, month - 12, 1), to: iso(year, month, 0) };
  }
}

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
