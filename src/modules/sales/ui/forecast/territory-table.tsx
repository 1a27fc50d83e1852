import { Link } from '@tanstack/react-router';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { DataTable, type Column } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { useData } from '../../../../ui/settings/use-data.ts';
import type { TerritoryForecastLine } from '../../rules/territory-answers.ts';
import { roundMoney } from '../round-money.ts';
import { drillFilter, type Part } from './drill.ts';
import type { Period } from './period.ts';

interface Answer {
  readonly lines: readonly TerritoryForecastLine[];
  readonly currency: string;
  readonly definition: { readonly population: string; readonly date: string; readonly currency: string };
}

/** By territory, each with all below it; nothing where there are no territories. */
export function TerritoryTable({ period, search, pipeline }: { period: Period; search: string; pipeline: string | undefined }) {
  const { data, error } = useData<Answer>(`/sales/territories/forecast?${search}`, {
    staleTime: 0,
    enabled: findRecord('sales.territory') !== null,
  });
  if (!error && !data?.lines.some((line) => line.id !== null)) return null;
  const column = (part: Exclude<Part, 'all'>, title: string): Column<TerritoryForecastLine> => ({
    key: part,
    title,
    isNumeric: true,
    cell: (line) => {
      const text = roundMoney(line[part], data?.currency ?? 'EUR');
      if (Number(line[part]) === 0) return text;
      const ids = line.id === null ? null : below(data?.lines ?? [], line.id);
      const filter = drillFilter(period, part, { territories: ids, pipeline });
      return (
        <Link className="link-accent" to="/sales/opportunities" search={{ filter, layout: 'table' } as never}>
          {text}
        </Link>
      );
    },
  });
  return (
    <SettingsCard
      title={t('By territory')}
      text={t('Each with all that is part of it.')}
      isFlush
      {...(data
        ? {
            footer: (
              <p className="dim forecast-definition">
                {[data.definition.population, data.definition.date, data.definition.currency].map(label).join(' ')}
              </p>
            ),
          }
        : {})}
    >
      <DataTable<TerritoryForecastLine>
        label={t('Forecast by territory')}
        rows={data?.lines}
        error={error}
        rowKey={(line) => line.id ?? 'none'}
        empty={{ icon: 'map-pin', title: t('No territories yet') }}
        columns={[
          {
            key: 'name',
            title: t('Territory'),
            isTitle: true,
            cell: (line) => (
              <span style={{ display: 'block', paddingLeft: line.depth * 20 }}>
                {line.name ?? t('No territory')}
                <span className="dim judge-by">{tn(line.deals, '{count} deal', '{count} deals')}</span>
              </span>
            ),
          },
          column('won', t('Won')),
          column('commit', t('Commit')),
          column('bestCase', t('Best case')),
          column('pipeline', t('Pipeline')),
          {
            key: 'quota',
            title: t('Quota'),
            isNumeric: true,
            cell: (line) =>
              line.quota === null || Number(line.quota) === 0 ? (
                <span className="dim">{t('No quota')}</span>
              ) : (
                <>
                  {roundMoney(line.quota, data?.currency ?? 'EUR')}{' '}
                  <strong>{formatPercent((Number(line.won) / Number(line.quota)) * 100, 0)}</strong>
                </>
              ),
          },
        ]}
      />
    </SettingsCard>
  );
}

/** A territory and all that is part of it. */
function below(lines: readonly TerritoryForecastLine[], id: string): readonly string[] {
  return [id, ...lines.filter((line) => line.parentId === id && line.id !== null).flatMap((line) => below(lines, String(line.id)))];
}
