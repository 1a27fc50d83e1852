import '../sales.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { dayOf } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Select, SegmentedControl, TextInput } from '../../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../../ui/kit/use-is-phone.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { RateSwitch } from '../rate-switch.tsx';
import { usePipelines, useRateRule } from '../use-pipelines.ts';
import { BlendedCard } from './blended-card.tsx';
import { ForecastTable } from './forecast-table.tsx';
import { periodName, periodOf, periodText, type PeriodKind } from './period.ts';
import { TerritoryTable } from './territory-table.tsx';
import type { ForecastAnswer } from './types.ts';

interface ForecastSearch {
  readonly period?: PeriodKind;
  readonly day?: string;
  readonly asOf?: string;
  readonly pipeline?: string;
}

/** What will be won: by rep from the deals, as a range from history, and as it was thought on another day. */
export default function ForecastPage() {
  const asked = useSearch({ strict: false }) as ForecastSearch;
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const [rule] = useRateRule();
  const { pipelines } = usePipelines();
  const today = dayOf(Date.now());
  const period = periodOf(asked.period ?? 'month', asked.day ?? today);
  const go = (part: ForecastSearch): void =>
    void navigate({
      to: '.',
      search: Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined && value !== '')) as never,
      replace: true,
    });
  const search = new URLSearchParams({
    from: period.from,
    to: period.to,
    rates: rule,
    ...(asked.pipeline ? { pipeline: asked.pipeline } : {}),
  });
  const lines = new URLSearchParams(search);
  if (asked.asOf) lines.set('on', asked.asOf);
  const { data, error } = useData<ForecastAnswer>(`/sales/opportunities/forecast?${lines}`, { staleTime: 0 });
  return (
    <SettingsPage
      title={t('Forecast')}
      text={periodText(period)}
      isWide
      {...(isPhone ? { back: { to: '/sales/opportunities', label: label('Opportunities') } } : {})}
    >
      <div className="forecast-bar" role="group" aria-label={t('What is shown')}>
        <SegmentedControl
          size="xs"
          aria-label={t('Kind of period')}
          value={period.kind}
          onChange={(kind) => go({ period: kind as PeriodKind })}
          data={[
            { value: 'month', label: t('Month') },
            { value: 'quarter', label: t('Quarter') },
            { value: 'year', label: t('Year') },
          ]}
        />
        <span className="row">
          <IconButton
            icon="chevron-left"
            label={t('Previous period')}
            onClick={() => go({ day: periodOf(period.kind, period.from, -1).from })}
          />
          <strong className="forecast-period">{periodName(period)}</strong>
          <IconButton
            icon="chevron-right"
            label={t('Next period')}
            onClick={() => go({ day: periodOf(period.kind, period.from, 1).from })}
          />
        </span>
        <Select
          size="xs"
          w={170}
          aria-label={t('Pipeline')}
          placeholder={t('All pipelines')}
          clearable
          clearButtonProps={{ 'aria-label': t('Clear') }}
          data={(pipelines ?? []).map((p) => ({ value: p.id, label: p.name }))}
          value={asked.pipeline ?? null}
          onChange={(id) => go({ pipeline: id ?? '' })}
        />
        <RateSwitch definition={data?.definition.currency} />
        <label className="dim" htmlFor="forecast-as-of">
          {t('As of')}
        </label>
        <TextInput
          id="forecast-as-of"
          size="xs"
          type="date"
          max={today}
          value={asked.asOf ?? ''}
          onChange={(e) => go({ asOf: e.currentTarget.value })}
        />
      </div>
      {!asked.asOf && <BlendedCard period={period} search={search.toString()} />}
      <SettingsCard
        title={asked.asOf ? t('By rep, as it stood on {day}', { day: asked.asOf }) : t('By rep')}
        isFlush
        {...(data
          ? {
              footer: (
                <p className="dim forecast-definition">
                  {[label(data.definition.population), label(data.definition.date), label(data.definition.currency)].join(' ')}
                </p>
              ),
            }
          : {})}
      >
        <ForecastTable answer={data} error={error} period={period} isPast={asked.asOf !== undefined} pipeline={asked.pipeline} />
      </SettingsCard>
      {!asked.asOf && <TerritoryTable period={period} search={search.toString()} pipeline={asked.pipeline} />}
    </SettingsPage>
  );
}
