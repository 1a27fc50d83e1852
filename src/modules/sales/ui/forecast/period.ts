import { formatDate } from '../../../../ui/i18n/format.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';

export type PeriodKind = 'month' | 'quarter' | 'year';

/** A stretch of the calendar, both days within it. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
}

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The period of a kind that a day lies in, `by` periods later. */
export function periodOf(kind: PeriodKind, day: string, by = 0): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = months[kind];
  const first = Math.floor((month - 1) / length) * length + by * length;
  return { kind, from: iso(year, first, 1), to: iso(year, first + length, 0) };
}

/** "November 2026", "Q4 2026", "2026". */
export function periodName({ kind, from }: Period): string {
  const [year, month = 1] = from.split('-').map(Number);
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `Q${Math.floor((month - 1) / 3) + 1} ${year}`;
  return new Intl.DateTimeFormat(prefs().locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${from}T12:00:00Z`),
  );
}

export const periodText = ({ from, to }: Period): string => `${formatDate(from)} – ${formatDate(to)}`;

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
