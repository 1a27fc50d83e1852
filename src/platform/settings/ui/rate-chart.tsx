import { dayOf, formatDate, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { LineChart, type ChartPoint } from '../../../ui/kit/line-chart.tsx';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';

const since = dayOf(Date.now() - 90 * 86_400_000);

/** One pair over the last 90 days; days set by hand are marked. */
export function RateChart({ base, quote }: { base: string; quote: string }) {
  const { data } = useRows('/settings/exchange-rates', {
    'filter[base][eq]': base,
    'filter[quote][eq]': quote,
    'filter[date][gte]': since,
    sort: 'date',
  });
  const byDay = new Map<string, ChartPoint>();
  for (const row of data ?? []) {
    const date = String(row['date']);
    const isMarked = row['source'] === 'override';
    if (isMarked || !byDay.get(date)?.isMarked) byDay.set(date, { date, value: Number(row['rate']), isMarked });
  }
  const points = [...byDay.values()];
  return (
    <SettingsCard title={t('{quote} for one {base}, last 90 days', { base, quote })}>
      {!data ? (
        <Skeleton height={200} />
      ) : points.length < 2 ? (
        <p className="dim flat">{t('There are not enough rates for a chart yet.')}</p>
      ) : (
        <LineChart
          points={points}
          label={t('{quote} for one {base}, last 90 days', { base, quote })}
          formatValue={(value) => formatNumber(value, { maximumSignificantDigits: 6 })}
          formatDate={formatDate}
        />
      )}
    </SettingsCard>
  );
}
