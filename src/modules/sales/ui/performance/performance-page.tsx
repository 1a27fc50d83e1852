import '../sales.css';
import './performance.css';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Select, Skeleton } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import type { ReportAnswer } from '../../rules/report.ts';
import { PerformanceFilters } from './performance-filters.tsx';
import { ReportCard } from './report-card.tsx';
import { usePerformance } from './use-performance.ts';

interface ReportList {
  readonly reports: readonly {
    readonly name: string;
    readonly title: string;
    readonly isNow: boolean;
    readonly by: readonly { readonly value: string; readonly label: string }[];
  }[];
}

/** How selling goes: every number with its definition, and the deals behind it. */
export default function PerformancePage() {
  const view = usePerformance();
  const isPhone = useIsPhone();
  const list = useData<ReportList>('/sales/opportunities/performance-reports');
  const { data, error } = useData<ReportAnswer>(`/sales/opportunities/performance?${view.query}`, { staleTime: 0 });
  const reports = list.data?.reports ?? [];
  const current = reports.find((r) => r.name === view.report);
  const choose = (report: string): void =>
    view.go({ report, by: '', measure: '', ...(view.asked.period === 'own' ? {} : { period: undefined }) });
  return (
    <SettingsPage
      title={t('Performance')}
      isWide
      {...(isPhone ? { back: { to: '/sales/opportunities', label: label('Opportunities') } } : {})}
    >
      {isPhone ? (
        <Select
          aria-label={t('Report')}
          allowDeselect={false}
          data={reports.map((r) => ({ value: r.name, label: label(r.title) }))}
          value={view.report}
          onChange={(name) => choose(name ?? 'results')}
        />
      ) : (
        <div className="record-tabs" role="group" aria-label={t('Report')}>
          {reports.map((r) => (
            <button key={r.name} type="button" className="record-tab" aria-pressed={r.name === view.report} onClick={() => choose(r.name)}>
              {label(r.title)}
            </button>
          ))}
        </div>
      )}
      <PerformanceFilters view={view} isNow={current?.isNow ?? false} currencyText={data?.definition.currency} />
      {error ? (
        <LoadProblem error={error} />
      ) : data ? (
        <ReportCard view={view} answer={data} dimensions={current?.by ?? []} />
      ) : (
        <Skeleton height={320} />
      )}
    </SettingsPage>
  );
}
