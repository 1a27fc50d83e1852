import { formatDate, formatMoney, formatNumber, formatPercent } from '../../../../ui/i18n/format.ts';
import { prefs } from '../../../../ui/i18n/prefs.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import type { ReportAnswer, ReportRow, Unit } from '../../rules/report.ts';
import { roundMoney } from '../round-money.ts';

/** A number of a report in the reader's own way of writing. Sums without minor units; `isExact` with them. */
export function writeValue(value: string | number | null | undefined, unit: Unit, currency: string, isExact = false): string {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'money':
      return isExact ? formatMoney(String(value), currency) : roundMoney(value, currency);
    case 'percent':
      return formatPercent(Number(value), 1);
    case 'days': {
      const days = Math.round(Number(value) * 10) / 10;
      return tn(days, '{count} day', '{count} days');
    }
    case 'number':
      return formatNumber(Number(value), { maximumFractionDigits: 2 });
    case 'count':
      return formatNumber(value);
  }
}

/** What a row is called: a month, a week, or what the server calls it. */
export function rowName(answer: Pick<ReportAnswer, 'axis'>, row: Pick<ReportRow, 'key' | 'label'>): string {
  if (answer.axis === 'week') return t('Week of {day}', { day: formatDate(row.key) });
  if (answer.axis === 'month') return monthName(row.key, 'long');
  return row.label === null ? t('Not set') : label(row.label);
}

/** A name short enough for the axis of a chart. */
export function shortName(answer: Pick<ReportAnswer, 'axis'>, key: string): string {
  return answer.axis === 'month'
    ? monthName(key, 'short')
    : new Intl.DateTimeFormat(prefs().locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${key}T12:00:00Z`));
}

function monthName(day: string, style: 'short' | 'long'): string {
  const year = style === 'long' ? 'numeric' : '2-digit';
  return new Intl.DateTimeFormat(prefs().locale, { month: style, year, timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}
