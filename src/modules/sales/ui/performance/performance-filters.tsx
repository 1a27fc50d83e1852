import { session } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Select } from '../../../../ui/kit/kit.ts';
import { PeriodFilter } from '../../../../ui/settings/period-filter.tsx';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import { RateSwitch } from '../rate-switch.tsx';
import { usePipelines } from '../use-pipelines.ts';
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
  return (
    <div className="forecast-bar" role="group" aria-label={t('What is shown')}>
      {!isNow && <PeriodFilter period={view.period} days={view.days} onChange={view.go} />}
      {choice('pipeline', t('Pipeline'), t('All pipelines'), pipelines)}
      {choice('team', t('Team'), t('All teams'), teams.data)}
      {choice('owner', t('Rep'), t('All reps'), users.data)}
      <RateSwitch definition={currencyText} />
      <span className="dim">{t('Days of {zone}', { zone: session().company.timeZone })}</span>
    </div>
  );
}
