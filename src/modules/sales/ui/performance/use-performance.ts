import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRateRule } from '../use-pipelines.ts';
import { companyToday, daysOf, type Days, type PeriodName } from '../../../../ui/i18n/period.ts';

/** What the page shows; all of it is in its address, so that it can be sent to somebody. */
export interface PerformanceSearch {
  readonly report?: string;
  readonly period?: PeriodName;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly measure?: string;
  readonly pipeline?: string;
  readonly team?: string;
  readonly owner?: string;
}

export interface Performance {
  readonly asked: PerformanceSearch;
  readonly report: string;
  readonly period: PeriodName;
  readonly days: Days;
  /** What the server is asked. */
  readonly query: URLSearchParams;
  go(part: PerformanceSearch): void;
}

/** The view state of the page. What changed is looked at for a week unless said, all else for twelve months. */
export function usePerformance(): Performance {
  const asked = useSearch({ strict: false }) as PerformanceSearch;
  const navigate = useNavigate();
  const [rates] = useRateRule();
  const report = asked.report ?? 'results';
  const period = asked.period ?? (report === 'changes' ? 'last7' : 'last12');
  const today = companyToday();
  const named = daysOf(period === 'own' ? 'last12' : period, today);
  const days = period === 'own' ? { from: asked.from ?? named.from, to: asked.to ?? named.to } : named;
  const given = Object.entries({ by: asked.by, pipeline: asked.pipeline, team: asked.team, owner: asked.owner }).filter(([, v]) => v);
  const query = new URLSearchParams({ report, ...days, rates, ...(Object.fromEntries(given) as Record<string, string>) });
  const go = (part: PerformanceSearch): void =>
    void navigate({
      to: '.',
      search: Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined && value !== '')) as never,
      replace: true,
    });
  return { asked, report, period, days, query, go };
}
