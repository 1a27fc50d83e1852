import { session } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Select, TextInput } from '../../../../ui/kit/kit.ts';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import { RateSwitch } from '../rate-switch.tsx';
import { usePipelines } from '../use-pipelines.ts';
import type { PeriodName } from '../../../../ui/i18n/period.ts';
import type { Performance } from './use-performance.ts';

interface FiltersProps {
  readonly view: Performance;
  /** Reports of how things stand now ask for no period. */
  readonly isNow: boolean;
  readonly currencyText: string | undefined;
}

/** Period, pipeline, team, rep and rates: what every report is asked with. */
export function PerformanceFilters({ view, isNow, currencyText }: FiltersProps) {
  const { pipelines } = usePipelines();
  const teams = useRows('/identity/teams', { sort: 'name', fields: 'name' });
  const users = useRows('/identity/users', {
    sort: 'name',
    fields: 'name',
    filter: JSON.stringify({
      and: [
        { field: 'audience', op: 'eq', value: 'staff' },
        { field: 'active', op: 'eq', value: true },
      ],
    }),
  });
  const periods: readonly { value: PeriodName; label: string }[] = [
    { value: 'last7', label: t('Last 7 days') },
    { value: 'thisMonth', label: t('This month') },
    { value: 'lastMonth', label: t('Last month') },
    { value: 'thisQuarter', label: t('This quarter') },
    { value: 'lastQuarter', label: t('Last quarter') },
    { value: 'thisYear', label: t('This year') },
    { value: 'lastYear', label: t('Last year') },
    { value: 'last12', label: t('Last 12 months') },
    { value: 'own', label: t('Other days') },
  ];
  const choice = (
    name: 'pipeline' | 'team' | 'owner',
    text: string,
    all: string,
    rows: readonly { readonly id: string; readonly [field: string]: unknown }[] | undefined,
  ) => (
    <Select
      size="xs"
      w={160}
      aria-label={text}
      placeholder={all}
      searchable={(rows?.length ?? 0) > 8}
      clearable
      clearButtonProps={{ 'aria-label': t('Clear') }}
      data={(rows ?? []).map((row) => ({ value: row.id, label: String(row['name']) }))}
      value={view.asked[name] ?? null}
      onChange={(id) => view.go({ [name]: id ?? '' })}
    />
  );
  const day = (name: 'from' | 'to', text: string) => (
    <TextInput
      size="xs"
      type="date"
      aria-label={text}
      value={view.days[name]}
      onChange={(e) => {
        if (e.currentTarget.value) view.go({ ...view.days, period: 'own', [name]: e.currentTarget.value });
      }}
    />
  );
  return (
    <div className="forecast-bar" role="group" aria-label={t('What is shown')}>
      {!isNow && (
        <>
          <Select
            size="xs"
            w={150}
            aria-label={t('Period')}
            allowDeselect={false}
            data={periods}
            value={view.period}
            onChange={(period) => view.go({ ...view.days, period: period as PeriodName })}
          />
          {view.period === 'own' && (
            <>
              {day('from', t('From'))}
              {day('to', t('To'))}
            </>
          )}
        </>
      )}
      {choice('pipeline', t('Pipeline'), t('All pipelines'), pipelines)}
      {choice('team', t('Team'), t('All teams'), teams.data)}
      {choice('owner', t('Rep'), t('All reps'), users.data)}
      <RateSwitch definition={currencyText} />
      <span className="dim">{t('Days of {zone}', { zone: session().company.timeZone })}</span>
    </div>
  );
}
