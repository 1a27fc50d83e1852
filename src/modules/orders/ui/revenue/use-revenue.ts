import { useNavigate, useSearch } from '@tanstack/react-router';
import { companyToday, daysOf, type Days, type PeriodName } from '../../../../ui/i18n/period.ts';
import type { RevenueBy } from '../../rules/revenue-answer.ts';

/** What the page shows; all of it is in its address, so that it can be sent to somebody. */
export interface RevenueSearch {
  readonly by?: RevenueBy;
  readonly period?: PeriodName;
  readonly from?: string;
  readonly to?: string;
  readonly channel?: string;
}

export interface RevenueView {
  readonly asked: RevenueSearch;
  readonly by: RevenueBy;
  readonly period: PeriodName;
  readonly days: Days;
  /** What the server is asked. */
  readonly query: URLSearchParams;
  go(part: { readonly [name in keyof RevenueSearch]?: string | undefined }): void;
}

export function useRevenue(): RevenueView {
  const asked = useSearch({ strict: false }) as RevenueSearch;
  const navigate = useNavigate();
  const period = asked.period ?? 'last12';
  const named = daysOf(period === 'own' ? 'last12' : period, companyToday());
  const days = period === 'own' ? { from: asked.from ?? named.from, to: asked.to ?? named.to } : named;
  const by = asked.by ?? 'channel';
  const query = new URLSearchParams({ by, ...days, ...(asked.channel ? { channel: asked.channel } : {}) });
  const go: RevenueView['go'] = (part) =>
    void navigate({
      to: '.',
      search: Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined && value !== '')) as never,
      replace: true,
    });
  return { asked, by, period, days, query, go };
}
