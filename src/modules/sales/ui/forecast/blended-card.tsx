import { prefs } from '../../../../ui/i18n/prefs.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Empty } from '../../../../ui/kit/empty.tsx';
import { Skeleton } from '../../../../ui/kit/kit.ts';
import { RangeChart } from '../../../../ui/kit/range-chart.tsx';
import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import { roundMoney } from '../round-money.ts';
import { periodName, type Period } from './period.ts';
import type { BlendedAnswer } from './types.ts';

/** What will be won, as a range from the company's own history, and how well such ranges held. */
export function BlendedCard({ period, search }: { period: Period; search: string }) {
  const { data, error } = useData<BlendedAnswer>(`/sales/opportunities/blended-forecast?${search}`);
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={180} />;
  const money = (value: number): string => roundMoney(value, data.currency);
  if (data.months === 0 && data.deals.length === 0 && data.won === 0)
    return (
      <SettingsCard title={t('What history expects')}>
        <Empty
          icon="chart-line"
          title={t('Not enough history yet')}
          text={t('This learns from deals that were won and lost. Close some deals, or bring in those of the last years.')}
        />
      </SettingsCard>
    );
  const top = Math.max(data.high, data.won + data.open + data.fresh, 1) * 1.05;
  const share = (value: number): string => `${(Math.max(0, value) / top) * 100}%`;
  return (
    <SettingsCard
      title={t('What history expects')}
      text={t('{low} to {high}, most likely {middle}, in {period}', {
        low: money(data.low),
        high: money(data.high),
        middle: money(data.middle),
        period: periodName(period),
      })}
    >
      <div
        className="range"
        role="img"
        aria-label={t('Won {won}, expected of open deals {open}, of deals not opened yet {fresh}; range {low} to {high}', {
          won: money(data.won),
          open: money(data.open),
          fresh: money(data.fresh),
          low: money(data.low),
          high: money(data.high),
        })}
      >
        <span className="range-part" data-part="won" style={{ width: share(data.won) }} />
        <span className="range-part" data-part="open" style={{ width: share(data.open) }} />
        <span className="range-part" data-part="fresh" style={{ width: share(data.fresh) }} />
        <span className="range-span" style={{ left: share(data.low), width: share(data.high - data.low) }} />
      </div>
      <ul className="range-legend tabular">
        <li data-part="won">{t('Won {amount}', { amount: money(data.won) })}</li>
        <li data-part="open">{t('Open deals {amount}', { amount: money(data.open) })}</li>
        <li data-part="fresh">{t('Not opened yet {amount}', { amount: money(data.fresh) })}</li>
      </ul>
      {data.months < 12 && (
        <p className="dim">
          {tn(
            data.months,
            'With {count} month of history the range is wide; it narrows with every month.',
            'With {count} months of history the range is wide; it narrows with every month.',
          )}
        </p>
      )}
      {data.backTest.length > 0 && (
        <>
          <h3 className="range-title">
            {t('{covered} of {count} months ended within the range that was expected before they began', {
              covered: data.covered,
              count: data.backTest.length,
            })}
          </h3>
          <RangeChart
            label={t('Expected range and what was won, by month')}
            formatValue={money}
            points={data.backTest.map((test) => ({ ...test, key: test.from, name: shortMonth(test.from) }))}
            describe={(p) =>
              t('{month}: expected {low} to {high}, won {actual}', {
                month: p.name,
                low: money(p.low),
                high: money(p.high),
                actual: money(p.actual),
              })
            }
          />
        </>
      )}
      <p className="dim forecast-definition">{label(data.definition)}</p>
    </SettingsCard>
  );
}

function shortMonth(day: string): string {
  return new Intl.DateTimeFormat(prefs().locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}
